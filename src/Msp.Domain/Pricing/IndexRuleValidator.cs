using FluentValidation;

namespace Msp.Domain.Pricing;

/// <summary>Judges a draft of an index rule.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IndexRuleValidator : AbstractValidator<IndexRuleDraft>
{
    /// <summary>Makes the validator.</summary>
    public IndexRuleValidator()
    {
        RuleFor(draft => draft.Name).MustBeStated(DomainCodes.PricingMissing, "The index is named.");
        RuleFor(draft => draft.BaseMonth).Must(month => month is not null).Finds(DomainCodes.PricingMissing, "The base month is stated.");
        RuleFor(draft => draft.LagMonths).Must(lag => lag is null or (>= 0 and <= 24)).Finds(DomainCodes.PricingNumber, "The lag is 0 to 24 months.");
        RuleFor(draft => draft.Threshold).Must(threshold => threshold is null or >= 0m).Finds(DomainCodes.PricingNumber, "The threshold is zero or more.");
        RuleFor(draft => draft.Floor).Must(floor => floor is null or > -100m).Finds(DomainCodes.PricingNumber, "The floor is above -100 %.");
        RuleFor(draft => draft.Cap).Must((draft, cap) => cap is null || (cap > -100m && !(cap < draft.Floor))).Finds(DomainCodes.PricingNumber, "The cap is above -100 % and no less than the floor.");
    }
}
