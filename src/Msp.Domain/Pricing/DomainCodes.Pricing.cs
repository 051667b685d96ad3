namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>Something that prices need is not stated.</summary>
    public const string PricingMissing = "pricing.missing";

    /// <summary>Of alternatives, exactly one is stated.</summary>
    public const string PricingChoice = "pricing.choice";

    /// <summary>A number of prices is within its bounds.</summary>
    public const string PricingNumber = "pricing.number";

    /// <summary>Bounds of tiers rise, and only the last tier has none.</summary>
    public const string PricingTierBounds = "pricing.tier-bounds";

    /// <summary>A currency is an active code of ISO 4217.</summary>
    public const string PricingCurrencyUnknown = "pricing.currency-unknown";

    /// <summary>A time zone is one of the IANA database.</summary>
    public const string PricingZoneUnknown = "pricing.zone-unknown";

    /// <summary>An id is used once.</summary>
    public const string PricingIdRepeated = "pricing.id-repeated";

    /// <summary>An id that is referred to exists.</summary>
    public const string PricingReferenceUnknown = "pricing.reference-unknown";

    /// <summary>A span of dates ends after it starts.</summary>
    public const string PricingSpanReversed = "pricing.span-reversed";

    /// <summary>The shares of milestones add up to the whole.</summary>
    public const string PricingSharesIncomplete = "pricing.shares-incomplete";

    /// <summary>One more unit should not cost less.</summary>
    public const string PricingCliff = "pricing.cliff";

    /// <summary>Work is charged by one line.</summary>
    public const string PricingWorkTypeRepeated = "pricing.work-type-repeated";
}
