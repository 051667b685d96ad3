using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What an approval is bound to: price, scope, date and risk of an order. Who changes one of them, asks again.</summary>
/// <remarks>What the provider pays, titles and notes are not material. Immutable and thread-safe.</remarks>
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
        if (Price != other.Price || Gross != other.Gross)
            differences.Add("price");
        if (!SameScope(other))
            differences.Add("scope");
        if (Date != other.Date)
            differences.Add("date");
        if (Risk != other.Risk)
            differences.Add("risk");
        return differences;
    }

    private bool SameScope(MaterialTerms other) =>
        items.Count == other.items.Count && items.Zip(other.items).All(pair => pair.First.Request == pair.Second.Request && pair.First.Revision.Lines.Count == pair.Second.Revision.Lines.Count
            && pair.First.Revision.Lines.Zip(pair.Second.Revision.Lines).All(lines => lines.First.SameScope(lines.Second)));
}
