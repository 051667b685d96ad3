using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>When a holiday is kept, year by year: one of a closed family of rules, with its name, its substitute and the years it holds in.</summary>
/// <remarks>
/// A rule gives at most one date a year. Which dates a set of rules gives, substitutes included, is <see cref="HolidaySet.InYear"/>.
/// By default a rule has no substitute and holds in every year. Equality is by value. Immutable and thread-safe.
/// </remarks>
public abstract partial record HolidayRule
{
    private readonly int? firstYear;
    private readonly int? lastYear;
    private readonly SubstituteRule substitute;

    private HolidayRule(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>The holiday's name; never blank.</summary>
    public string Name { get; }

    /// <summary>What is free when the holiday falls on a Saturday or Sunday; <see cref="SubstituteRule.None"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to an undefined value.</exception>
    public SubstituteRule Substitute
    {
        get => substitute;
        init
        {
            if (!Enum.IsDefined(value))
                throw new ArgumentOutOfRangeException(nameof(value), value, "The substitute is none of the defined rules.");
            substitute = value;
        }
    }

    /// <summary>The first year the rule holds in, inclusive; null for every year before <see cref="LastYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is set to a year after <see cref="LastYear"/>, or outside <see cref="HolidaySet.MinYear"/> to <see cref="HolidaySet.MaxYear"/>.
    /// </exception>
    public int? FirstYear
    {
        get => firstYear;
        init => firstYear = Checked(value, value, lastYear);
    }

    /// <summary>The last year the rule holds in, inclusive; null for every year from <see cref="FirstYear"/> on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// It is set to a year before <see cref="FirstYear"/>, or outside <see cref="HolidaySet.MinYear"/> to <see cref="HolidaySet.MaxYear"/>.
    /// </exception>
    public int? LastYear
    {
        get => lastYear;
        init => lastYear = Checked(value, firstYear, value);
    }

    /// <summary>The rule as people write it: <c>25 December</c>, <c>third Thursday of May</c>, <c>Easter -2</c>; <see cref="TryParse"/>
    /// reads it back.</summary>
    public string Text => HolidayRuleText.Write(this);

    /// <summary>Where in a year the holiday lies, by the example of 2024: sets list their rules in this order.</summary>
    internal virtual int Order => Candidate(2024) is { } date ? date.DayOfYear : 366;

    /// <summary>Reads a rule as people write it.</summary>
    /// <param name="name">the holiday's name</param>
    /// <param name="text">a date (<c>2026-12-31</c>), a day of the year (<c>25 December</c>, <c>December 25</c>), <c>third Thursday of
    /// May</c> (<c>3rd</c> will do),
    /// <c>last Monday of August</c>, <c>Monday on or after 18 May</c>, <c>Monday before 25 May</c>, <c>Easter -2</c>,
    /// or <c>1 February if Friday, else first Monday of February</c>; case is ignored</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is none of these forms.</exception>
    public static HolidayRule Parse(string name, string text) =>
        TryParse(name, text, out var rule) ? rule : throw new FormatException($"\"{text}\" is not a holiday rule: {HolidayRuleText.Forms}.");

    /// <summary>Reads a rule as people write it, see <see cref="Parse"/>.</summary>
    /// <param name="name">the holiday's name</param>
    /// <param name="text">the rule</param>
    /// <param name="rule">the rule, or null when the text is none of the known forms</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static bool TryParse(string name, string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out HolidayRule? rule) =>
        HolidayRuleText.TryRead(name, text, out rule);

    /// <summary>
    /// The holiday's own date in a year, before any substitute; null when it is not kept in that year (29
    /// February, a fifth Monday, years outside the rule's).
    /// </summary>
    /// <param name="year">a year from <see cref="HolidaySet.MinYear"/> to <see cref="HolidaySet.MaxYear"/></param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is outside these bounds.</exception>
    public LocalDate? DateIn(int year)
    {
        HolidaySet.CheckYear(year);
        return DateInOrNull(year);
    }

    /// <summary>Answers by kind of rule.</summary>
    /// <typeparam name="T">the answer</typeparam>
    /// <param name="onDate">one date of one year</param>
    /// <param name="fixedDay">the same day every year</param>
    /// <param name="nthWeekday">the n-th weekday of a month</param>
    /// <param name="lastWeekday">the last weekday of a month</param>
    /// <param name="weekdayFrom">the first weekday on or after a day of the year</param>
    /// <param name="weekdayBefore">the last weekday before a day of the year</param>
    /// <param name="easter">a number of days from Easter Sunday</param>
    /// <param name="fixedIfOn">a day of the year when it is a certain weekday, else the n-th weekday of a month</param>
    public T Match<T>(
        Func<OnDate, T> onDate,
        Func<Fixed, T> fixedDay,
        Func<NthWeekday, T> nthWeekday,
        Func<LastWeekday, T> lastWeekday,
        Func<WeekdayFrom, T> weekdayFrom,
        Func<WeekdayBefore, T> weekdayBefore,
        Func<Easter, T> easter,
        Func<FixedIfOn, T> fixedIfOn) => this switch
        {
            OnDate rule => onDate(rule),
            Fixed rule => fixedDay(rule),
            NthWeekday rule => nthWeekday(rule),
            LastWeekday rule => lastWeekday(rule),
            WeekdayFrom rule => weekdayFrom(rule),
            WeekdayBefore rule => weekdayBefore(rule),
            Easter rule => easter(rule),
            _ => fixedIfOn((FixedIfOn)this),
        };

    /// <summary>The name, the rule, the substitute and the years, as in <c>Juneteenth: 19 June, nearest weekday, from 2021</c>.</summary>
    public sealed override string ToString() => HolidayRuleText.Describe(this);

    internal LocalDate? DateInOrNull(int year) => year < (FirstYear ?? year) || year > (LastYear ?? year) ? null : Candidate(year);

    private protected abstract LocalDate? Candidate(int year);

    private static int? Checked(int? value, int? first, int? last)
    {
        if (value is { } year)
            HolidaySet.CheckYear(year, nameof(value));
        return first > last ? throw new ArgumentOutOfRangeException(nameof(value), value, $"The years {first} to {last} are reversed.") : value;
    }

    private static int CheckedMonth(int month) =>
        month is >= 1 and <= 12 ? month : throw new ArgumentOutOfRangeException(nameof(month), month, "A month is 1 to 12.");

    private static int CheckedDay(int month, int day) =>
        day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, CheckedMonth(month))
            ? day
            : throw new ArgumentOutOfRangeException(nameof(day), day, $"Month {month} has no such day.");

    private static IsoDayOfWeek CheckedWeekday(IsoDayOfWeek weekday) =>
        weekday is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? weekday
            : throw new ArgumentOutOfRangeException(nameof(weekday), weekday, "A weekday is Monday to Sunday.");
}
