namespace Msp.Domain.Changes;

/// <summary>Who must approve a change from a value on, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ApprovalRuleDraft
{
    /// <summary>The name, once; required.</summary>
    public string? Name { get; init; }

    /// <summary>The limit up to which nobody here is asked, in the matrix's currency, zero or more; everything is asked by default, also what costs nothing.</summary>
    public decimal? Above { get; init; }

    /// <summary>The lowest risk that is asked; any by default.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>The kinds of change that are asked; all by default.</summary>
    public IReadOnlyList<ChangeKind?>? Kinds { get; init; }

    /// <summary>The roles that sign; at least one, each once.</summary>
    public IReadOnlyList<string?>? Roles { get; init; }

    /// <summary>How many of the roles must sign, one or more; all by default.</summary>
    public int? Needs { get; init; }
}
