namespace Msp.Domain.Reviews;

/// <summary>A level of the escalation between the parties, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ComplaintLevelDraft
{
    /// <summary>The name, such as <c>service managers</c>; required, once.</summary>
    public string? Name { get; init; }

    /// <summary>The provider's role; required.</summary>
    public string? Provider { get; init; }

    /// <summary>The client's role; required.</summary>
    public string? Client { get; init; }

    /// <summary>The working time within which the level takes note, above zero; no deadline by default.</summary>
    public Duration? AcknowledgeWithin { get; init; }

    /// <summary>The working time within which the level answers, above zero, not below the one for taking note; required.</summary>
    public Duration? AnswerWithin { get; init; }
}
