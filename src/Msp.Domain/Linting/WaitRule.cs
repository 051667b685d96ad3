namespace Msp.Domain.Linting;

/// <summary>Waits for the client that stop a clock, while no obligation says who ends them by when: nobody audits them.</summary>
internal static class WaitRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        var reasons = (linted.Terms.Responsibilities?.Obligations ?? []).SelectMany(obligation => obligation.Reasons).ToHashSet(StringComparer.Ordinal);
        if (reasons.Contains(Responsibilities.ClientObligation.AnyReason)) yield break;
        foreach (var (place, policy) in linted.Policies)
        {
            var pausing = policy.Targets.Select(one => one.Target).Where(target => target.Limit is not Limit.NoLimit && target.Rules.EffectOf(WaitingFor.Client) == PauseEffect.Credit).ToList();
            if (pausing.Count == 0) continue;
            var statuses = pausing.SelectMany(target => target.Rules.PausedIn).Where(pause => pause.WaitsFor == WaitingFor.Client && pause.Effect == PauseEffect.Credit)
                .Select(pause => pause.State).Distinct().ToList();
            foreach (var status in statuses.Where(status => !reasons.Contains(status))) yield return Of(place, status, $"The status \"{status}\" stops the clock of {pausing[0]}");
            if (statuses.Count == 0 && reasons.Count == 0) yield return Of(place, $"{pausing[0]}", $"A wait for the client stops the clock of {pausing[0]}");
        }
    }

    private static LintFinding Of(string place, string witness, string what) => new(
        FindingSeverity.Warning, DomainCodes.LintWaitUnaudited, place, $"{what}, and no obligation of the client says who ends the wait by when.",
        "State an obligation for this reason, or for any (\"*\").", witness);
}
