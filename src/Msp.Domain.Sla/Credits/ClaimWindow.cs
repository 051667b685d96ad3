using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>Until when a credit can be claimed, counted from the end of the period it is for.</summary>
/// <remarks>One of three cases; <see cref="Match"/> asks for an answer to each. Equality is by value. Immutable and thread-safe.</remarks>
public abstract record ClaimWindow
{
    private ClaimWindow() { }

    /// <summary>So many days after the period's end: 30 days after June end with 30 July.</summary>
    /// <param name="count">1 to 3,660</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of bounds.</exception>
    public static ClaimWindow Days(int count) => new OfDays(Checked(count));

    /// <summary>So many months after the period's end: 2 months after June end with 31 August.</summary>
    /// <param name="count">1 to 3,660</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of bounds.</exception>
    public static ClaimWindow Months(int count) => new OfMonths(Checked(count));

    /// <summary>To the end of the n-th period after it: "the end of the second billing cycle after" June is that of August.</summary>
    /// <param name="count">1 to 3,660</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of bounds.</exception>
    public static ClaimWindow Periods(int count) => new OfPeriods(Checked(count));

    /// <summary>When claiming ends for a period.</summary>
    /// <param name="period">the period the credit is for</param>
    /// <returns>the first instant at which a claim is late; local midnights of the period's zone stay midnights</returns>
    /// <exception cref="ArgumentOutOfRangeException">It would lie beyond <see cref="BusinessCalendar.Latest"/>.</exception>
    public Instant EndFor(ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var end = period.End.InZone(period.Zone).LocalDateTime;
        // A date that begins at 01:00, because the clocks go forward at midnight, is counted from as the date it is.
        if (period.Zone.AtStartOfDay(end.Date).ToInstant() == period.End) end = end.Date.AtMidnight();
        var last = Match(
            days: window => AtLocal(end.PlusDays(window.Count), period.Zone),
            months: window => AtLocal(end.PlusMonths(window.Count), period.Zone),
            periods: window => Enumerable.Repeat(0, window.Count).Aggregate(period, (last, _) => last.Next).End);
        return last <= BusinessCalendar.Latest ? last : throw new ArgumentOutOfRangeException(nameof(period), period, $"Claiming would end after {BusinessCalendar.Latest}.");
    }

    /// <summary>Answers for the case it is.</summary>
    /// <typeparam name="T">what the answer is</typeparam>
    /// <param name="days">for a number of days</param>
    /// <param name="months">for a number of months</param>
    /// <param name="periods">for a number of periods</param>
    public T Match<T>(Func<OfDays, T> days, Func<OfMonths, T> months, Func<OfPeriods, T> periods) => this switch
    {
        OfDays window => days(window),
        OfMonths window => months(window),
        _ => periods((OfPeriods)this),
    };

    /// <summary>The window in words: <c>within 30 days of the period's end</c>.</summary>
    public sealed override string ToString() => Match(
        days: window => Words("within", window.Count, "day", " of the period's end"),
        months: window => Words("within", window.Count, "month", " of the period's end"),
        periods: window => Words("to the end of", window.Count, "period", " after"));

    // An end in the hour that spring leaves out is the end of that hour.
    private static Instant AtLocal(LocalDateTime local, DateTimeZone zone)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count == 0 ? mapping.EarlyInterval.End : mapping.First().ToInstant();
    }

    private static string Words(string before, int count, string noun, string after) =>
        string.Create(CultureInfo.InvariantCulture, $"{before} {count} {noun}{(count == 1 ? "" : "s")}{after}");

    private static int Checked(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 3_660);
        return count;
    }

    /// <summary>A number of days.</summary>
    public sealed record OfDays : ClaimWindow
    {
        internal OfDays(int count) => Count = count;

        /// <summary>How many, 1 to 3,660.</summary>
        public int Count { get; }
    }

    /// <summary>A number of months.</summary>
    public sealed record OfMonths : ClaimWindow
    {
        internal OfMonths(int count) => Count = count;

        /// <summary>How many, 1 to 3,660.</summary>
        public int Count { get; }
    }

    /// <summary>A number of periods.</summary>
    public sealed record OfPeriods : ClaimWindow
    {
        internal OfPeriods(int count) => Count = count;

        /// <summary>How many, 1 to 3,660.</summary>
        public int Count { get; }
    }
}
