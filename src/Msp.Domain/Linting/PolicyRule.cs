namespace Msp.Domain.Linting;

/// <summary>Priorities that no cell of the matrix gives, milestones due after the resolution, and priorities due after lower ones.</summary>
internal static class PolicyRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, policy) in linted.Policies)
        {
            var given = (policy.Matrix?.Rows ?? []).SelectMany(row => row).ToHashSet(StringComparer.Ordinal);
            foreach (var priority in (policy.Matrix?.Priorities ?? []).Where(priority => !given.Contains(priority)))
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintPriorityUnreachable, $"{place}.matrix", $"No impact and urgency give the priority {priority}, so that nothing is promised by it.",
                    "Give it a cell, or leave the priority out.", priority);
            foreach (var found in policy.Review(new Interval(linted.Start, linted.End)))
            {
                if (found.Code == FindingCodes.PolicyAfterResolution)
                    yield return Of(found, FindingSeverity.Error, DomainCodes.LintResponseAfterResolution, place, "Shorten it, or count both in one calendar.");
                if (found.Code == FindingCodes.PolicyNotMonotone)
                    yield return Of(found, FindingSeverity.Warning, DomainCodes.LintPrioritiesNotMonotone, place, "Swap the limits, or count them in one calendar.");
            }
        }
    }

    private static LintFinding Of(Finding found, FindingSeverity severity, string code, string place, string suggestion) =>
        new(severity, code, $"{place}.{found.Place}", found.Message, suggestion, found.Value);
}
