namespace Msp.Domain.Changes;

/// <summary>When a board meets, and which meeting is the first that can decide about a change.</summary>
/// <remarks>Part of a <see cref="ChangeBoard"/>. Immutable and thread-safe.</remarks>
public sealed class BoardMeetings
{
    private const int MostDays = 366;

    private readonly BoardMeetingsDraft draft;
    private readonly ChangeWindowDraft recurrence;

    internal BoardMeetings(BoardMeetingsDraft draft)
    {
        (this.draft, Zone) = (draft, DateTimeZoneProviders.Tzdb[draft.Zone!]);
        recurrence = new() { Days = draft.Days, Monthly = draft.Monthly, Since = draft.Since };
    }

    /// <summary>The zone in which its times are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How many days before a meeting a change must be there.</summary>
    public int NoticeDays => draft.NoticeDays ?? 0;

    /// <summary>The meetings of some dates, in order. A time of day that the clock skips is as much later; of one that comes twice the first counts.</summary>
    /// <param name="first">the first date</param>
    /// <param name="last">the last date, at most a hundred years later</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is longer than a hundred years.</exception>
    public IReadOnlyList<Instant> On(LocalDate first, LocalDate last)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, first.PlusYears(100));
        return [.. Dates(first, last).Select(date => WindowTimes.Moment(Zone, date.At(draft.At!.Value)))];
    }

    /// <summary>The first meeting that can decide about a change.</summary>
    /// <param name="asked">when the change is put to the board</param>
    /// <returns>the time of the meeting, or null where there is none within a year after the notice</returns>
    public Instant? EarliestDecision(Instant asked)
    {
        var first = asked.InZone(Zone).Date.PlusDays(NoticeDays);
        return On(first, first.PlusDays(MostDays)).Cast<Instant?>().FirstOrDefault(meeting => meeting >= asked);
    }

    private IEnumerable<LocalDate> Dates(LocalDate first, LocalDate last) =>
        WindowTimes.Dates(recurrence, first, last).Select(dates => dates.First).Where(date => date >= first && date <= last && IsInTurn(date) && draft.Except?.Contains(date) != true);

    private bool IsInTurn(LocalDate date) => draft.EveryWeeks is not > 1 || Period.DaysBetween(Monday(draft.Since!.Value), Monday(date)) / 7 % draft.EveryWeeks == 0;

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
