namespace Msp.Domain.Reviews;

/// <summary>How the number of a figure comes about.</summary>
public enum PackRule
{
    /// <summary>It is the sum of its terms.</summary>
    Sum = 0,

    /// <summary>It is the first term as a percentage of the second, rounded down to two decimals.</summary>
    Share = 1,

    /// <summary>It was computed elsewhere; the explanation says how.</summary>
    Stated = 2,
}
