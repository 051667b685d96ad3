using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>What one cost of an initiative comes to in a quarter.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Initiative">the id of the initiative</param>
/// <param name="Cost">the cost</param>
/// <param name="Times">how often it comes in the quarter, 1 to 3</param>
public sealed record RoadmapLine(string Initiative, InitiativeCost Cost, int Times)
{
    /// <summary>What it comes to: the cost, times how often it comes.</summary>
    public Money Amount => Cost.Amount * Times;

    /// <summary>One line: how the amount comes about.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Initiative}, {Cost.Text}: {Cost.Quantity} x {Cost.Each} x {Times} = {Amount}");
}
