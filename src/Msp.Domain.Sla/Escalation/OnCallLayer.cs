namespace Msp.Domain.Sla;

/// <summary>One layer of a schedule: a rotation, its hours, and what becomes of turns of those on leave.</summary>
/// <remarks>Made by <see cref="OnCallScheduleBuilder.Layer"/>. Immutable and thread-safe.</remarks>
public sealed record OnCallLayer
{
    internal OnCallLayer(string name, Rotation rotation, BusinessCalendar? within, WhenAway whenAway) => (Name, Rotation, Within, WhenAway) = (name, rotation, within, whenAway);

    /// <summary>What reasons call it; <c>layer 2</c> for the second unless it was named.</summary>
    public string Name { get; }

    /// <summary>Whose turn it is.</summary>
    public Rotation Rotation { get; }

    /// <summary>The hours in which it answers; null for all hours.</summary>
    public BusinessCalendar? Within { get; }

    /// <summary>What becomes of the turns of those on leave.</summary>
    public WhenAway WhenAway { get; }

    /// <summary>The instants within a span at which a turn or the hours change.</summary>
    internal IEnumerable<Instant> Changes(Instant start, Instant end)
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
