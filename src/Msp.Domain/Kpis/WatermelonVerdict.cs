namespace Msp.Domain.Kpis;

/// <summary>Whether what the provider measures of itself and what the client sees agree.</summary>
public enum WatermelonVerdict
{
    /// <summary>Nothing of the one or of the other was measured: it cannot be told.</summary>
    Unseen = 0,

    /// <summary>No watermelon: what the client sees is green too, or not all of the provider's own figures are.</summary>
    None = 1,

    /// <summary>The provider's own figures are all green, and one that the client sees is amber.</summary>
    Suspected = 2,

    /// <summary>The provider's own figures are all green, and one that the client sees is red: green outside, red inside.</summary>
    Watermelon = 3,
}
