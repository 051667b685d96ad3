using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>One part of a fixed price, due when it is approved.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">name within the line</param>
/// <param name="Text">what the invoice says</param>
/// <param name="Share">of the total; null where an amount is stated</param>
/// <param name="Amount">what falls due, rounded; the parts of a total add up to it</param>
public sealed record Milestone(string Id, string Text, Share? Share, Money Amount);
