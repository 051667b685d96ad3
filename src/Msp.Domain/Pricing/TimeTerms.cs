using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>Time and materials: which work, at which rate card, rounded how, paid for by which blocks first, and up to which cap.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class TimeTerms
{
    private TimeTerms(TimeDraft draft, Currency currency)
    {
        UnitPrice? Price(decimal? amount) => amount is { } value ? UnitPrice.Of(value, currency) : null;
        (RateCard, Rounding, CallOutMinimum) = (draft.RateCard!, TimeRounding.From(draft.Rounding), draft.CallOutMinimum ?? Duration.Zero);
        (OveragePrice, TravelPerVisit, StandbyPerWeek) = (Price(draft.OveragePrice), Price(draft.TravelPerVisit), Price(draft.StandbyPerWeek));
        NotToExceed = draft.NotToExceed is { } cap ? Money.Of(cap, currency) : null;
        (WorkTypes, DrawsOn) = ([.. (draft.WorkTypes ?? []).Select(type => type!)], [.. (draft.DrawsOn ?? []).Select(line => line!)]);
    }

    /// <summary>Id of the rate card.</summary>
    public string RateCard { get; }

    /// <summary>Kinds of work charged; empty for all that no other line names.</summary>
    public IReadOnlyList<string> WorkTypes { get; }

    /// <summary>Ids of the prepaid lines that pay first.</summary>
    public IReadOnlyList<string> DrawsOn { get; }

    /// <summary>Per hour that prepaid lines no longer cover; null for the rate card's.</summary>
    public UnitPrice? OveragePrice { get; }

    /// <summary>Minimum and increment per entry.</summary>
    public TimeRounding Rounding { get; }

    /// <summary>Least time charged per call-out; zero for none.</summary>
    public Duration CallOutMinimum { get; }

    /// <summary>Charged once per visit; null for nothing.</summary>
    public UnitPrice? TravelPerVisit { get; }

    /// <summary>Fee for a week on standby; null for nothing.</summary>
    public UnitPrice? StandbyPerWeek { get; }

    /// <summary>The most the line ever charges; null for no cap.</summary>
    public Money? NotToExceed { get; }

    internal static TimeTerms Make(TimeDraft draft, Currency currency) => new(draft, currency);

    internal TimeDraft ToDraft() => new()
    {
        RateCard = RateCard, WorkTypes = WorkTypes.Count == 0 ? null : [.. WorkTypes], DrawsOn = DrawsOn.Count == 0 ? null : [.. DrawsOn], OveragePrice = OveragePrice?.Amount,
        Rounding = Rounding.ToDraft(), CallOutMinimum = CallOutMinimum, TravelPerVisit = TravelPerVisit?.Amount, StandbyPerWeek = StandbyPerWeek?.Amount, NotToExceed = NotToExceed?.Amount,
    };
}
