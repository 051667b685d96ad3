using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>The least or the most that some lines' fees of one service period come to.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class SpendBound
{
    private readonly LineScope scope;

    private SpendBound(SpendBoundDraft draft, Currency currency)
    {
        (Id, Text, Clause, Amount) = (draft.Id!, draft.Text ?? draft.Id!, draft.Clause, Money.Of(draft.Amount!.Value, currency));
        scope = new(draft.Lines, draft.From, draft.Until);
    }

    /// <summary>Name within the terms.</summary>
    public string Id { get; }

    /// <summary>What the invoice says.</summary>
    public string Text { get; }

    /// <summary>Where the contract says so; null when that was not stated.</summary>
    public string? Clause { get; }

    /// <summary>A billing period.</summary>
    public Money Amount { get; }

    /// <summary>First day; null for always.</summary>
    public LocalDate? From => scope.From;

    /// <summary>Day after the last; null for always.</summary>
    public LocalDate? Until => scope.Until;

    /// <summary>Whether a line's fees count.</summary>
    /// <param name="line">id of the line</param>
    public bool IsFor(string line) => scope.Holds(line);

    /// <summary>
    /// What is missing to a minimum: the commitment by the part of the period it is for, rounded, less the fees of the same service period; never below zero.
    /// </summary>
    /// <param name="commitment">for the whole period</param>
    /// <param name="part">the part of the period it is for</param>
    /// <param name="fees">of the same service period</param>
    /// <param name="rule">what becomes of half a smallest unit</param>
    public static Money TrueUp(Money commitment, DayFraction part, Money fees, MidpointRounding rule)
    {
        var missing = part.PartOf(commitment, rule) - fees;
        return missing.Amount > 0m ? missing : Money.Zero(commitment.Currency);
    }

    /// <summary>What each of some amounts is written down by, so that all together do not exceed a maximum; earlier ones are charged first.</summary>
    /// <param name="maximum">zero or more</param>
    /// <param name="already">charged before, within the maximum or not</param>
    /// <param name="amounts">in order, none negative</param>
    /// <returns>one amount each, zero where nothing is written down</returns>
    public static IReadOnlyList<Money> WriteDowns(Money maximum, Money already, params IReadOnlyList<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var zero = Money.Zero(maximum.Currency);
        var (left, written) = (maximum > already ? maximum - already : zero, new List<Money>());
        foreach (var amount in amounts)
        {
            written.Add(amount > left ? amount - left : zero);
            left -= amount - written[^1];
        }

        return written;
    }

    internal static SpendBound Make(SpendBoundDraft draft, Currency currency) => new(draft, currency);

    internal SpendBoundDraft ToDraft() => new() { Id = Id, Text = Text, Clause = Clause, Amount = Amount.Amount, Lines = scope.ToDraft(), From = From, Until = Until };
}
