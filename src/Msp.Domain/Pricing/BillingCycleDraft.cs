namespace Msp.Domain.Pricing;

/// <summary>How long a billing period is and where it starts.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record BillingCycleDraft
{
    /// <summary>Length in months, 1 to 60; by default 1.</summary>
    public int? Months { get; init; }

    /// <summary>
    /// A date on which a period starts; the day of the month is clamped from it (31 Jan, 28 Feb, 31 Mar). The first of a month bills by calendar, an
    /// agreement's start by anniversary. By default 2000-01-01.
    /// </summary>
    public LocalDate? Anchor { get; init; }

    /// <summary>Day of the month on which periods start, 1 to 31, clamped to the length of each month; by default the anchor's day.</summary>
    public int? BillingDay { get; init; }

    /// <summary>How a part of a period is priced; by default <see cref="ProrationConvention.Actual"/>.</summary>
    public ProrationConvention? Proration { get; init; }
}
