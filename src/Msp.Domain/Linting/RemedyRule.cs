namespace Msp.Domain.Linting;

/// <summary>Promises without a remedy, and promises of 100 %, which leave no room for a miss.</summary>
internal static class RemedyRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
            if (service.CreditSchedule is null && linted.TargetsOf(service).Any())
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintGuaranteeWithoutRemedy, $"{place}.creditSchedule", "Targets are promised, and nothing follows when they are missed.",
                    "Name a schedule of service credits, or call the targets goals.", service.Policy!);
        foreach (var (name, schedule) in linted.Terms.CreditSchedules)
            if (schedule.Commitment == Share.OfPercent(100))
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintHundredPercent, FindingPath.Entry("terms.creditSchedules", name), "The promise is 100 %: the first miss breaks it, whatever the volume.",
                    "Promise a share that leaves an error budget, such as 99.5 %.", $"{schedule.Commitment}");
    }
}
