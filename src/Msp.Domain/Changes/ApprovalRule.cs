using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Who must approve a change from a value on.</summary>
/// <remarks>Part of an <see cref="ApprovalMatrix"/>. Immutable and thread-safe.</remarks>
public sealed class ApprovalRule
{
    private readonly int? needs;

    internal ApprovalRule(ApprovalRuleDraft draft, Currency currency)
    {
        (Name, Above, Risk) = (draft.Name!, draft.Above is { } limit ? Money.Of(limit, currency) : null, draft.Risk ?? RiskLevel.Low);
        (Kinds, Roles, needs) = ([.. (draft.Kinds ?? []).Select(kind => kind!.Value).Distinct()], [.. draft.Roles!.Select(role => role!)], draft.Needs);
    }

    /// <summary>The name. Never empty.</summary>
    public string Name { get; }

    /// <summary>The limit up to which nobody here is asked; null where everything is asked.</summary>
    public Money? Above { get; }

    /// <summary>The lowest risk that is asked.</summary>
    public RiskLevel Risk { get; }

    /// <summary>The kinds of change that are asked; empty for all.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; }

    /// <summary>The roles that sign. Never empty.</summary>
    public IReadOnlyList<string> Roles { get; }

    /// <summary>How many of them must sign, one to all.</summary>
    public int Needs => needs ?? Roles.Count;

    /// <summary>Whether a change must be approved here.</summary>
    /// <param name="cumulative">its value and that of the changes that count with it, in the matrix's currency</param>
    /// <param name="risk">its risk</param>
    /// <param name="kind">its kind</param>
    /// <exception cref="InvalidOperationException">The value is of another currency than the limit.</exception>
    public bool Asks(Money cumulative, RiskLevel risk, ChangeKind kind) => (Above is not { } limit || cumulative > limit) && risk >= Risk && (Kinds.Count == 0 || Kinds.Contains(kind));

    /// <summary>One line with what it asks about: <c>director above 10000.00 EUR, from high risk on, emergency: 1 of managing director, CIO</c>.</summary>
    public override string ToString() =>
        $"{Name}{(Above is { } limit ? $" above {limit}" : "")}{(Risk == RiskLevel.Low ? "" : $", from {FindingPath.Value(Risk)} risk on")}{string.Concat(Kinds.Select(kind => $", {FindingPath.Value(kind)}"))}: {FindingPath.Value(Needs)} of {string.Join(", ", Roles)}";

    internal ApprovalRuleDraft ToDraft() => new()
    {
        Name = Name,
        Above = Above?.Amount,
        Risk = Risk == RiskLevel.Low ? null : Risk,
        Kinds = Kinds.Count == 0 ? null : [.. Kinds.Select(kind => (ChangeKind?)kind)],
        Roles = Roles,
        Needs = needs,
    };
}
