namespace Msp.Domain.Sla;

/// <summary>How long a target allows.</summary>
/// <remarks>A closed family: the cases are nested. A target without a limit is no target, which is not the same as zero. Equality is by
/// value. Immutable and thread-safe.</remarks>
public abstract record Limit
{
    /// <summary>100 years: the longest amount of time.</summary>
    internal static readonly Duration Longest = Duration.FromDays(36525);

    private Limit() { }

    /// <summary>No limit: no target.</summary>
    public static Limit None { get; } = new NoLimit();

    /// <summary>An amount of working time in the target's calendar ("business hours").</summary>
    /// <param name="amount">zero or more; zero means at once, in working time</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative, or above 100 years.</exception>
    public static Limit WorkingTime(Duration amount) => new OfWorkingTime(Checked(amount));

    /// <summary>An amount of time on the clock, whatever the calendar says ("calendar hours").</summary>
    /// <param name="amount">zero or more</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative, or above 100 years.</exception>
    public static Limit ClockTime(Duration amount) => new OfClockTime(Checked(amount));

    /// <summary>A number of working days, keeping the time of day.</summary>
    /// <param name="count">0 to 10,000 working days after the start's own</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of bounds.</exception>
    public static Limit WorkingDays(int count) => new OfWorkingDays(Checked(count), WorkingDayEnd.SameTime);

    /// <summary>A number of working days, ending at the last one's last closing.</summary>
    /// <param name="count">0 to 10,000 working days after the start's own</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of bounds.</exception>
    public static Limit WorkingDaysToClose(int count) => new OfWorkingDays(Checked(count), WorkingDayEnd.Close);

    /// <summary>A local time on a working day, such as 17:00 on the next one.</summary>
    /// <param name="time">the local time in the calendar's zone</param>
    /// <param name="count">0 to 10,000 working days after the start's own</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of bounds.</exception>
    public static Limit ByTime(LocalTime time, int count) => new ByLocalTime(time, Checked(count));

    /// <summary>Reads a limit.</summary>
    /// <param name="text"><c>PT8H</c> or <c>8h 30m</c> (working time), either with <c> clock</c> after it (clock time), <c>3 working
    /// days</c>, <c>3 working days to close</c>, <c>by 17:00 on working day 1</c>, <c>none</c></param>
    /// <exception cref="FormatException"><paramref name="text"/> is none of these.</exception>
    public static Limit Parse(string text) =>
        TryParse(text, out var limit) ? limit : throw new FormatException($"A limit is {LimitText.Forms}, not \"{text}\".");

    /// <summary>Reads a limit in one of the forms of <see cref="Parse"/>.</summary>
    /// <param name="text">the text</param>
    /// <param name="limit">the limit, or <see cref="None"/> when the text is not one</param>
    /// <returns>whether it was one</returns>
    public static bool TryParse(string? text, out Limit limit) => LimitText.TryParse(text, out limit);

    /// <summary>Gives each case its own answer.</summary>
    /// <param name="none">for no limit</param>
    /// <param name="workingTime">for working time</param>
    /// <param name="clockTime">for time on the clock</param>
    /// <param name="workingDays">for working days</param>
    /// <param name="byLocalTime">for a local time on a working day</param>
    /// <returns>what the case's function returned</returns>
    public T Match<T>(
        Func<T> none,
        Func<OfWorkingTime, T> workingTime,
        Func<OfClockTime, T> clockTime,
        Func<OfWorkingDays, T> workingDays,
        Func<ByLocalTime, T> byLocalTime) => this switch
    {
        OfWorkingTime limit => workingTime(limit),
        OfClockTime limit => clockTime(limit),
        OfWorkingDays limit => workingDays(limit),
        ByLocalTime limit => byLocalTime(limit),
        _ => none(),
    };

    /// <summary>The limit in the form that <see cref="Parse"/> reads.</summary>
    public sealed override string ToString() => LimitText.Format(this);

    private static Duration Checked(Duration amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Longest);
        return amount;
    }

    private static int Checked(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 10_000);
        return count;
    }

    /// <summary>No limit.</summary>
    public sealed record NoLimit : Limit
    {
        internal NoLimit() { }
    }

    /// <summary>An amount of working time.</summary>
    public sealed record OfWorkingTime : Limit
    {
        internal OfWorkingTime(Duration amount) => Amount = amount;

        /// <summary>How much; zero or more.</summary>
        public Duration Amount { get; }
    }

    /// <summary>An amount of time on the clock.</summary>
    public sealed record OfClockTime : Limit
    {
        internal OfClockTime(Duration amount) => Amount = amount;

        /// <summary>How much; zero or more.</summary>
        public Duration Amount { get; }
    }

    /// <summary>A number of working days.</summary>
    public sealed record OfWorkingDays : Limit
    {
        internal OfWorkingDays(int count, WorkingDayEnd end) => (Count, End) = (count, end);

        /// <summary>How many after the start's own, 0 to 10,000.</summary>
        public int Count { get; }

        /// <summary>Where on the last day it ends.</summary>
        public WorkingDayEnd End { get; }
    }

    /// <summary>A local time on a working day.</summary>
    public sealed record ByLocalTime : Limit
    {
        internal ByLocalTime(LocalTime time, int count) => (Time, Count) = (time, count);

        /// <summary>The local time in the calendar's zone.</summary>
        public LocalTime Time { get; }

        /// <summary>How many working days after the start's own, 0 to 10,000.</summary>
        public int Count { get; }
    }
}
