using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>What an initiative costs.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Text">what it is for</param>
/// <param name="Each">how much for one</param>
/// <param name="Quantity">for how many: its assets, or 1</param>
/// <param name="Monthly">whether it comes every month</param>
/// <param name="Months">for how many months; null without an end, and for what comes once</param>
public sealed record InitiativeCost(string Text, Money Each, int Quantity, bool Monthly, int? Months)
{
    /// <summary>How much at once, or a month: for one, times for how many.</summary>
    public Money Amount => Each * Quantity;

    /// <summary>How often it comes in a quarter.</summary>
    /// <param name="quartersSince">the quarters since that of the initiative; negative before</param>
    /// <returns>once in the quarter itself, or the months of the quarter in which it comes: 0 to 3</returns>
    public int TimesIn(int quartersSince) => quartersSince < 0 ? 0
        : !Monthly ? quartersSince == 0 ? 1 : 0
        : Months is { } months ? (int)Math.Clamp(months - (3L * quartersSince), 0, 3) : 3;

    /// <summary>One phrase: <c>licences: 3 x 20.00 EUR a month for 36 months</c>.</summary>
    public override string ToString()
    {
        var months = Months is null ? "" : $" for {FindingPath.Counted(Months.Value, "month")}";
        return string.Create(CultureInfo.InvariantCulture, $"{Text}: {Quantity} x {Each}{(Monthly ? $" a month{months}" : " once")}");
    }
}
