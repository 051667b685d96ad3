namespace Msp.Domain.Sla;

/// <summary>A stretch of percentages for which one credit or reward is due.</summary>
/// <remarks>The default value is a band from 0 % to the top for which nothing is due. Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct CreditBand
{
    internal CreditBand(Share from, Share? below, decimal fraction) => (From, Below, Fraction) = (from, below, fraction);

    /// <summary>The least percentage in it, included.</summary>
    public Share From { get; }

    /// <summary>The end, excluded; null for the highest band, which includes 100 %.</summary>
    public Share? Below { get; }

    /// <summary>The part of the fees, as a fraction of one: above zero a credit to the client, below zero a reward to the provider.</summary>
    public decimal Fraction { get; }

    /// <summary>The band and what is due, culture-invariant: <c>[99 %, 99.99 %): 10 %</c>.</summary>
    public override string ToString() => $"{Range}: {CreditLine.PercentText(Fraction)}";

    internal string Range => Below is { } below ? $"[{From}, {below})" : $"[{From}, 100 %]";
}
