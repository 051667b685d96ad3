namespace Msp.Domain.Agreements;

/// <summary>A service of the catalogue, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record ServiceDraft
{
    /// <summary>The id by which requests and other places name it; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The name; the id by default.</summary>
    public string? Name { get; init; }

    /// <summary>The clause that describes it, such as <c>§3.1</c>; not stated by default.</summary>
    public string? Clause { get; init; }

    /// <summary>The role that answers for it; nobody by default.</summary>
    public string? Owner { get; init; }

    /// <summary>Its service levels, by name; no promise by default.</summary>
    public string? Policy { get; init; }

    /// <summary>Its escalation ladder, by name; none by default.</summary>
    public string? Ladder { get; init; }

    /// <summary>Its service credits, by name; none by default.</summary>
    public string? CreditSchedule { get; init; }

    /// <summary>What teams and suppliers promised for it, by name of the supporting targets; none by default. One that no service names is held against every
    /// promise of its metric.</summary>
    public IReadOnlyList<string?>? SupportingTargets { get; init; }

    /// <summary>Who answers when, one entry a line and skill; nobody by default.</summary>
    public IReadOnlyList<CoverageDraft?>? Coverage { get; init; }

    /// <summary>What is agreed on planned maintenance; nothing by default.</summary>
    public MaintenanceDraft? Maintenance { get; init; }

    /// <summary>What is in and what is out; the most specific rule decides. By default the agreement's own default holds.</summary>
    public IReadOnlyList<ScopeRuleDraft?>? Scope { get; init; }
}
