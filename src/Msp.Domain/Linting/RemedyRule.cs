namespace Msp.Domain.Linting;

/// <summary>Promises without a remedy or a review, and promises of 100 %, which leave no room for a miss.</summary>
internal static class RemedyRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
            if (service.CreditSchedule is null && linted.TargetsOf(service).Any())
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintGuaranteeWithoutRemedy, $"{place}.creditSchedule",
                    "Targets are promised, and nothing follows when they are missed.",
                    "Name a schedule of service credits, or call the targets goals.", service.Policy!);
        if (linted.Services.SelectMany(one => linted.TargetsOf(one.Service)).FirstOrDefault() is { } promised
            && linted.Terms.Communication is not ({ Reports.Count: > 0 } or { Meetings.Count: > 0 }))
            yield return new(
                FindingSeverity.Information, DomainCodes.LintReviewMissing, linted.Terms.Communication is null ? "terms.services" : "terms.communication",
                "Targets are promised, and no report or meeting looks at whether they are met.",
                "Agree on a report, or on a meeting with its cadence.", $"{promised}");
        foreach (var (name, schedule) in linted.Terms.CreditSchedules)
            if (schedule.Commitment == Share.OfPercent(100))
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintHundredPercent, FindingPath.Entry("terms.creditSchedules", name),
                    "The promise is 100 %: the first miss breaks it, whatever the volume.",
                    "Promise a share that leaves an error budget, such as 99.5 %.", $"{schedule.Commitment}");
    }
}
