using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Communication;

namespace Msp.Domain.Operations;

/// <summary>On which dates something is due again and again: a first date, a step, days in it, and where a date moves that is no working day.</summary>
/// <remarks>
/// Every date is reckoned from the first one: a month after 31 January is 28 February, and two months after it 31 March. Weeks begin on Monday. Then a date
/// moves by the roll; of dates that come to one day the one that did not move is due, else the first: every day with <see cref="DayRoll.Following"/> is every
/// working day by its own name.
/// Immutable and thread-safe.
/// </remarks>
public sealed class RecurrenceRule
{
    private static readonly RecurrenceValidator Validator = new();

    private static readonly LocalDate Latest = new(DueDay.EndYear - 1, 12, 31);

    private readonly RecurrenceDraft draft;

    private RecurrenceRule(RecurrenceDraft draft) => this.draft = draft;

    /// <summary>The date from which it is reckoned.</summary>
    public LocalDate First => draft.First!.Value;

    /// <summary>The step: days, weeks, months or years, one of them.</summary>
    public Period Every => draft.Every!;

    /// <summary>The calendar, by name, whose working days count; null where none do.</summary>
    public string? Calendar => draft.Calendar;

    /// <summary>Takes what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static RecurrenceRule From(RecurrenceDraft draft) => Definition.From(draft, Validator, one => new RecurrenceRule(one), "recurrence");

    /// <summary>Takes what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="rule">the rule, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(RecurrenceDraft draft, [NotNullWhen(true)] out RecurrenceRule? rule, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new RecurrenceRule(one), out rule, out findings);

    /// <summary>What was written down.</summary>
    public RecurrenceDraft ToDraft() => draft;

    /// <summary>The dates on which it is due, after they moved.</summary>
    /// <param name="firstInclusive">the first date asked about</param>
    /// <param name="lastInclusive">the last one; dates from the year 2249 on are none</param>
    /// <param name="calendar">the calendar it names; null where it names none</param>
    /// <returns>in order, no date twice; empty when the last date is before the first</returns>
    /// <exception cref="ArgumentException">The rule counts working days, and <paramref name="calendar"/> is null.</exception>
    public IReadOnlyList<RecurringDate> Between(LocalDate firstInclusive, LocalDate lastInclusive, BusinessCalendar? calendar = null)
    {
        if (calendar is null && (draft.WorkingDays is not null || draft.Roll is not (null or DayRoll.None)))
            throw new ArgumentException($"The rule counts the working days of \"{Calendar}\".", nameof(calendar));
        var dates = new List<RecurringDate>();
        var (from, last) = (LocalDate.Max(First, firstInclusive), LocalDate.Min(lastInclusive, Latest));
        LocalDate? before = null;
        foreach (var nominal in Nominal(from.PlusDays(-2 * DueDay.FarthestRoll), LocalDate.Min(last.PlusDays(DueDay.FarthestRoll), draft.Until ?? Latest),
            calendar))
        {
            var date = DueDay.Move(nominal, draft.Roll ?? DayRoll.None, calendar);
            var isWithin = date >= firstInclusive && date <= last;
            if (date != before && isWithin) dates.Add(new(nominal, date));
            else if (date == nominal && isWithin) dates[^1] = new(nominal, date);
            before = date;
        }

        return dates;
    }

    /// <summary>One phrase: the step and the first date.</summary>
    public override string ToString() => $"every {FindingPath.Value(Every)} from {FindingPath.Value(First)}";

    // Dates before they move, in order, none before the first, and none missing between two dates.
    private IEnumerable<LocalDate> Nominal(LocalDate from, LocalDate last, BusinessCalendar? calendar)
    {
        var monday = First.PlusDays(1 - (int)First.DayOfWeek);
        var days = draft.Weekdays is { } stated ? stated.Select(day => (int)day - 1).Order().ToArray() : [(int)First.DayOfWeek - 1];
        var (month, step) = (First.PlusDays(1 - First.Day), Every.Months + (12 * Every.Years));
        var (start, length, dates) = this switch
        {
            { Every.Days: > 0 } => (First, Every.Days, number => [First.PlusDays(number * Every.Days)]),
            { Every.Weeks: > 0 } => (monday, 7 * Every.Weeks, number => days.Select(day => monday.PlusDays((7 * Every.Weeks * number) + day))),
            _ => (month, 31 * step, (Func<int, IEnumerable<LocalDate>>)(number => InMonth(month.PlusMonths(number * step), calendar))),
        };
        // A month counted with 31 days: the number is not too high, and what comes before the span is left out.
        for (var number = Math.Max(0, Period.DaysBetween(start, from) / length); ; number++)
        {
            if ((step > 0 ? month.PlusMonths(number * step) : start.PlusDays(number * length)) > last) yield break;
            foreach (var date in dates(number).Where(date => date >= First && date >= from && date <= last)) yield return date;
        }
    }

    private IEnumerable<LocalDate> InMonth(LocalDate month, BusinessCalendar? calendar)
    {
        var length = month.PlusMonths(1).PlusDays(-1).Day;
        var days = draft switch
        {
            { WorkingDays: { } chosen } => Chosen(chosen, Enumerable.Range(1, length).Where(day => calendar!.IsWorkingDay(month.PlusDays(day - 1)))),
            { Nth: { } chosen } => draft.Weekdays!.SelectMany(weekday =>
                Chosen(chosen, Enumerable.Range(1, length).Where(day => month.PlusDays(day - 1).DayOfWeek == weekday))),
            { MonthDays: { } chosen } => chosen.Select(day => day > 0 ? Math.Min(day, length) : Math.Max(1, length + 1 + day)),
            _ => [Math.Min(First.Day, length)],
        };
        return days.Distinct().Order().Select(day => month.PlusDays(day - 1));
    }

    private static IEnumerable<int> Chosen(IReadOnlyList<int> chosen, IEnumerable<int> days)
    {
        var all = days.ToArray();
        return chosen.Where(one => Math.Abs(one) <= all.Length).Select(one => one > 0 ? all[one - 1] : all[^-one]);
    }
}
