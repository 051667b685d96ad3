namespace Msp.Domain.Sla;

/// <summary>What a percentile is of a finite number of values; the two usual definitions give different numbers.</summary>
public enum PercentileDefinition
{
    /// <summary>The smallest value that at least so large a part of the values does not exceed: always one of them. The first for 0 %.</summary>
    NearestRank = 0,

    /// <summary>Between the two values beside the position (n - 1) p, in proportion: type 7 of Hyndman and Fan (1996), as in R, NumPy and
    /// the PERCENTILE.INC of spreadsheets.</summary>
    Linear = 1,
}
