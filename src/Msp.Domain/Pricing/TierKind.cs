namespace Msp.Domain.Pricing;

/// <summary>How a quantity finds its price in tiers.</summary>
public enum TierKind
{
    /// <summary>Each tier prices its own slice.</summary>
    Graduated = 0,

    /// <summary>The tier reached prices the whole quantity.</summary>
    Volume = 1,

    /// <summary>Whole packages are charged.</summary>
    Package = 2,
}
