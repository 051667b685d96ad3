using Msp.Domain.Agreements;

namespace Msp.Domain.Linting;

/// <summary>A service's ladder that reaches a human only when the target is missed, at the start from which it does so latest against the due.</summary>
/// <remarks>Held against resolutions; targets in working days are left out, as a share of these is no amount of time.</remarks>
internal static class EscalationRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        if (linted.Terms.Roster is not { } roster) yield break;
        foreach (var (place, service) in linted.Services)
        {
            if (service.Ladder is not { } name || !linted.Terms.Ladders.TryGetValue(name, out var ladder) || ladder.Levels.Count == 0
                || !IsKnown(ladder, roster))
                continue;
            foreach (var target in linted.TargetsOf(service)
                .Where(target => target.Metric == Metric.Resolution && target.Limit is Limit.OfWorkingTime or Limit.OfClockTime))
            {
                if (Coverage.ProveAgainstDue(ladder, target, roster, linted.Start, linted.End) is not { } proof || target.DueFor(proof.Witness) is not { } due
                    || proof.AnsweredAt <= due)
                    continue;
                var zone = linted.Agreement.Zone;
                var reached = proof.AnsweredAt is { } at ? $"only {LintedTerms.Text(at, zone)}" : "nobody at all";
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintEscalationAfterBreach, $"{place}.ladder",
                    $"For a ticket of {LintedTerms.Text(proof.Witness, zone)} the ladder {ladder} reaches {reached}; {target} is due {LintedTerms.Text(due, zone)}.",
                    "Let a level act earlier, or put somebody on call for it.", FindingPath.Value(proof.Witness)) { At = proof.Witness };
            }
        }
    }

    private static bool IsKnown(EscalationLadder ladder, Roster roster) =>
        ladder.Levels.All(level =>
            roster.Roles.Contains(level.To.Role, StringComparer.Ordinal)
            && (level.Fallback is null || roster.Roles.Contains(level.Fallback.To.Role, StringComparer.Ordinal)));
}
