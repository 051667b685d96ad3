namespace Msp.Domain.Kpis;

/// <summary>What there is of a figure.</summary>
public enum KpiStanding
{
    /// <summary>No item counts, or the denominator is nothing: not 0 and not 100 %.</summary>
    NoData = 0,

    /// <summary>There is a number, of fewer items than the KPI asks for.</summary>
    Insufficient = 1,

    /// <summary>There is a number, of enough items.</summary>
    Known = 2,

    /// <summary>The items differ in a fact in which they must not; there is no number.</summary>
    NotPoolable = 3,
}
