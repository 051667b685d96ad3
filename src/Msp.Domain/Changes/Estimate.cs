using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What some work comes to: hours, what it costs the provider, and what the client pays; or by how much that changes.</summary>
/// <remarks>Cost and price are of one currency. A difference may be negative. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Hours">hours of work</param>
/// <param name="Cost">what it costs the provider</param>
/// <param name="Price">what the client pays</param>
public sealed record Estimate(decimal Hours, Money Cost, Money Price)
{
    /// <summary>Price less cost; negative where the provider pays for it.</summary>
    public Money Margin => Price - Cost;

    /// <summary>No work at all.</summary>
    /// <param name="currency">the currency</param>
    public static Estimate None(Currency currency) => new(0m, Money.Zero(currency), Money.Zero(currency));

    /// <summary>All of some work together.</summary>
    /// <param name="currency">the currency, which is that of every part</param>
    /// <param name="parts">the parts</param>
    /// <exception cref="InvalidOperationException">A part is of another currency.</exception>
    public static Estimate Sum(Currency currency, IEnumerable<Estimate> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Aggregate(None(currency), (sum, part) => sum + part);
    }

    /// <summary>Both together.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Estimate operator +(Estimate left, Estimate right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(left.Hours + right.Hours, left.Cost + right.Cost, left.Price + right.Price);
    }

    /// <summary>The difference.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Estimate operator -(Estimate left, Estimate right) => left + -right;

    /// <summary>The same the other way.</summary>
    public static Estimate operator -(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return new(-estimate.Hours, -estimate.Cost, -estimate.Price);
    }

    /// <summary>One line: <c>12.5 h, 1250.00 EUR (cost 900.00 EUR, margin 350.00 EUR)</c>.</summary>
    public override string ToString() => $"{FindingPath.Value(Hours)} h, {Price} (cost {Cost}, margin {Margin})";
}
