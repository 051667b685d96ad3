using Msp.Domain.Agreements;

namespace Msp.Domain.Linting;

/// <summary>A response that coverage and on-call cannot give: a ticket comes in while nobody of the service's lines is there, and is due before somebody
/// is.</summary>
/// <remarks>
/// Exact: within a gap the same instant ends the wait of every ticket, and an earlier ticket is not due later, but for one that comes in before an opening
/// and has a surcharge. So the first ticket of a gap, or after such an opening, is the one that fares worst; outside gaps somebody is there at once.
/// Where one of the lines is no role of the roster nobody knows who is there, and nothing is said of it.
/// </remarks>
internal static class ResponseRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
        {
            var roles = service.Coverage.SelectMany(entry => new[] { entry.Role, entry.Outside?.Role }).OfType<string>().Distinct(StringComparer.Ordinal)
                .ToList();
            var gaps = linted.Terms.Roster is { } roster && roles.Count > 0 && roles.TrueForAll(role => roster.Roles.Contains(role, StringComparer.Ordinal))
                ? Gaps(roster, roles, linted.Start, linted.End) : [];
            foreach (var target in linted.TargetsOf(service).Where(target => target.Metric == Metric.FirstResponse))
            {
                if (Worst(target, gaps, linted.End) is { } gap) yield return Finding(place, target, roles, gap, linted.Agreement.Zone);
                else if (AnswerRule.Find(linted, place, service, target) is { } late) yield return late;
            }
        }
    }

    /// <summary>The spans that begin within the time and in which nobody of any role is there; the end is null when nobody comes for 31 days after
    /// it.</summary>
    private static List<(Instant From, Instant? To)> Gaps(Roster roster, List<string> roles, Instant start, Instant end)
    {
        var until = end + LintedTerms.LookAhead;
        var there = roles.SelectMany(role => roster.Shifts(new Recipient(role), start, until)).Where(shift => !shift.Answer.IsGap).OrderBy(shift => shift.Start)
            .ToList();
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

    /// <summary>The ticket that is answered latest against its due, and when somebody comes for it.</summary>
    private static (Instant From, Instant? To)? Worst(SlaTarget target, List<(Instant From, Instant? To)> gaps, Instant end)
    {
        (Instant From, Instant? To)? worst = null;
        var latest = Duration.Zero;
        foreach (var gap in gaps)
        {
            foreach (var at in Firsts(target, gap, end))
            {
                if (target.DueFor(at) is not { } due) continue;
                // Where nobody comes, that is known for the time looked at; what is due later is not known to be late.
                var late = gap.To is { } to ? to - due : due < end + LintedTerms.LookAhead ? Duration.MaxValue : Duration.Zero;
                if (late > latest) (worst, latest) = ((at, gap.To), late);
            }
        }

        return worst;
    }

    /// <summary>The start of a gap, and where a surcharge ends with an opening, each opening within it.</summary>
    private static IEnumerable<Instant> Firsts(SlaTarget target, (Instant From, Instant? To) gap, Instant end)
    {
        var openings = target.Rules.SurchargeOutsideHours > Duration.Zero ? target.Calendar.WorkingIntervals(gap.From, Instant.Min(gap.To ?? end, end))
            .Select(open => open.Start) : [];
        return openings.Prepend(gap.From);
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
