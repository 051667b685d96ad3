namespace Msp.Domain.Reviews;

/// <summary>The hours that an improvement saved in a month, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record HoursSavedDraft
{
    /// <summary>The month; required, once, not before the first whole month after the improvement.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>The hours; below zero where it cost time; required.</summary>
    public decimal? Hours { get; init; }

    /// <summary>How that is known; required.</summary>
    public string? Source { get; init; }
}
