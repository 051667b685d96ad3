namespace Msp.Domain.Reviews;

/// <summary>A level of the escalation between the parties.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ComplaintLevel
{
    internal ComplaintLevel(ComplaintLevelDraft draft) =>
        (Name, Provider, Client, AcknowledgeWithin, AnswerWithin) = (draft.Name!, draft.Provider!, draft.Client!, draft.AcknowledgeWithin,
            draft.AnswerWithin!.Value);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The provider's role.</summary>
    public string Provider { get; }

    /// <summary>The client's role.</summary>
    public string Client { get; }

    /// <summary>The working time within which the level takes note; null for no deadline.</summary>
    public Duration? AcknowledgeWithin { get; }

    /// <summary>The working time within which the level answers, above zero.</summary>
    public Duration AnswerWithin { get; }

    internal ComplaintLevelDraft ToDraft() => new() { Name = Name, Provider = Provider, Client = Client, AcknowledgeWithin = AcknowledgeWithin,
        AnswerWithin = AnswerWithin };
}
