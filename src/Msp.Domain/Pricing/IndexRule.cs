using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>How a published index becomes the rise of a price.</summary>
/// <remarks>Part of an <see cref="Uplift"/>. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record IndexRule
{
    private IndexRule(IndexRuleDraft draft)
    {
        (Name, LagMonths, Margin, Threshold) = (draft.Name!, draft.LagMonths ?? 2, draft.Margin ?? 0m, draft.Threshold ?? 0m);
        (FixedShare, Floor, Cap) = (draft.FixedShare ?? default, draft.Floor, draft.Cap);
        BaseMonth = new(draft.BaseMonth!.Value.Year, draft.BaseMonth.Value.Month);
    }

    /// <summary>Of the index.</summary>
    public string Name { get; }

    /// <summary>The month whose figure prices were agreed at.</summary>
    public YearMonth BaseMonth { get; }

    /// <summary>How many months before the rise the figure is of.</summary>
    public int LagMonths { get; }

    /// <summary>Hundredths added to the change of the index.</summary>
    public decimal Margin { get; }

    /// <summary>Hundredths that the index must rise by; only what is above counts. Zero for no threshold.</summary>
    public decimal Threshold { get; }

    /// <summary>The share of the price that does not follow the index.</summary>
    public Share FixedShare { get; }

    /// <summary>Least percentage; null for none.</summary>
    public decimal? Floor { get; }

    /// <summary>Most percentage; null for none.</summary>
    public decimal? Cap { get; }

    /// <summary>Makes the rule of a draft.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static IndexRule From(IndexRuleDraft draft) => Definition.From(draft, new IndexRuleValidator(), Make, "index rule");

    /// <summary>
    /// The factor on a price when the index went from one figure to another: its change in hundredths, less the threshold, plus the margin, within floor
    /// and cap, on the share of the price that follows it.
    /// </summary>
    /// <param name="previous">above zero</param>
    /// <param name="current">above zero</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not above zero, or the price would fall to nothing.</exception>
    public PriceFactor Factor(decimal previous, decimal current)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(previous);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(current);
        var factor = Explain(new("index", null), previous, current).Value;
        return factor.Sign > 0 ? PriceFactor.Of(factor) : throw new ArgumentOutOfRangeException(nameof(current), current, "The price would fall to nothing.");
    }

    internal static IndexRule Make(IndexRuleDraft draft) => new(draft);

    internal Term Explain(Derivation derivation, decimal previous, decimal current)
    {
        Term from = derivation.Given("index_from", previous, Name), to = derivation.Given("index_to", current, Name);
        var percent = derivation.Let("percent", (to - from) / from * 100);
        if (Threshold > 0m) percent = derivation.Let("percent", Term.Max(0, percent - Threshold), "above the threshold");
        if (Margin != 0m) percent = derivation.Let("percent", percent + Margin, "with the margin");
        if (Floor is { } floor) percent = derivation.Let("percent", Term.Max(floor, percent), "no less than the floor");
        if (Cap is { } cap) percent = derivation.Let("percent", Term.Min(cap, percent), "no more than the cap");
        return FixedShare.Fraction == 0m
            ? derivation.Let("factor", (Term)1 + (percent / 100))
            : derivation.Let("factor", (Term)1 + ((Term)(1m - FixedShare.Fraction) * percent / 100), $"{FixedShare} of the price does not follow the index");
    }

    internal IndexRuleDraft ToDraft() => new()
    {
        Name = Name, BaseMonth = BaseMonth.OnDayOfMonth(1), LagMonths = LagMonths, Margin = Margin, Threshold = Threshold, FixedShare = FixedShare, Floor = Floor, Cap = Cap,
    };
}
