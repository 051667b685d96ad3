namespace Msp.Domain.Pricing;

/// <summary>How units that come and go within a period count.</summary>
public enum UnitCounting
{
    /// <summary>Each unit by the days it was there, the first day included, the day it left not.</summary>
    Daily = 0,

    /// <summary>The units there on the period's first day.</summary>
    Snapshot = 1,

    /// <summary>The most units there on any day of the period.</summary>
    HighWater = 2,
}
