namespace Msp.Domain.Operations;

/// <summary>How much of what was done somebody else checks, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record QualityControlDraft
{
    /// <summary>The part of what was done in a period that is checked; required.</summary>
    public Share? Share { get; init; }

    /// <summary>So many at least, or all where there are fewer, 0 to 1000; 1 by default.</summary>
    public int? Minimum { get; init; }

    /// <summary>All that is done by somebody who began fewer than so many days before is checked, 0 to 366; 90 by default.</summary>
    public int? NewForDays { get; init; }

    /// <summary>Within how many days after the end of the period it is checked, 0 to 366; 14 by default.</summary>
    public int? WithinDays { get; init; }
}
