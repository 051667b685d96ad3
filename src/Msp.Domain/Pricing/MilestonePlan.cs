using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>A fixed price in parts, each due when it is approved.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class MilestonePlan
{
    private MilestonePlan(Money total, IReadOnlyList<Milestone> parts) => (Total, Parts) = (total, parts);

    /// <summary>The fixed price: the sum of the parts.</summary>
    public Money Total { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Milestone> Parts { get; }

    /// <summary>Splits a total by shares; a part whose amount is frozen, because it was approved or billed, keeps it, and the last other part takes what rounding leaves.</summary>
    /// <param name="total">rounded to the smallest unit</param>
    /// <param name="parts">the share of each part, and its amount where that is frozen; shares add up to 100 %</param>
    /// <param name="rule">what becomes of half a smallest unit</param>
    /// <returns>one amount a part; they add up to the total unless every part is frozen</returns>
    public static IReadOnlyList<Money> Split(Money total, IReadOnlyList<(Share Share, Money? Frozen)> parts, MidpointRounding rule)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var amounts = parts.Select(part => part.Frozen ?? Money.Of(total.Amount * part.Share.Fraction, total.Currency).Rounded(rule)).ToArray();
        var last = parts.Index().LastOrDefault(pair => pair.Item.Frozen is null, (-1, default)).Index;
        if (last >= 0) amounts[last] += total - amounts.Aggregate((sum, amount) => sum + amount);
        return amounts;
    }

    internal static MilestonePlan Make(MilestonesDraft draft, Currency currency, MidpointRounding rule)
    {
        var stated = draft.Parts!.Select(part => part!.Amount is { } amount ? Money.Of(amount, currency) : (Money?)null).ToArray();
        var amounts = draft.Total is null ? stated.Select(amount => amount!.Value).ToArray()
            : Split(Money.Of(draft.Total.Value, currency), [.. draft.Parts!.Zip(stated, (part, amount) => (part!.Share ?? default, amount))], rule);
        return new(amounts.Aggregate((sum, amount) => sum + amount), [.. draft.Parts!.Zip(amounts, (part, amount) => new Milestone(part!.Id!, part.Text ?? part.Id!, part.Share, amount))]);
    }

    internal MilestonesDraft ToDraft() => new()
    {
        Total = Total.Amount,
        Parts = [.. Parts.Select(part => new MilestoneDraft { Id = part.Id, Text = part.Text, Share = part.Share, Amount = part.Share is null ? part.Amount.Amount : null })],
    };
}
