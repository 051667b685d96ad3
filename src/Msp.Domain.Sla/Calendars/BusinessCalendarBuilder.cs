using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>
/// Defines a <see cref="BusinessCalendar"/> step by step. Faults in what is given are not thrown one by
/// one: all of them come as findings when the calendar is built.
/// </summary>
/// <remarks>
/// A window is a text of local times such as <c>08:00-12:30</c>, start included, end excluded; <c>24:00</c> ends a day;
/// seconds and up to nine digits of a second may follow. A window belongs to the date it starts on.
/// Every method returns the same builder. Mutable and not thread-safe.
/// </remarks>
public sealed class BusinessCalendarBuilder
{
    private readonly CalendarDraft draft;
    private LocalDate? from;
    private int hours;
    private int holidays;
    private int special;
    private int breaks;

    internal BusinessCalendarBuilder(CalendarDraft draft) => this.draft = draft;

    /// <summary>Names the calendar; by default it is named after its zone.</summary>
    /// <param name="name">not empty</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public BusinessCalendarBuilder Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        draft.Name = name;
        return this;
    }

    /// <summary>Opens windows on one weekday, beside those it has.</summary>
    /// <param name="day">the weekday</param>
    /// <param name="windows">none ends before it starts</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no weekday.</exception>
    public BusinessCalendarBuilder Open(IsoDayOfWeek day, params string[] windows) => Open(day, day, windows);

    /// <summary>Opens windows on each of a range of weekdays, beside those they have.</summary>
    /// <param name="first">the first weekday</param>
    /// <param name="last">the last weekday, included; Saturday to Monday runs round the end of the week</param>
    /// <param name="windows">none ends before it starts</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is no weekday.</exception>
    public BusinessCalendarBuilder Open(IsoDayOfWeek first, IsoDayOfWeek last, params string[] windows) => AddHours(first, last, windows, overnight: false);

    /// <summary>Opens windows on one weekday that may run past midnight: <c>22:00-06:00</c> on Saturday ends on Sunday.</summary>
    /// <param name="day">the weekday on which the windows start</param>
    /// <param name="windows">one that ends before it starts runs past midnight</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no weekday.</exception>
    public BusinessCalendarBuilder OpenOvernight(IsoDayOfWeek day, params string[] windows) => OpenOvernight(day, day, windows);

    /// <summary>Opens windows on each of a range of weekdays that may run past midnight.</summary>
    /// <param name="first">the first weekday on which the windows start</param>
    /// <param name="last">the last weekday, included; Saturday to Monday runs round the end of the week</param>
    /// <param name="windows">one that ends before it starts runs past midnight</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is no weekday.</exception>
    public BusinessCalendarBuilder OpenOvernight(IsoDayOfWeek first, IsoDayOfWeek last, params string[] windows) => AddHours(first, last, windows, overnight: true);

    /// <summary>From a date on, the weekly hours that follow replace all weekly hours so far, for windows that start on it or later.</summary>
    /// <param name="date">the first date of the new weekly hours</param>
    /// <returns>this builder</returns>
    public BusinessCalendarBuilder From(LocalDate date)
    {
        from = date;
        draft.AddWeek(date, Place("hours", hours, "from"));
        return this;
    }

    /// <summary>Closes the calendar on the holidays of a set: no window starts on them, and the tail of the eve's night shift stays.</summary>
    /// <param name="set">the holidays</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is null.</exception>
    public BusinessCalendarBuilder Closed(HolidaySet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        holidays++;
        draft.AddHolidays(set);
        return this;
    }

    /// <summary>Closes the calendar on a date: no window starts on it.</summary>
    /// <param name="date">the date</param>
    /// <param name="name">the holiday's name, not empty</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public BusinessCalendarBuilder Closed(LocalDate date, string name) => Closed(date, date, name);

    /// <summary>Closes the calendar on a range of dates: no window starts on them.</summary>
    /// <param name="first">the first date</param>
    /// <param name="lastInclusive">the last date, included</param>
    /// <param name="name">the name of the closed time, not empty</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public BusinessCalendarBuilder Closed(LocalDate first, LocalDate lastInclusive, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        draft.AddClosed(first, lastInclusive, name, Place("holidays", holidays++));
        return this;
    }

    /// <summary>
    /// Gives a date hours of its own in place of the weekly ones; with no window it is closed. They beat a
    /// holiday unless <see cref="HolidayBeatsSpecial"/>.
    /// </summary>
    /// <param name="date">the date</param>
    /// <param name="windows">none ends before it starts</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    public BusinessCalendarBuilder Special(LocalDate date, params string[] windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        draft.AddSpecial(date, windows, overnight: false, Place("special", special++, "open"));
        return this;
    }

    /// <summary>Gives a date hours of its own that may run past midnight, beside those of <see cref="Special"/>.</summary>
    /// <param name="date">the date on which the windows start</param>
    /// <param name="windows">one that ends before it starts runs past midnight</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    public BusinessCalendarBuilder SpecialOvernight(LocalDate date, params string[] windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        draft.AddSpecial(date, windows, overnight: true, Place("special", special++, "overnight"));
        return this;
    }

    /// <summary>Cuts windows out of whatever is open on a date by the wall clock, the tail of the eve's night shift included.</summary>
    /// <param name="date">the date</param>
    /// <param name="name">the break's name, not empty</param>
    /// <param name="windows">none ends before it starts</param>
    /// <returns>this builder</returns>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty or white space.</exception>
    public BusinessCalendarBuilder Break(LocalDate date, string name, params string[] windows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(windows);
        draft.AddBreak(date, name, windows, Place("breaks", breaks++, "cut"));
        return this;
    }

    /// <summary>Lets a holiday close a date that has special hours; by default the special hours hold.</summary>
    /// <returns>this builder</returns>
    public BusinessCalendarBuilder HolidayBeatsSpecial()
    {
        draft.HolidayBeatsSpecial = true;
        return this;
    }

    /// <summary>Builds the calendar.</summary>
    /// <returns>the calendar, with warnings in its findings</returns>
    /// <exception cref="InvalidDefinitionException">At least one finding is an error; the exception carries all of them.</exception>
    public BusinessCalendar Build() => TryBuild(out var calendar, out var findings) ? calendar : throw new InvalidDefinitionException("calendar", findings);

    /// <summary>Builds the calendar, or says everything that is wrong.</summary>
    /// <param name="calendar">the calendar; null when a finding is an error</param>
    /// <param name="findings">every finding, warnings included, in the order of the definition</param>
    /// <returns>false when a finding is an error</returns>
    public bool TryBuild([NotNullWhen(true)] out BusinessCalendar? calendar, out IReadOnlyList<Finding> findings)
    {
        var definition = draft.Complete(out findings);
        calendar = definition is null ? null : new(draft.Name ?? definition.Zone.Id, new HoursSchedule(definition), findings);
        return calendar is not null;
    }

    private static string Place(string list, int index, string member = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{(member.Length == 0 ? "" : ".")}{member}");

    private BusinessCalendarBuilder AddHours(IsoDayOfWeek first, IsoDayOfWeek last, string[] windows, bool overnight)
    {
        ArgumentNullException.ThrowIfNull(windows);
        draft.AddHours(from, DaysOfWeek(first, last), windows, overnight, Place("hours", hours++, overnight ? "overnight" : "open"));
        return this;
    }

    private static List<IsoDayOfWeek> DaysOfWeek(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        Check(first, nameof(first));
        Check(last, nameof(last));
        var days = new List<IsoDayOfWeek> { first };
        for (var day = first; day != last; days.Add(day)) day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;
        return days;
    }

    private static void Check(IsoDayOfWeek day, string parameter)
    {
        if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday) throw new ArgumentOutOfRangeException(parameter, day, "A weekday is Monday to Sunday.");
    }
}
