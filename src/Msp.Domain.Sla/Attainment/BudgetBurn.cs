using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>How fast an error budget was used up by what was decided last.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record BudgetBurn
{
    internal BudgetBurn(Share promised, AttainmentCount window) =>
        (Promised, Window) = (promised, window);

    /// <summary>The share promised.</summary>
    public Share Promised { get; }

    /// <summary>What was decided last, as many as were asked for.</summary>
    public AttainmentCount Window { get; }

    /// <summary>(missed / decided) / (1 - promised): 1 uses the budget up exactly, above 1 too fast. Null without data, and for a promise of 100 %, which has no budget.</summary>
    public decimal? Rate => Window.Decided == 0 || Promised.Fraction == 1m ? null : Window.Missed / (Window.Decided * (1m - Promised.Fraction));

    /// <summary>Whether more is missed than the promise allows; false without data.</summary>
    public bool IsTooFast => Window.Ratio is { } ratio && ratio < Promised;

    /// <summary>For people: <c>3 of the last 20 missed, 3.00 times the budget</c>.</summary>
    public override string ToString()
    {
        var pace = Rate is { } rate ? string.Create(CultureInfo.InvariantCulture, $", {rate:0.00} times the budget") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Window.Missed} of the last {Window.Decided} missed{pace}");
    }
}
