namespace Msp.Domain.Sla;

/// <summary>Something that happened to a ladder and not to its ticket: an acknowledgement, maintenance, a major incident declared.</summary>
/// <remarks>The default value is an end of an acknowledgement at the Unix epoch. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Kind">what</param>
/// <param name="At">when</param>
public readonly record struct EscalationEvent(EscalationEventKind Kind, Instant At)
{
    /// <summary>Somebody answers for the ticket.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent Acknowledged(Instant at) => new(EscalationEventKind.Acknowledged, at);

    /// <summary>Nobody answers for the ticket any more.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent Unacknowledged(Instant at) => new(EscalationEventKind.Unacknowledged, at);

    /// <summary>One line: instant and kind.</summary>
    public override string ToString() => $"{At} {Kind}";
}
