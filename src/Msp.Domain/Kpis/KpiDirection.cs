namespace Msp.Domain.Kpis;

/// <summary>Which way a figure is better.</summary>
public enum KpiDirection
{
    /// <summary>More is better: a share of targets met.</summary>
    HigherIsBetter = 0,

    /// <summary>Less is better: hours to resolve.</summary>
    LowerIsBetter = 1,

    /// <summary>Neither: utilisation is wanted between two limits.</summary>
    InsideBand = 2,
}
