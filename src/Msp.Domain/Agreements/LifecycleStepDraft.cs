namespace Msp.Domain.Agreements;

/// <summary>Something done with an agreement as a whole, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record LifecycleStepDraft
{
    /// <summary>What was done; required, and none of those that happen by themselves.</summary>
    public AgreementVerb? Verb { get; init; }

    /// <summary>From when on; required. It may lie ahead: a termination for the end of the year.</summary>
    public Instant? At { get; init; }

    /// <summary>Why, or under which clause; not stated by default.</summary>
    public string? Reason { get; init; }

    /// <summary>The id of the agreement that takes its place; only where it is superseded, and not stated by default.</summary>
    public string? Successor { get; init; }

    /// <summary>When it was written down or said, such as the day of a notice; always known by default.</summary>
    public Instant? Recorded { get; init; }
}
