using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What a change costs and is sold for, line by line; markups stand on lines of their own.</summary>
/// <remarks>Each line is rounded once, and the price is their sum. Immutable and thread-safe.</remarks>
public sealed class ChangePrice
{
    private ChangePrice(IReadOnlyList<ChangePriceLine> lines, Estimate delta, Money gross) => (Lines, Delta, Gross) = (lines, delta, gross);

    /// <summary>The amounts that add up to the price: each item, then the markup on it, at the end the markup on all.</summary>
    public IReadOnlyList<ChangePriceLine> Lines { get; }

    /// <summary>By how much hours, cost and price change.</summary>
    public Estimate Delta { get; }

    /// <summary>
    /// How much is moved: what is added and what is taken away, both counted as positive, markups included, not rounded. It tells who must approve, so that a
    /// large exchange does not pass for a small change, and so that parts of a change never come to less than the whole.
    /// </summary>
    public Money Gross { get; }

    /// <summary>Prices lines.</summary>
    /// <param name="currency">the currency of every line</param>
    /// <param name="lines">what changes</param>
    /// <param name="markupPercent">what is put on all of it, in hundredths of the price; zero or more</param>
    /// <param name="rule">what becomes of half a smallest unit</param>
    /// <exception cref="ArgumentException">A line names no item, is of another currency, or has a negative markup.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="markupPercent"/> is negative.</exception>
    public static ChangePrice Of(Currency currency, IReadOnlyList<ChangeLine> lines, decimal markupPercent = 0m, MidpointRounding rule = MidpointRounding.AwayFromZero)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentOutOfRangeException.ThrowIfNegative(markupPercent);
        if (lines.FirstOrDefault(line => string.IsNullOrWhiteSpace(line.Item) || line.MarkupPercent < 0m || line.Price.Currency != currency || line.Cost.Currency != currency) is { } unfit)
            throw new ArgumentException($"A line names its item, is in {currency} and has no negative markup, unlike {unfit}.", nameof(lines));

        var (amounts, cost, gross) = (new List<ChangePriceLine>(), Money.Zero(currency), Money.Zero(currency));
        foreach (var line in lines)
        {
            var exact = line.Price.Times(line.Quantity);
            var amount = exact.Rounded(rule);
            amounts.Add(new($"{line.Item}: {FindingPath.Value(line.Quantity)} × {line.Price}", amount));
            if (line.MarkupPercent > 0m)
                amounts.Add(new($"{line.Item}: markup {FindingPath.Value(line.MarkupPercent)} %", (amount * (line.MarkupPercent / 100m)).Rounded(rule)));
            cost += line.Cost.Times(line.Quantity).Rounded(rule);
            gross += Money.Of(Math.Abs(exact.Amount), currency) * (1m + (line.MarkupPercent / 100m)) * (1m + (markupPercent / 100m));
        }

        if (markupPercent > 0m)
            amounts.Add(new($"markup on all {FindingPath.Value(markupPercent)} %", (Sum(amounts, currency) * (markupPercent / 100m)).Rounded(rule)));
        return new(amounts, new(lines.Sum(line => line.Hours), cost, Sum(amounts, currency)), gross);
    }

    /// <summary>The lines, and the price below them; lines ended by a line feed.</summary>
    public override string ToString() => $"{string.Concat(Lines.Select(line => $"{line}\n"))}price = {Delta.Price} (cost {Delta.Cost}, margin {Delta.Margin})\n";

    private static Money Sum(IEnumerable<ChangePriceLine> lines, Currency currency) => lines.Aggregate(Money.Zero(currency), (sum, line) => sum + line.Amount);
}
