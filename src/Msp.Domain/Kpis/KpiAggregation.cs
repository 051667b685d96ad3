namespace Msp.Domain.Kpis;

/// <summary>How many items become one figure.</summary>
public enum KpiAggregation
{
    /// <summary>The sum of the numerators over the sum of the denominators; never a mean of ratios.</summary>
    Ratio = 0,

    /// <summary>The mean of a quantity.</summary>
    Mean = 1,

    /// <summary>A percentile of a length of time over all items together; never a mean of percentiles.</summary>
    Percentile = 2,

    /// <summary>How many items the numerator holds for.</summary>
    Count = 3,

    /// <summary>The sum of a quantity.</summary>
    Sum = 4,

    /// <summary>The largest quantity.</summary>
    Maximum = 5,
}
