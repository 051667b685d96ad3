namespace Msp.Domain.Changes;

/// <summary>A weekday of each month, as people write it down: the second Tuesday, or the Wednesday after it.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record WindowMonthlyDraft
{
    /// <summary>Which one: 1 to 4 from the start of the month, -1 for the last; required.</summary>
    public int? Week { get; init; }

    /// <summary>The weekday; required.</summary>
    public IsoDayOfWeek? Day { get; init; }

    /// <summary>So many days after it, 0 to 27; on it by default.</summary>
    public int? DaysAfter { get; init; }
}
