namespace Msp.Domain.Changes;

/// <summary>One stretch of dates, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record WindowDatesDraft
{
    /// <summary>The date on which it opens; required.</summary>
    public LocalDate? First { get; init; }

    /// <summary>The date on which it closes; the first by default.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>Whether it comes again every year; it does not by default.</summary>
    public bool? EveryYear { get; init; }
}
