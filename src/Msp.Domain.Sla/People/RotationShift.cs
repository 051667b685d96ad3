namespace Msp.Domain.Sla;

/// <summary>One turn of one person in a rotation.</summary>
/// <remarks>The default value is turn 0 of nobody and is never an answer. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Number">the turn, counted from 0 at the rotation's start; it does not depend on the span that was asked for</param>
/// <param name="Person">whose turn it is</param>
/// <param name="Start">the hand-over to this person, included</param>
/// <param name="End">the hand-over to the next one, excluded; always after <paramref name="Start"/></param>
public readonly record struct RotationShift(long Number, string Person, Instant Start, Instant End)
{
    /// <summary>One line: person, start and end.</summary>
    public override string ToString() => $"{Person} {Start} to {End}";
}
