using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What an approval is bound to: price, scope, date and risk of an order. Who changes one of them, asks again.</summary>
/// <remarks>
/// What the provider pays, titles and notes are not material, nor is the order of requests and lines; the price of each line is. Immutable and thread-safe.
/// </remarks>
public sealed class MaterialTerms
{
    private readonly IReadOnlyList<OrderItem> items;

    internal MaterialTerms(IReadOnlyList<OrderItem> items, Money price, Money gross, LocalDate? date, RiskLevel risk) =>
        (this.items, Price, Gross, Date, Risk) = (items, price, gross, date, risk);

    /// <summary>By how much the price changes.</summary>
    public Money Price { get; }

    /// <summary>How much is moved; see <see cref="ChangePrice.Gross"/>.</summary>
    public Money Gross { get; }

    /// <summary>The date by which it is carried out; null where not stated.</summary>
    public LocalDate? Date { get; }

    /// <summary>The risk.</summary>
    public RiskLevel Risk { get; }

    /// <summary>What differs from other terms: <c>price</c>, <c>scope</c>, <c>date</c>, <c>risk</c>; empty where an approval of the one holds for the other.</summary>
    /// <param name="other">the other terms</param>
    public IReadOnlyList<string> DifferencesFrom(MaterialTerms other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var differences = new List<string>();
        var sameScope = Alike(other, (one, another) => one.SameScope(another));
        if (Price != other.Price || Gross != other.Gross || (sameScope && !Alike(other, (one, another) => one.SameOffer(another))))
            differences.Add("price");
        if (!sameScope)
            differences.Add("scope");
        if (Date != other.Date)
            differences.Add("date");
        if (Risk != other.Risk)
            differences.Add("risk");
        return differences;
    }

    private bool Alike(MaterialTerms other, Func<ChangeLine, ChangeLine, bool> alike) =>
        items.Count == other.items.Count && items.All(item => other.items.FirstOrDefault(one => one.Request == item.Request) is { } counterpart && Alike(item.Revision.Lines, counterpart.Revision.Lines, alike));

    // In any order: each line has a counterpart of its own.
    private static bool Alike(IReadOnlyList<ChangeLine> lines, IReadOnlyList<ChangeLine> others, Func<ChangeLine, ChangeLine, bool> alike)
    {
        var left = others.ToList();
        return lines.Count == left.Count && lines.All(line => left.FindIndex(one => alike(line, one)) is >= 0 and var at && RemoveAt(left, at));
    }

    private static bool RemoveAt(List<ChangeLine> lines, int at)
    {
        lines.RemoveAt(at);
        return true;
    }
}
