using Msp.Domain.Sla;

namespace Msp.Domain.Pricing;

/// <summary>How a published index becomes a percentage.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record IndexRuleDraft
{
    /// <summary>Of the index, such as <c>HICP DE</c>; required.</summary>
    public string? Name { get; init; }

    /// <summary>Any day of the month whose figure prices were agreed at; required. Later rises compare with the figure used last.</summary>
    public LocalDate? BaseMonth { get; init; }

    /// <summary>How many months before the rise the figure is of, 0 to 24; by default 2.</summary>
    public int? LagMonths { get; init; }

    /// <summary>Hundredths added to the change of the index; by default 0.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Hundredths that the index must rise by; only what is above counts. By default 0.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>The share of the price that does not follow the index; by default 0 %.</summary>
    public Share? FixedShare { get; init; }

    /// <summary>Least percentage: 0 for no decrease; by default none.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Most percentage; by default none.</summary>
    public decimal? Cap { get; init; }
}
