using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges a review that was held.</summary>
internal sealed class HeldReviewValidator : AbstractValidator<HeldReviewDraft>
{
    public HeldReviewValidator()
    {
        RuleFor(review => review.Id).MustBeStated(DomainCodes.ReviewIdUnfit, "A review has an id.");
        RuleFor(review => review.On).Must(FactReading.IsDate).Finds(DomainCodes.ReviewDateUnfit, "The day is stated, in the years 1970 to 2199.");
        RuleFor(review => review.Attendees).Must(attendees => attendees is { Count: > 0 } && attendees.All(Judging.IsStated))
            .Finds(DomainCodes.ReviewTextBlank, "Somebody takes part, nobody blank.");
        RuleFor(review => review.Decisions).Must(decisions => decisions is null || decisions.All(Judging.IsStated)).Finds(DomainCodes.ReviewTextBlank,
            "No decision is blank.");
        RuleFor(review => review.Next).Must((review, next) => next is null || (FactReading.IsDate(next) && !(next <= review.On)))
            .Finds(DomainCodes.ReviewDateUnfit, "The next review is after this one.");
        RuleFor(review => review.Pack).Must(pack => pack is null || PackHash.TryParse(pack, out _)).Finds(DomainCodes.ReviewPackUnfit,
            "The hash of a pack is 64 hexadecimal digits.");
    }
}
