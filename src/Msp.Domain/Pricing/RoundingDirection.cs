namespace Msp.Domain.Pricing;

/// <summary>Which multiple of an increment is taken.</summary>
public enum RoundingDirection
{
    /// <summary>The next one up.</summary>
    Up = 0,

    /// <summary>The next one down.</summary>
    Down = 1,

    /// <summary>The nearest; half way is up.</summary>
    Nearest = 2,
}
