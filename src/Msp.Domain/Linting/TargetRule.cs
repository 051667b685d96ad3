namespace Msp.Domain.Linting;

/// <summary>Targets for a service, a site or a priority that there is not, so that they apply to no ticket.</summary>
internal static class TargetRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        var services = linted.Terms.Services.Select(service => service.Id).ToHashSet(StringComparer.Ordinal);
        var sites = linted.Agreement.Sites.SelectMany(site => new[] { site.Id, site.Name }).ToHashSet(StringComparer.Ordinal);
        foreach (var (place, policy) in linted.Policies)
        {
            foreach (var (index, listed) in policy.Targets.Index())
            {
                if (policy.Matrix is { } matrix && listed.Applies.Priority is { } priority && !matrix.Priorities.Contains(priority, StringComparer.Ordinal))
                    yield return Of(place, index, "priority", priority, $"The matrix has the priorities {string.Join(", ", matrix.Priorities)}");
                if (listed.Applies.Service is { } service && !services.Contains(service))
                    yield return Of(place, index, "service", service, "The catalogue has no such service");
                if (listed.Applies.Site is { } site && !sites.Contains(site)) yield return Of(place, index, "site", site, "The agreement has no such site");
            }
        }
    }

    private static LintFinding Of(string place, int index, string part, string value, string why) => new(
        FindingSeverity.Warning, DomainCodes.LintTargetNeverApplies, FindingPath.Item($"{place}.targets", index, part),
        $"{why}, so that no ticket has the target.",
        "Correct the name, or leave the target out.", value);
}
