namespace Msp.Domain.Reviews;

/// <summary>How many working days changes of the business take, by kind.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LeadTimes
{
    /// <summary>The most working days that can be stated.</summary>
    public const int MostDays = 1_000;

    // Ten years: a calendar without so many working days in them never has them.
    private const int FarthestDays = 3_653;

    private readonly Dictionary<BusinessChangeKind, int> days;

    private LeadTimes(BusinessCalendar calendar, int otherwise, Dictionary<BusinessChangeKind, int> days) =>
        (Calendar, Otherwise, this.days) = (calendar, otherwise, days);

    /// <summary>The calendar whose working days count.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The working days of kinds that are not stated.</summary>
    public int Otherwise { get; }

    /// <summary>States the working days that changes take.</summary>
    /// <param name="calendar">the calendar whose working days count</param>
    /// <param name="otherwise">the working days of kinds that are not stated, 1 to 1,000</param>
    /// <param name="days">the working days of a kind, 1 to 1,000 each; the last one of a kind counts</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is below 1 or above 1,000.</exception>
    public static LeadTimes In(BusinessCalendar calendar, int otherwise, params IReadOnlyList<(BusinessChangeKind Kind, int Days)> days)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(days);
        var byKind = new Dictionary<BusinessChangeKind, int>();
        foreach (var (kind, stated) in days) byKind[kind] = stated;
        foreach (var stated in byKind.Values.Append(otherwise))
            if (stated is < 1 or > MostDays)
                throw new ArgumentOutOfRangeException(nameof(days), stated, "A lead time is 1 to 1,000 working days.");
        return new(calendar, otherwise, byKind);
    }

    /// <summary>The working days that a kind of change takes.</summary>
    /// <param name="kind">the kind</param>
    public int For(BusinessChangeKind kind) => days.GetValueOrDefault(kind, Otherwise);

    /// <summary>The last day from which on, itself included, there are so many working days before another.</summary>
    /// <returns>null where the calendar has not so many within ten years</returns>
    internal LocalDate? StartBy(LocalDate needed, int working) => Walk(needed.PlusDays(-1), working, -1);

    /// <summary>The first day before which there are so many working days from another on, itself included.</summary>
    /// <returns>null where the calendar has not so many within ten years</returns>
    internal LocalDate? ReadyOn(LocalDate start, int working) => Walk(start, working, 1)?.PlusDays(1);

    private LocalDate? Walk(LocalDate date, int working, int step)
    {
        for (var walked = 0; walked < FarthestDays; walked++, date = date.PlusDays(step))
            if (Calendar.IsWorkingDay(date) && --working == 0) return date;
        return null;
    }
}
