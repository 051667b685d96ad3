namespace Msp.Domain.Documents;

/// <summary>What happens to a running clock when its terms change for a stated reason.</summary>
internal sealed record TermsChangesDraft
{
    /// <summary>The change's reason is not stated.</summary>
    public TermsChange? Unstated { get; init; }

    /// <summary>The ticket was misclassified.</summary>
    public TermsChange? Misclassified { get; init; }

    /// <summary>It got worse.</summary>
    public TermsChange? Worsened { get; init; }

    /// <summary>It got better.</summary>
    public TermsChange? Eased { get; init; }

    /// <summary>The agreement was edited.</summary>
    public TermsChange? AgreementEdited { get; init; }

    /// <summary>The rules stated, by reason.</summary>
    public IEnumerable<(ChangeReason Reason, TermsChange Rule)> Stated()
    {
        if (Unstated is { } unstated) yield return (ChangeReason.Unstated, unstated);
        if (Misclassified is { } misclassified) yield return (ChangeReason.Misclassified, misclassified);
        if (Worsened is { } worsened) yield return (ChangeReason.Worsened, worsened);
        if (Eased is { } eased) yield return (ChangeReason.Eased, eased);
        if (AgreementEdited is { } edited) yield return (ChangeReason.AgreementEdited, edited);
    }

    /// <summary>The rules by reason; null when there are none.</summary>
    public static TermsChangesDraft? Of(IReadOnlyDictionary<ChangeReason, TermsChange> rules) => rules.Count == 0 ? null : new()
    {
        Unstated = Rule(rules, ChangeReason.Unstated),
        Misclassified = Rule(rules, ChangeReason.Misclassified),
        Worsened = Rule(rules, ChangeReason.Worsened),
        Eased = Rule(rules, ChangeReason.Eased),
        AgreementEdited = Rule(rules, ChangeReason.AgreementEdited),
    };

    private static TermsChange? Rule(IReadOnlyDictionary<ChangeReason, TermsChange> rules, ChangeReason reason) =>
        rules.TryGetValue(reason, out var rule) ? rule : null;
}
