namespace Msp.Domain.Agreements;

/// <summary>A service of the catalogue: who answers for it and when, how well, and what is in and out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CatalogueService
{
    internal CatalogueService(ServiceDraft draft)
    {
        (Id, Name, Clause, Owner, Policy, Ladder, CreditSchedule) =
            (draft.Id!, draft.Name ?? draft.Id!, draft.Clause, draft.Owner, draft.Policy, draft.Ladder, draft.CreditSchedule);
        SupportingTargets = Array.AsReadOnly([.. (draft.SupportingTargets ?? []).Select(name => name!)]);
        Coverage = [.. (draft.Coverage ?? []).Select(entry => new ServiceCoverage(entry!, draft.Clause ?? ""))];
        Maintenance = draft.Maintenance is { } maintenance ? new(maintenance, draft.Clause ?? "") : null;
        Scope = [.. (draft.Scope ?? []).Select(rule => new ScopeRule(rule!))];
    }

    /// <summary>The id by which requests and other places name it.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The clause that describes it; null for none.</summary>
    public string? Clause { get; }

    /// <summary>The role that answers for it; null for nobody.</summary>
    public string? Owner { get; }

    /// <summary>Its service levels, by name; null for no promise.</summary>
    public string? Policy { get; }

    /// <summary>Its escalation ladder, by name; null for none.</summary>
    public string? Ladder { get; }

    /// <summary>Its service credits, by name; null for none.</summary>
    public string? CreditSchedule { get; }

    /// <summary>What teams and suppliers promised for it, by name; empty for nothing in particular.</summary>
    public IReadOnlyList<string> SupportingTargets { get; }

    /// <summary>Who answers when, in the order stated.</summary>
    public IReadOnlyList<ServiceCoverage> Coverage { get; }

    /// <summary>What is agreed on planned maintenance; null for nothing.</summary>
    public ServiceMaintenance? Maintenance { get; }

    /// <summary>What is in and out, in the order stated.</summary>
    public IReadOnlyList<ScopeRule> Scope { get; }

    /// <summary>What was agreed for a line: the entry for the skill, or else the one for every skill.</summary>
    /// <param name="line">the line</param>
    /// <param name="skill">the skill; null for none in particular</param>
    /// <returns>the entry, or null when there is none</returns>
    public ServiceCoverage? CoverageFor(string line, string? skill = null) =>
        Coverage.FirstOrDefault(entry => entry.Line == line && entry.Skill == skill)
            ?? Coverage.FirstOrDefault(entry => entry.Line == line && entry.Skill is null);

    /// <summary>The most specific rule for a request.</summary>
    /// <param name="request">the request</param>
    /// <returns>the rule, or null when none holds</returns>
    public ScopeRule? RuleFor(ScopeRequest request) => Scope.Where(rule => rule.Matches(request)).MaxBy(rule => rule.Specificity);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    internal ServiceDraft ToDraft() => new()
    {
        Id = Id, Name = Name == Id ? null : Name, Clause = Clause, Owner = Owner, Policy = Policy, Ladder = Ladder, CreditSchedule = CreditSchedule,
        SupportingTargets = SupportingTargets.Count == 0 ? null : SupportingTargets,
        Coverage = Coverage.Count == 0 ? null : [.. Coverage.Select(entry => entry.ToDraft())],
        Maintenance = Maintenance?.ToDraft(),
        Scope = Scope.Count == 0 ? null : [.. Scope.Select(rule => rule.ToDraft())],
    };
}
