using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>One amount of a priced change: an item, the markup on it, or the markup on all.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Text">what it is for, with the numbers it comes from</param>
/// <param name="Amount">rounded to the smallest unit; negative for what is given back</param>
public sealed record ChangePriceLine(string Text, Money Amount)
{
    /// <summary>One line: <c>firewall: 2 × 900.00 EUR = 1800.00 EUR</c>.</summary>
    public override string ToString() => $"{Text} = {Amount}";
}
