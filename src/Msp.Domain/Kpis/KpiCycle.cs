namespace Msp.Domain.Kpis;

/// <summary>How long a period is that a figure is told for.</summary>
public enum KpiCycle
{
    /// <summary>A calendar month.</summary>
    Month = 0,

    /// <summary>A quarter of a calendar year.</summary>
    Quarter = 1,

    /// <summary>A week from Monday.</summary>
    Week = 2,

    /// <summary>A calendar year.</summary>
    Year = 3,
}
