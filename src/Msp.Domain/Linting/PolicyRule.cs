namespace Msp.Domain.Linting;

/// <summary>Priorities that no cell of the matrix gives, and what the review of a policy finds in it.</summary>
internal static class PolicyRule
{
    // A target for a priority that there is not is TargetRule's, which says which part of the target it is.
    private static readonly Dictionary<string, (FindingSeverity Severity, string Code, string Suggestion)> Reviewed = new(StringComparer.Ordinal)
    {
        [FindingCodes.PolicyTargetUnreachable] = (FindingSeverity.Warning, DomainCodes.LintTargetNeverApplies, "Leave the target out, or one of the others."),
        [FindingCodes.PolicyNoWarning] = (FindingSeverity.Information, DomainCodes.LintTargetWithoutWarning, "Warn at a share of the limit, such as 75 %."),
        [FindingCodes.PolicyWarningUseless] = (FindingSeverity.Warning, DomainCodes.LintWarningUseless, "Warn between the start and the due."),
        [FindingCodes.PolicyTargetNeverDue] = (FindingSeverity.Warning, DomainCodes.LintTargetNeverDue, "Open the calendar for longer, or shorten the limit."),
        [FindingCodes.PolicyTargetImmediate] = (FindingSeverity.Warning, DomainCodes.LintTargetImmediate, "Allow some time, or promise nothing (\"none\")."),
        [FindingCodes.PolicyAfterResolution] = (FindingSeverity.Error, DomainCodes.LintResponseAfterResolution, "Shorten it, or count both in one calendar."),
        [FindingCodes.PolicyNotMonotone] = (FindingSeverity.Warning, DomainCodes.LintPrioritiesNotMonotone, "Swap the limits, or count them in one calendar."),
        [FindingCodes.PolicyPriorityWithoutTarget] =
        (FindingSeverity.Information, DomainCodes.LintPriorityWithoutTarget, "State its target; \"none\" says that nothing is promised."),
    };

    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, policy) in linted.Policies)
        {
            var given = (policy.Matrix?.Rows ?? []).SelectMany(row => row).ToHashSet(StringComparer.Ordinal);
            foreach (var priority in (policy.Matrix?.Priorities ?? []).Where(priority => !given.Contains(priority)))
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintPriorityUnreachable, $"{place}.matrix",
                    $"No impact and urgency give the priority {priority}, so that nothing is promised by it.",
                    "Give it a cell, or leave the priority out.", priority);
            foreach (var found in policy.Review(new Interval(linted.Start, linted.End))
                .Where(found => found.Code != FindingCodes.PolicyNoWarning || !HasLadder(linted, policy)))
                if (Reviewed.TryGetValue(found.Code, out var rule)) yield return Of(found, rule.Severity, rule.Code, place, rule.Suggestion);
        }
    }

    // The levels of a ladder warn as well: where each service of the policy has one, nobody is taken by surprise.
    private static bool HasLadder(LintedTerms linted, SlaPolicy policy)
    {
        var services = linted.Terms.Services.Where(service => service.Policy is { } name && linted.Terms.Policies[name] == policy).ToList();
        return services.Count > 0 && services.TrueForAll(service => service.Ladder is not null);
    }

    // What is missing has no target to point to: the review says for which metric and tickets it is.
    private static LintFinding Of(Finding found, FindingSeverity severity, string code, string place, string suggestion) =>
        found.Code == FindingCodes.PolicyPriorityWithoutTarget
        ? new(severity, code, $"{place}.targets", $"{found.Value} has no target for {found.Place}, where another priority has one.", suggestion, found.Value)
        : new(severity, code, $"{place}.{found.Place}", found.Message, suggestion, found.Value);
}
