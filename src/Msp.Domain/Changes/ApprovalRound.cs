namespace Msp.Domain.Changes;

/// <summary>Which rules the signatures of an order satisfy.</summary>
internal sealed class ApprovalRound(ChangeOrder order, ApprovalMatrix matrix, ApprovalDemand demand)
{
    public ApprovalDemand Demand => demand;

    /// <summary>The rules that are not satisfied, in order.</summary>
    public IReadOnlyList<ApprovalRule> Missing() => [.. demand.Rules.Where(rule => Filled(rule).Count < rule.Needs)];

    /// <summary>Why a signature would not count; null where it does.</summary>
    public ApprovalOutcome? Refusal(string by, string role, Instant at)
    {
        var missing = Missing();
        var fitting = missing.FirstOrDefault(rule => Seat(rule, Filled(rule), by, role, at) is not null);
        if (missing.Count == 0)
            return null;
        if (fitting is null)
            return new ApprovalOutcome.NeedsHigherAuthority(demand.Cumulative, demand.Rules.Select(rule => rule.Above).Where(limit => limit is not null).Max(), missing[0].Roles);
        return matrix.Sequence == ApprovalSequence.OneAfterAnother && fitting != missing[0] ? new ApprovalOutcome.OutOfTurn(missing[0]) : null;
    }

    // Role by person; nobody signs twice for one rule.
    private Dictionary<string, string> Filled(ApprovalRule rule)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var signature in order.Valid)
        {
            if (Seat(rule, filled, signature.By, signature.Role, signature.At) is { } seat)
                filled.Add(seat, signature.By);
        }

        return filled;
    }

    private string? Seat(ApprovalRule rule, Dictionary<string, string> filled, string by, string role, Instant at) =>
        filled.ContainsValue(by) ? null : matrix.SignsAs(role, at, demand.Cumulative).FirstOrDefault(signsAs => rule.Roles.Contains(signsAs) && !filled.ContainsKey(signsAs));
}
