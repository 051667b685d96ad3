using FluentValidation;

namespace Msp.Domain.Pricing;

/// <summary>Judges a draft of tiers: one kind, bounds that rise, a last tier without a bound, no price below zero.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TierScheduleValidator : AbstractValidator<TierScheduleDraft>
{
    /// <summary>Makes the validator.</summary>
    public TierScheduleValidator()
    {
        RuleFor(draft => draft).Custom((draft, context) =>
        {
            var stated = new object?[] { draft.Graduated, draft.Volume, draft.Package }.Count(part => part is not null);
            if (stated != 1) context.Report(DomainCodes.PricingChoice, "", null, "Exactly one of graduated, volume and package is stated.");
            Judge(context, "graduated", draft.Graduated);
            Judge(context, "volume", draft.Volume);
            if (draft.Package is not { } package) return;
            if (package.Size is not > 0m) context.Report(DomainCodes.PricingNumber, "package.size", package.Size, "A package holds more than zero units.");
            if (package.Price is not >= 0m) context.Report(DomainCodes.PricingNumber, "package.price", package.Price, "A package has a price of zero or more.");
        });
    }

    private static void Judge(ValidationContext<TierScheduleDraft> context, string place, IReadOnlyList<TierDraft?>? tiers)
    {
        if (tiers is { Count: 0 }) context.Report(DomainCodes.PricingMissing, place, null, "There is at least one tier.");
        var below = 0m;
        for (var index = 0; index < (tiers?.Count ?? 0); index++)
        {
            if (tiers![index] is not { } tier)
            {
                context.Report(DomainCodes.PricingMissing, FindingPath.Item(place, index), null, "A tier is stated.");
                continue;
            }

            if (tier.Price < 0m) context.Report(DomainCodes.PricingNumber, FindingPath.Item(place, index, "price"), tier.Price, "A price is zero or more.");
            if (tier.Flat < 0m) context.Report(DomainCodes.PricingNumber, FindingPath.Item(place, index, "flat"), tier.Flat, "A flat fee is zero or more.");
            var last = index == tiers.Count - 1;
            if (last == tier.UpTo is not null)
                context.Report(DomainCodes.PricingTierBounds, FindingPath.Item(place, index, "upTo"), tier.UpTo, "Every tier but the last has an upper bound, and the last has none.");
            else if (tier.UpTo <= below)
                context.Report(DomainCodes.PricingTierBounds, FindingPath.Item(place, index, "upTo"), tier.UpTo, "Upper bounds are above zero and rise from tier to tier.");
            below = tier.UpTo ?? below;
        }
    }
}
