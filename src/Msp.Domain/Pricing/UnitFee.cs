using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>A fee per unit and billing period: what is counted, how, and at which price or tiers.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class UnitFee
{
    private UnitFee(UnitFeeDraft draft, Currency currency)
    {
        (Unit, Counting, Included, Minimum) = (draft.Unit!, draft.Counting ?? UnitCounting.Daily, draft.Included ?? 0m, draft.Minimum ?? 0m);
        Price = draft.Price is { } price ? UnitPrice.Of(price, currency) : null;
        Tiers = draft.Tiers is { } tiers ? TierSchedule.Make(tiers, currency) : null;
        Commitments = [.. (draft.Commitments ?? []).Select(held => new QuantityCommitment(held!.Quantity!.Value, held.From!.Value, held.Until!.Value))];
    }

    /// <summary>What is counted, such as <c>device</c>.</summary>
    public string Unit { get; }

    /// <summary>Per unit and period; null where tiers price it.</summary>
    public UnitPrice? Price { get; }

    /// <summary>Prices by quantity; null where one price holds.</summary>
    public TierSchedule? Tiers { get; }

    /// <summary>How units that come and go within a period count.</summary>
    public UnitCounting Counting { get; }

    /// <summary>Units that cost nothing.</summary>
    public decimal Included { get; }

    /// <summary>The least quantity charged.</summary>
    public decimal Minimum { get; }

    /// <summary>Quantities held for a span, whatever is there.</summary>
    public IReadOnlyList<QuantityCommitment> Commitments { get; }

    /// <summary>The quantity charged on a date for a quantity that is there: no less than the minimum and what is committed, less what is included.</summary>
    /// <param name="there">units there; zero or more</param>
    /// <param name="on">the date</param>
    public decimal Charged(decimal there, LocalDate on)
    {
        var committed = Commitments.Where(held => on >= held.From && on < held.Until).Select(held => held.Quantity).DefaultIfEmpty().Max();
        return Math.Max(0m, Math.Max(Math.Max(there, committed), Minimum) - Included);
    }

    internal static UnitFee Make(UnitFeeDraft draft, Currency currency) => new(draft, currency);

    internal UnitFeeDraft ToDraft() => new()
    {
        Unit = Unit, Price = Price?.Amount, Tiers = Tiers?.ToDraft(), Counting = Counting, Included = Included, Minimum = Minimum,
        Commitments = [.. Commitments.Select(held => new QuantityCommitmentDraft { Quantity = held.Quantity, From = held.From, Until = held.Until })],
    };
}
