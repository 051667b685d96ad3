namespace Msp.Domain.Sla;

/// <summary>Something that happened to a ladder and not to its ticket: an acknowledgement, maintenance, a major incident declared.</summary>
/// <remarks>
/// Made by its factories. The default value is an end of an acknowledgement at the Unix epoch. Equality is by value. Immutable and
/// thread-safe.
/// </remarks>
public readonly record struct EscalationEvent
{
    private readonly Instant? recordedAt;

    private EscalationEvent(EscalationEventKind kind, Instant at) => (Kind, At) = (kind, at);

    /// <summary>What happened.</summary>
    public EscalationEventKind Kind { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>When it was recorded: known only from then on. <see cref="At"/> unless said otherwise.</summary>
    public Instant RecordedAt
    {
        get => recordedAt ?? At;
        init => recordedAt = value == At ? null : value;
    }

    /// <summary>Somebody answers for the ticket.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent Acknowledged(Instant at) => new(EscalationEventKind.Acknowledged, at);

    /// <summary>Nobody answers for the ticket any more.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent Unacknowledged(Instant at) => new(EscalationEventKind.Unacknowledged, at);

    /// <summary>Maintenance began.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent MaintenanceBegan(Instant at) => new(EscalationEventKind.MaintenanceBegan, at);

    /// <summary>Maintenance ended.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent MaintenanceEnded(Instant at) => new(EscalationEventKind.MaintenanceEnded, at);

    /// <summary>It was declared a major incident.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent MajorDeclared(Instant at) => new(EscalationEventKind.MajorDeclared, at);

    /// <summary>It is no major incident any more.</summary>
    /// <param name="at">when</param>
    public static EscalationEvent MajorEnded(Instant at) => new(EscalationEventKind.MajorEnded, at);

    /// <summary>One line: instant and kind.</summary>
    public override string ToString() => $"{At} {Kind}";
}
