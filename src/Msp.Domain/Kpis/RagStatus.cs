namespace Msp.Domain.Kpis;

/// <summary>How a figure stands against its target.</summary>
public enum RagStatus
{
    /// <summary>Nothing was measured: not good and not bad.</summary>
    NoData = 0,

    /// <summary>Fewer items than the KPI asks for.</summary>
    InsufficientData = 1,

    /// <summary>Items that must not be put together: two versions of a survey.</summary>
    NotPoolable = 2,

    /// <summary>There is a figure, and no baseline above zero to hold it against.</summary>
    NoBaseline = 3,

    /// <summary>The target is missed.</summary>
    Red = 4,

    /// <summary>The target is missed by no more than the KPI declares as amber.</summary>
    Amber = 5,

    /// <summary>The target is reached.</summary>
    Green = 6,

    /// <summary>The period was over when the KPI began to hold: a figure of before, which nothing was promised about.</summary>
    NotInForce = 7,
}
