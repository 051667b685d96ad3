namespace Msp.Domain.Responsibilities;

/// <summary>An activity: the one role that answers for it, who does it, who is asked and who is told.</summary>
/// <remarks>Made with <see cref="ResponsibilityTerms"/>. Immutable and thread-safe.</remarks>
public sealed class RaciActivity
{
    internal RaciActivity(ActivityDraft draft) =>
        (Name, Service, Accountable, Responsible, Consulted, Informed, Approver) =
            (draft.Name!, draft.Service, draft.Accountable!, [.. draft.Responsible!.Select(doer => new RaciDoer(doer!))],
                [.. (draft.Consulted ?? []).OfType<string>()], [.. (draft.Informed ?? []).OfType<string>()], draft.Approver);

    /// <summary>The name. Never empty.</summary>
    public string Name { get; }

    /// <summary>The service, by id; null for every one.</summary>
    public string? Service { get; }

    /// <summary>The role that answers for it.</summary>
    public string Accountable { get; }

    /// <summary>Who does it: one, or several whose parts do not overlap.</summary>
    public IReadOnlyList<RaciDoer> Responsible { get; }

    /// <summary>The roles that are asked before.</summary>
    public IReadOnlyList<string> Consulted { get; }

    /// <summary>The roles that are told after.</summary>
    public IReadOnlyList<string> Informed { get; }

    /// <summary>The role that approves the work, none of those that do it; null for none.</summary>
    public string? Approver { get; }

    /// <summary>The part of a role: <c>A</c>, <c>R</c>, <c>A/R</c>, <c>C</c> or <c>I</c>; empty for none.</summary>
    /// <param name="role">the role's name</param>
    public string CodeOf(string role)
    {
        var does = Responsible.Any(doer => doer.Role == role);
        if (Accountable == role) return does ? "A/R" : "A";
        return does ? "R" : Consulted.Contains(role) ? "C" : Informed.Contains(role) ? "I" : "";
    }

    /// <summary>The name, and the service where it has one.</summary>
    public override string ToString() => Service is null ? Name : $"{Name} of {Service}";

    internal ActivityDraft ToDraft() => new()
    {
        Name = Name,
        Service = Service,
        Accountable = Accountable,
        Responsible = [.. Responsible.Select(doer => doer.ToDraft())],
        Consulted = Consulted.Count == 0 ? null : Consulted,
        Informed = Informed.Count == 0 ? null : Informed,
        Approver = Approver,
    };
}
