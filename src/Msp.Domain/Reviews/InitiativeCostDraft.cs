using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>What an initiative costs, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record InitiativeCostDraft
{
    /// <summary>What it is for; required.</summary>
    public string? Text { get; init; }

    /// <summary>How much, not negative, in the currency of the roadmap; required.</summary>
    public Money? Amount { get; init; }

    /// <summary>Whether the amount is for each asset of the initiative; for all of it by default.</summary>
    public bool? PerAsset { get; init; }

    /// <summary>Whether it comes every month from the first month of the quarter on; once, in the quarter, by default.</summary>
    public bool? Monthly { get; init; }

    /// <summary>For how many months, above zero, where it comes every month; without an end by default.</summary>
    public int? Months { get; init; }
}
