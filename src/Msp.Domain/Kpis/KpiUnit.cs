namespace Msp.Domain.Kpis;

/// <summary>What a figure is counted in.</summary>
public enum KpiUnit
{
    /// <summary>Hundredths of a whole, 0 to 100.</summary>
    Percent = 0,

    /// <summary>The difference of two shares in hundredths, -100 to 100, as of a Net Promoter Score.</summary>
    Points = 1,

    /// <summary>The mark on a scale, zero or more.</summary>
    Score = 2,

    /// <summary>Things, zero or more; a mean has decimals.</summary>
    Number = 3,

    /// <summary>Thousandths of a second.</summary>
    Milliseconds = 4,

    /// <summary>Minutes.</summary>
    Minutes = 5,

    /// <summary>Hours.</summary>
    Hours = 6,

    /// <summary>Days of 24 hours.</summary>
    Days = 7,

    /// <summary>An amount in the currency the KPI states; may be negative.</summary>
    Money = 8,
}
