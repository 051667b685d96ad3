namespace Msp.Domain.Pricing;

/// <summary>What an agreement says about prices, as people write it: one currency, a billing cycle, and lines.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record PricingTermsDraft
{
    /// <summary>ISO 4217 code of the one currency of all prices, such as <c>EUR</c>; required. It changes only by new terms, at a renewal.</summary>
    public string? Currency { get; init; }

    /// <summary>What becomes of half a smallest unit when a line is rounded, once; by default away from zero.</summary>
    public MidpointRounding? Rounding { get; init; }

    /// <summary>IANA zone in which the dates of work are read, such as <c>Europe/Berlin</c>; by default UTC.</summary>
    public string? Zone { get; init; }

    /// <summary>How long a billing period is and where it starts; by default calendar months.</summary>
    public BillingCycleDraft? Cycle { get; init; }

    /// <summary>What is charged; at least one.</summary>
    public IReadOnlyList<PriceLineDraft?>? Lines { get; init; }

    /// <summary>Hourly rates that lines for time refer to by id.</summary>
    public IReadOnlyList<RateCardDraft?>? RateCards { get; init; }

    /// <summary>What is taken off, in the order stated.</summary>
    public IReadOnlyList<DiscountDraft?>? Discounts { get; init; }

    /// <summary>What the client commits to spend a period; the shortfall is charged in arrears.</summary>
    public IReadOnlyList<SpendBoundDraft?>? MinimumCommitments { get; init; }

    /// <summary>What the client pays at most a period.</summary>
    public IReadOnlyList<SpendBoundDraft?>? MaximumSpends { get; init; }

    /// <summary>How prices rise over the years, in the order stated.</summary>
    public IReadOnlyList<UpliftDraft?>? Uplifts { get; init; }

    /// <summary>What a service credit is a share of, and its caps in money; by default all recurring fees, uncapped.</summary>
    public CreditTermsDraft? ServiceCredits { get; init; }
}
