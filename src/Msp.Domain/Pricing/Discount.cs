using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>What is taken off: a share of each line, or an amount a period spread over the lines.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class Discount
{
    private readonly LineScope scope;

    private Discount(DiscountDraft draft, Currency currency)
    {
        (Id, Text, Clause, Share) = (draft.Id!, draft.Text ?? draft.Id!, draft.Clause, draft.Share);
        Amount = draft.Amount is { } amount ? Money.Of(amount, currency) : null;
        scope = new(draft.Lines, draft.From, draft.Until);
    }

    /// <summary>Name within the terms.</summary>
    public string Id { get; }

    /// <summary>What the invoice says.</summary>
    public string Text { get; }

    /// <summary>Where the contract says so; null when that was not stated.</summary>
    public string? Clause { get; }

    /// <summary>Of each line, after the line is rounded; null where an amount is stated.</summary>
    public Share? Share { get; }

    /// <summary>A period; null where a share is stated.</summary>
    public Money? Amount { get; }

    /// <summary>Whether it is for a line in a period that starts on a date.</summary>
    /// <param name="line">id of the line</param>
    /// <param name="start">first day of the service period</param>
    public bool IsFor(string line, LocalDate start) => scope.Holds(line, start);

    /// <summary>What a share takes off an amount that is rounded: 100 % of 144.50 is 144.50, and nothing is left.</summary>
    /// <param name="line">rounded, zero or more</param>
    /// <param name="share">the share taken off</param>
    /// <param name="rule">what becomes of half a smallest unit</param>
    /// <exception cref="ArgumentException"><paramref name="line"/> is not rounded to the smallest unit.</exception>
    public static Money Off(Money line, Share share, MidpointRounding rule) => line.IsRounded
        ? Money.Of(line.Amount * share.Fraction, line.Currency).Rounded(rule)
        : throw new ArgumentException($"{line} is rounded before a discount is taken off.", nameof(line));

    internal static Discount Make(DiscountDraft draft, Currency currency) => new(draft, currency);

    internal DiscountDraft ToDraft() => new()
    {
        Id = Id, Text = Text, Clause = Clause, Share = Share, Amount = Amount?.Amount, Lines = scope.ToDraft(), From = scope.From, Until = scope.Until,
    };
}
