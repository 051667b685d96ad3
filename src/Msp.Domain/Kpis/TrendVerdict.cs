namespace Msp.Domain.Kpis;

/// <summary>What a series of figures tells of their direction.</summary>
public enum TrendVerdict
{
    /// <summary>Even figures that only rise could be chance: there are too few, or too many are the same.</summary>
    TooFew = 0,

    /// <summary>What there is could be chance.</summary>
    NotProven = 1,

    /// <summary>They rise, where that is neither good nor bad.</summary>
    Rising = 2,

    /// <summary>They fall, where that is neither good nor bad.</summary>
    Falling = 3,

    /// <summary>They get better.</summary>
    Improving = 4,

    /// <summary>They get worse.</summary>
    Worsening = 5,
}
