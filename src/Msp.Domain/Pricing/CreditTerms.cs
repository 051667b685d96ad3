using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>What a service credit is a share of, and its caps in money.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class CreditTerms
{
    private readonly LineScope scope;

    private CreditTerms(CreditTermsDraft draft, Currency currency) => (scope, AtMost, Least, Excess) =
        (new(draft.Lines, null, null), draft.AtMost ?? Share.OfPercent(100m), Money.Of(draft.Least ?? 0m, currency), draft.Excess ?? CreditExcess.Forfeited);

    /// <summary>The most of a period's base, over all credits of the period.</summary>
    public Share AtMost { get; }

    /// <summary>Credits below this amount are not given.</summary>
    public Money Least { get; }

    /// <summary>Whether a line's fees are part of the base.</summary>
    /// <param name="line">the line; without a list of lines, recurring and per-unit ones are</param>
    public bool IsBase(PriceLine line) => scope.ToDraft() is null ? line?.Model is PriceModel.Recurring or PriceModel.PerUnit : line is not null && scope.Holds(line.Id);

    /// <summary>What becomes of what the cap leaves of a credit.</summary>
    public CreditExcess Excess { get; }

    /// <summary>A credit in money: a share of the fees, no more than the cap leaves, nothing where it is too small.</summary>
    /// <param name="fees">the base; zero or more</param>
    /// <param name="share">the credit, as a share of the base</param>
    /// <param name="already">credited before in the same period</param>
    /// <param name="rule">what becomes of half a smallest unit</param>
    public Money Credit(Money fees, Share share, Money already, MidpointRounding rule) => Within(Due(fees, share, rule), fees, already, rule);

    /// <summary>A share of the fees, before any cap.</summary>
    internal static Money Due(Money fees, Share share, MidpointRounding rule) => Money.Of(fees.Amount * share.Fraction, fees.Currency).Rounded(rule);

    /// <summary>What the cap of a period gives of what is due.</summary>
    internal Money Within(Money due, Money fees, Money already, MidpointRounding rule)
    {
        var cap = Money.Of(fees.Amount * AtMost.Fraction, fees.Currency).Rounded(rule) - already;
        var within = due > cap ? cap : due;
        return within.Amount <= 0m || within < Least ? Money.Zero(fees.Currency) : within;
    }

    internal static CreditTerms Make(CreditTermsDraft? draft, Currency currency) => new(draft ?? new(), currency);

    internal CreditTermsDraft ToDraft() => new() { Lines = scope.ToDraft(), AtMost = AtMost, Least = Least.Amount, Excess = Excess };
}
