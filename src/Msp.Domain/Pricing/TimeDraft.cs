namespace Msp.Domain.Pricing;

/// <summary>Time and materials.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record TimeDraft
{
    /// <summary>Id of the rate card; required.</summary>
    public string? RateCard { get; init; }

    /// <summary>Kinds of work charged by this line; by default all that no other line names.</summary>
    public IReadOnlyList<string?>? WorkTypes { get; init; }

    /// <summary>Ids of prepaid lines that pay for the work first; by default none.</summary>
    public IReadOnlyList<string?>? DrawsOn { get; init; }

    /// <summary>Per hour of work that prepaid lines no longer cover; by default the rate card's.</summary>
    public decimal? OveragePrice { get; init; }

    /// <summary>Minimum and increment per entry; by default time is charged as worked.</summary>
    public TimeRoundingDraft? Rounding { get; init; }

    /// <summary>Least time charged per call-out, over all its entries; by default none.</summary>
    public Duration? CallOutMinimum { get; init; }

    /// <summary>Charged once per visit, however many entries it has; by default nothing.</summary>
    public decimal? TravelPerVisit { get; init; }

    /// <summary>Fee for each week on standby, a started one in proportion to its days; by default nothing.</summary>
    public decimal? StandbyPerWeek { get; init; }

    /// <summary>The most this line ever charges; what is beyond is written down and shown. By default no cap.</summary>
    public decimal? NotToExceed { get; init; }
}
