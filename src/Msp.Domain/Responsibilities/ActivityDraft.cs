namespace Msp.Domain.Responsibilities;

/// <summary>An activity as people write it down: who answers for it, who does it, who is asked and who is told.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ActivityDraft
{
    /// <summary>The name, such as <c>restore test</c>; required, once for each service.</summary>
    public string? Name { get; init; }

    /// <summary>The service it belongs to, by id; every service by default.</summary>
    public string? Service { get; init; }

    /// <summary>The one role that answers for it; required.</summary>
    public string? Accountable { get; init; }

    /// <summary>Who does it: one, or several with parts that do not overlap; required, also where the accountable role does it itself.</summary>
    public IReadOnlyList<DoerDraft?>? Responsible { get; init; }

    /// <summary>The roles that are asked before; none by default.</summary>
    public IReadOnlyList<string?>? Consulted { get; init; }

    /// <summary>The roles that are told after; none by default.</summary>
    public IReadOnlyList<string?>? Informed { get; init; }

    /// <summary>The role that checks and approves the work, which must not be one that does it; none by default.</summary>
    public string? Approver { get; init; }
}
