namespace Msp.Domain.Changes;

/// <summary>Which rules the signatures of an order satisfy.</summary>
internal sealed class ApprovalRound(ChangeOrder order, ApprovalMatrix matrix, ApprovalDemand demand)
{
    public ApprovalDemand Demand => demand;

    /// <summary>The rules that are not satisfied, in order.</summary>
    public IReadOnlyList<ApprovalRule> Missing() => [.. demand.Rules.Where(rule => Filled(rule, order.Valid) < rule.Needs)];

    /// <summary>Why a signature would not count; null where it does.</summary>
    public ApprovalOutcome? Refusal(Signature signature)
    {
        var missing = Missing();
        if (missing.Count == 0)
            return null;
        var fitting = missing.FirstOrDefault(rule => Filled(rule, [.. order.Valid, signature]) > Filled(rule, order.Valid));
        if (fitting is null)
            return new ApprovalOutcome.NeedsHigherAuthority(demand.Cumulative, missing[0].Above, missing[0].Roles);
        return matrix.Sequence == ApprovalSequence.OneAfterAnother && fitting != missing[0] ? new ApprovalOutcome.OutOfTurn(missing[0]) : null;
    }

    /// <summary>Whether a role, or one that delegated to it, is asked at all.</summary>
    public bool HasSay(string role, Instant at) => matrix.SignsAs(role, at, demand.Cumulative).Any(signsAs => demand.Rules.Any(rule => rule.Roles.Contains(signsAs)));

    // How many roles of a rule have signed, each person for one of them. Who can sign for several makes room for others (augmenting paths of a matching).
    private int Filled(ApprovalRule rule, IReadOnlyList<Signature> signatures)
    {
        var byRole = new Dictionary<string, string>(StringComparer.Ordinal);
        var roles = signatures.GroupBy(one => one.By, StringComparer.Ordinal).ToDictionary(
            person => person.Key, person => person.SelectMany(one => matrix.SignsAs(one.Role, one.At, demand.Cumulative)).Where(rule.Roles.Contains).ToList(), StringComparer.Ordinal);
        foreach (var person in roles.Keys)
            Seat(person, []);
        return byRole.Count;

        bool Seat(string person, HashSet<string> tried)
        {
            foreach (var role in roles[person].Where(tried.Add))
            {
                if (byRole.TryGetValue(role, out var holder) && !Seat(holder, tried))
                    continue;
                byRole[role] = person;
                return true;
            }

            return false;
        }
    }
}
