namespace Msp.Domain.Linting;

/// <summary>A promise of a team or supplier that comes too late for a promise of the same kind to the client, even when each takes all the time it
/// has.</summary>
/// <remarks>Held against the promises of the services that name it; against every promise where none does.</remarks>
internal static class SupplierRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        var span = new Interval(linted.Start, linted.End);
        var supported = linted.Services.SelectMany(one => one.Service.SupportingTargets.Distinct(StringComparer.Ordinal), (one, name) =>
            (Name: name, one.Service)).ToLookup(one => one.Name, one => one.Service, StringComparer.Ordinal);
        var everywhere = linted.Terms.Policies.Values.SelectMany(policy => policy.Targets).Select(one => one.Target)
            .Where(target => target.Limit is not Limit.NoLimit).Distinct().ToList();
        foreach (var (name, support) in linted.Terms.SupportingTargets)
        {
            var promises = supported.Contains(name) ? supported[name].SelectMany(linted.TargetsOf).Distinct() : everywhere;
            var worst = promises.Where(promise => promise.Metric == support.Target.Metric).Select(promise => BackToBack.Check(promise, [support], span))
                .Where(check => !check.Fits)
                .OrderBy(check => check.Tightest!.Slack ?? Duration.MinValue).FirstOrDefault();
            if (worst?.Tightest is not { } tightest) continue;
            var late = tightest.Slack is { } slack ? $"{LintedTerms.Text(-slack)} after the client's due" : "never";
            yield return new(
                FindingSeverity.Warning, DomainCodes.LintPromiseNotBacked, FindingPath.Entry("terms.supportingTargets", name),
                $"A ticket of {LintedTerms.Text(tightest.Start, tightest.Zone)} may be answered by {support.Party} {late}, {worst.Promise}.",
                "Agree shorter terms or longer hours with them, or promise the client less.", FindingPath.Value(tightest.Start)) { At = tightest.Start };
        }
    }
}
