using Msp.Domain.Agreements;

namespace Msp.Domain.Linting;

/// <summary>A response that coverage and on-call cannot give: a ticket comes in while nobody of the service's lines is there, and is due before somebody is.</summary>
/// <remarks>
/// Exact: within a gap the same instant ends the wait of every ticket, and an earlier ticket is not due later, so that the first ticket of a gap is the one
/// that fares worst; outside gaps somebody is there at once.
/// </remarks>
internal static class ResponseRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
        {
            var roles = RolesOf(service, linted.Terms);
            if (roles.Count == 0) continue;
            var gaps = Gaps(linted.Terms.Roster!, roles, linted.Start, linted.End);
            foreach (var target in linted.TargetsOf(service).Where(target => target.Metric == Metric.FirstResponse))
                if (Worst(target, gaps) is { } gap) yield return Finding(place, target, roles, gap, linted.Agreement.Zone);
        }
    }

    private static List<string> RolesOf(CatalogueService service, AgreementTerms terms) =>
        terms.Roster is not { } roster ? []
        : [.. service.Coverage.SelectMany(entry => new[] { entry.Role, entry.Outside?.Role }).OfType<string>().Distinct().Where(role => roster.Roles.Contains(role, StringComparer.Ordinal))];

    /// <summary>The spans that begin within the time and in which nobody of any role is there; the end is null when nobody comes for 31 days after it.</summary>
    private static List<(Instant From, Instant? To)> Gaps(Roster roster, List<string> roles, Instant start, Instant end)
    {
        var until = end + LintedTerms.LookAhead;
        var there = roles.SelectMany(role => roster.Shifts(new Recipient(role), start, until)).Where(shift => !shift.Answer.IsGap).OrderBy(shift => shift.Start).ToList();
        var gaps = new List<(Instant, Instant?)>();
        var covered = start;
        foreach (var shift in there)
        {
            if (shift.Start > covered && covered < end) gaps.Add((covered, shift.Start));
            covered = Instant.Max(covered, shift.End);
        }

        if (covered < end) gaps.Add((covered, null));
        return gaps;
    }

    /// <summary>The gap after which the first ticket is latest.</summary>
    private static (Instant From, Instant? To)? Worst(SlaTarget target, List<(Instant From, Instant? To)> gaps)
    {
        (Instant From, Instant? To)? worst = null;
        var latest = Duration.Zero;
        foreach (var gap in gaps)
        {
            if (target.DueFor(gap.From) is not { } due) continue;
            var late = gap.To is { } to ? to - due : Duration.MaxValue;
            if (late > latest) (worst, latest) = (gap, late);
        }

        return worst;
    }

    private static LintFinding Finding(string place, SlaTarget target, List<string> roles, (Instant From, Instant? To) gap, DateTimeZone zone)
    {
        var who = string.Join(", ", roles);
        var howLong = gap.To is { } to ? $"for {LintedTerms.Text(to - gap.From)}" : "at all";
        return new(
            FindingSeverity.Error, DomainCodes.LintResponseUnreachable, $"{place}.coverage",
            $"{LintedTerms.Text(gap.From, zone)}: nobody of {who} is reachable {howLong}, and {target} is due {LintedTerms.Text(target.DueFor(gap.From)!.Value, zone)}.",
            "Put somebody on call for that time, or promise the response in hours in which somebody is there.", FindingPath.Value(gap.From)) { At = gap.From };
    }
}
