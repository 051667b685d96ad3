using FluentValidation;

namespace Msp.Domain.Pricing;

/// <summary>Judges a draft of pricing terms: every number in its bounds, every alternative stated once, every reference known.</summary>
/// <remarks>Calendars of hours classes are the agreement's, which judges them. Immutable and thread-safe.</remarks>
public sealed class PricingTermsValidator : AbstractValidator<PricingTermsDraft>
{
    /// <summary>Makes the validator.</summary>
    public PricingTermsValidator()
    {
        RuleFor(draft => draft.Currency).Must(code => Monetary.Currency.TryParse(code, out _)).Finds(DomainCodes.PricingCurrencyUnknown, "The currency is an active code of ISO 4217.");
        RuleFor(draft => draft.Zone).Must(zone => zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null).Finds(DomainCodes.PricingZoneUnknown, "The zone is one of the IANA database.");
        RuleFor(draft => draft.Rounding).Must(rule => rule is null || Enum.IsDefined(rule.Value)).Finds(DomainCodes.PricingNumber, "The rounding is one there is.");
        RuleFor(draft => draft).Custom((draft, context) => new TermsCheck(Reporter(context)).Judge(draft));
    }

    private static FindingReporter Reporter(ValidationContext<PricingTermsDraft> context) =>
        (code, path, value, message, severity) => context.Report(code, path, value, message, severity);
}
