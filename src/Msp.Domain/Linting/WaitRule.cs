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
            var targets = policy.Targets.Select(one => one.Target).Where(target => target.Limit is not Limit.NoLimit).ToList();
            var statuses = targets.SelectMany(target =>
                target.Rules.PausedIn.Where(pause => pause is { WaitsFor: WaitingFor.Client, Effect: PauseEffect.Credit }), (target, pause) =>
                (Name: pause.State, Target: target))
                .DistinctBy(status => status.Name).ToList();
            foreach (var status in statuses.Where(status => !reasons.Contains(status.Name)))
                yield return Of(place, status.Name, $"The status \"{status.Name}\" stops the clock of {status.Target}");
            if (statuses.Count == 0 && reasons.Count == 0
                && targets.Find(target => target.Rules.EffectOf(WaitingFor.Client) == PauseEffect.Credit) is { } pausing)
                yield return Of(place, $"{pausing}", $"A wait for the client stops the clock of {pausing}");
        }
    }

    private static LintFinding Of(string place, string witness, string what) => new(
        FindingSeverity.Warning, DomainCodes.LintWaitUnaudited, place, $"{what}, and no obligation of the client says who ends the wait by when.",
        "State an obligation for this reason, or for any (\"*\").", witness);
}
