namespace Msp.Domain.Communication;

/// <summary>When something is due again and again: a first date, a step, and where a date moves that is no working day.</summary>
/// <remarks>
/// The k-th date is the first one plus k steps, reckoned from the first each time: 31 January is followed by 28 February and 31 March. Then
/// it moves by the roll. Of dates that move to the same day only the first is due. Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record Cadence
{
    internal Cadence(CadenceDraft draft) =>
        (First, Every, Until, Roll, Calendar, At) = (draft.First!.Value, draft.Every!, draft.Until, draft.Roll ?? DayRoll.None, draft.Calendar, draft.At);

    /// <summary>The first date, before it moves.</summary>
    public LocalDate First { get; }

    /// <summary>The step: days, weeks, months or years, one of them.</summary>
    public Period Every { get; }

    /// <summary>The last date on which it may be due before it moves; null for no end.</summary>
    public LocalDate? Until { get; }

    /// <summary>Where a date moves that is no working day.</summary>
    public DayRoll Roll { get; }

    /// <summary>The calendar, by name, whose working days count; null where dates do not move.</summary>
    public string? Calendar { get; }

    /// <summary>The local time by which it is due; null for the last instant of the day.</summary>
    public LocalTime? At { get; }

    /// <summary>One phrase: the step and the first date.</summary>
    public override string ToString() => $"every {FindingPath.Value(Every)} from {FindingPath.Value(First)}";

    internal CadenceDraft ToDraft() =>
        new() { First = First, Every = Every, Until = Until, Roll = Roll == DayRoll.None ? null : Roll, Calendar = Calendar, At = At };

    /// <summary>The dates whose dues come from an instant on, in order, without an end but the cadence's; each with the due of the next one.</summary>
    internal IEnumerable<CadenceDate> From(Instant start, DateTimeZone zone, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        var calendar = Roll == DayRoll.None ? null : calendars[Calendar!];
        var number = Math.Max(0, NumberBefore(start.InZone(zone).Date.PlusDays(-2 * DueDay.FarthestRoll)));
        (LocalDate Date, LocalDate Moved)? kept = null;
        for (; Number(number) is { Year: < DueDay.EndYear } date; number++)
        {
            var moved = Move(date, calendar);
            if (moved == kept?.Moved) continue;
            if (kept is { } before && DueOn(before.Moved, zone) >= start) yield return new(before.Date, DueOn(before.Moved, zone), DueOn(moved, zone));
            if (date > Until) yield break;
            kept = (date, moved);
        }
    }

    /// <summary>The date under which it is owed what one of the cadence's dates, before it moves, is for: of all that move to its day the first.</summary>
    /// <returns>null for a date that is none of the cadence's</returns>
    internal LocalDate? OwedFor(LocalDate date, IReadOnlyDictionary<string, BusinessCalendar> calendars)
    {
        if (date < First || date > Until || date.Year >= DueDay.EndYear) return null;
        var number = NumberBefore(date);
        if (Number(number) != date && Number(++number) != date) return null;
        var calendar = Roll == DayRoll.None ? null : calendars[Calendar!];
        var day = Move(date, calendar);
        while (number > 0 && Move(Number(number - 1), calendar) == day) number--;
        return Number(number);
    }

    private LocalDate Number(int number) => First + Times(number);

    private Period Times(int number) =>
        new PeriodBuilder { Days = Every.Days * number, Weeks = Every.Weeks * number, Months = Every.Months * number, Years = Every.Years * number }.Build();

    /// <summary>The number of a date that is not after a given one, at most one before the last such; 0 when there is none.</summary>
    private int NumberBefore(LocalDate date)
    {
        if (date <= First) return 0;
        var units = Every.Days > 0 ? Period.DaysBetween(First, date) / Every.Days
            : Every.Weeks > 0 ? Period.DaysBetween(First, date) / (7 * Every.Weeks)
            : Every.Months > 0 ? Period.Between(First, date, PeriodUnits.Months).Months / Every.Months
            : Period.Between(First, date, PeriodUnits.Years).Years / Every.Years;
        return units;
    }

    private LocalDate Move(LocalDate date, BusinessCalendar? calendar) => DueDay.Move(date, Roll, calendar);

    private Instant DueOn(LocalDate date, DateTimeZone zone) => DueDay.Due(date, At, zone);
}
