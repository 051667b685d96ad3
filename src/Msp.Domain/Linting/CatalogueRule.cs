namespace Msp.Domain.Linting;

/// <summary>Services that nobody owns, that nobody escalates, or that no activity is about.</summary>
internal static class CatalogueRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
        {
            if (service.Owner is null)
                yield return Of(DomainCodes.LintServiceWithoutOwner, $"{place}.owner", service.Id, "No role answers for the service.", "Name its owner.");
            if (service.Ladder is null && linted.TargetsOf(service).Any())
                yield return Of(DomainCodes.LintServiceWithoutLadder, $"{place}.ladder", service.Id,
                    "The service has targets, and nobody is called upon when they run out.", "Name a ladder.");
            if (linted.Terms.Responsibilities?.Matrix.Activities.Any(activity => activity.Service is null || activity.Service == service.Id) != true)
                yield return Of(DomainCodes.LintServiceWithoutActivity, place, service.Id, "No activity of the RACI matrix is about the service.",
                    "State who does what for it.");
        }
    }

    private static LintFinding Of(string code, string place, string witness, string explanation, string suggestion) =>
        new(FindingSeverity.Warning, code, place, explanation, suggestion, witness);
}
