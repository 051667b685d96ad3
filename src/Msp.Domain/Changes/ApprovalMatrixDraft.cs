namespace Msp.Domain.Changes;

/// <summary>Who must approve which changes, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ApprovalMatrixDraft
{
    /// <summary>The currency of the limits, by ISO 4217 code; required.</summary>
    public string? Currency { get; init; }

    /// <summary>The rules, in the order in which they are asked; at least one.</summary>
    public IReadOnlyList<ApprovalRuleDraft?>? Rules { get; init; }

    /// <summary>Who may sign for whom; nobody by default.</summary>
    public IReadOnlyList<DelegationDraft?>? Delegations { get; init; }

    /// <summary>Over how many days what was approved counts together, each of 24 hours, 1 to 3,660; over the whole project by default.</summary>
    public int? RollingDays { get; init; }

    /// <summary>Whether the rules are asked one after another or in any order; one after another by default.</summary>
    public ApprovalSequence? Sequence { get; init; }
}
