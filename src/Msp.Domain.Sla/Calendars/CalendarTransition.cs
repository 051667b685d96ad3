namespace Msp.Domain.Sla;

/// <summary>An instant at which a calendar opens or closes. Touching windows have no transition between them.</summary>
/// <remarks>The default value is a closing at the Unix epoch and is never an answer. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="At">the first instant of the new state</param>
/// <param name="Opens">true when the calendar opens at <paramref name="At"/>, false when it closes</param>
public readonly record struct CalendarTransition(Instant At, bool Opens)
{
    /// <summary>One phrase, culture-invariant: <c>opens 2026-06-01T08:00:00Z</c>.</summary>
    public override string ToString() => $"{(Opens ? "opens" : "closes")} {At}";
}
