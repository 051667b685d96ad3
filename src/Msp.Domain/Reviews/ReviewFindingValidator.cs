using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges something found in one of the reviews that were held.</summary>
internal sealed class ReviewFindingValidator : AbstractValidator<ReviewFindingDraft>
{
    public ReviewFindingValidator(IReadOnlyDictionary<string, HeldReview> held)
    {
        RuleFor(one => one.Id).MustBeStated(DomainCodes.ReviewIdUnfit, "A finding has an id.");
        RuleFor(one => one.Text).MustBeStated(DomainCodes.ReviewTextBlank, "A finding says something.");
        RuleFor(one => one.Review).Must(id => id is not null && held.ContainsKey(id)).Finds(DomainCodes.ReviewReferenceUnknown,
            "A finding names the review that found it.");
        RuleFor(one => one.SettledOn).Must((one, on) => on is null || (FactReading.IsDate(on) && !(on < held.GetValueOrDefault(one.Review ?? "")?.On)))
            .Finds(DomainCodes.ReviewDateUnfit, "What is found is not settled before.");
        RuleFor(one => one.Outcome).Must((one, outcome) => one.SettledOn is null ? outcome is null : Judging.IsStated(outcome))
            .Finds(DomainCodes.ReviewTextBlank, "What is settled says how, and nothing else does.");
    }
}
