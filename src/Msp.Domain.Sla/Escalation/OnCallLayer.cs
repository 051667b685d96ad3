namespace Msp.Domain.Sla;

/// <summary>One layer of a schedule: a rotation, its hours, and what becomes of turns of those on leave.</summary>
internal sealed record OnCallLayer(string Name, Rotation Rotation, BusinessCalendar? Within, WhenAway WhenAway)
{
    /// <summary>The instants within a span at which a turn or the hours change.</summary>
    public IEnumerable<Instant> Changes(Instant start, Instant end)
    {
        foreach (var shift in Rotation.Shifts(start, end))
        {
            yield return shift.Start;
            yield return shift.End;
        }

        if (Within is null) yield break;
        foreach (var open in Within.WorkingIntervals(start, end))
        {
            yield return open.Start;
            yield return open.End;
        }
    }
}
