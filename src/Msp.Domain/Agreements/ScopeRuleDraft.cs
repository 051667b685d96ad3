using Msp.Domain.Monetary;

namespace Msp.Domain.Agreements;

/// <summary>What holds for some requests of a service, as people write it down. The more of activity, site, assets and users is stated, the more
/// specific.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ScopeRuleDraft
{
    /// <summary>The clause, such as <c>§3.2</c>; required.</summary>
    public string? Clause { get; init; }

    /// <summary>The kind of request or activity, such as <c>new starter</c>; any by default.</summary>
    public string? Activity { get; init; }

    /// <summary>The site, by id; any by default.</summary>
    public string? Site { get; init; }

    /// <summary>The kind of asset, such as <c>laptop</c>; any by default.</summary>
    public string? Assets { get; init; }

    /// <summary>The kind of user, such as <c>contractor</c>; any by default.</summary>
    public string? Users { get; init; }

    /// <summary>Which of the five answers holds; required.</summary>
    public ScopeVerdict? Answer { get; init; }

    /// <summary>How much is covered in each period, above zero; required where covered up to a limit, and only there.</summary>
    public decimal? Limit { get; init; }

    /// <summary>What the limit counts or the price is for, such as <c>hours</c>; required with either.</summary>
    public string? Unit { get; init; }

    /// <summary>The period in which the limit holds; a month by default.</summary>
    public UsagePeriod? Per { get; init; }

    /// <summary>The price of a unit, not negative; where billable, or beyond the limit. A price or a rate is required where billable.</summary>
    public Money? Price { get; init; }

    /// <summary>The rate by its name on the rate card, such as <c>senior engineer</c>; where billable, or beyond the limit.</summary>
    public string? Rate { get; init; }
}
