using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>A block of hours or a retainer of money: what is bought, for how much, for how long, and for which work.</summary>
/// <remarks>Part of <see cref="PricingTerms"/>. Immutable and thread-safe.</remarks>
public sealed class PrepaidTerms
{
    private PrepaidTerms(PrepaidDraft draft, Currency currency)
    {
        (InHours, Quantity) = (draft.Hours is not null, draft.Hours ?? draft.Amount!.Value);
        (Price, EveryPeriod, ValidFor) = (UnitPrice.Of(draft.Price ?? Quantity, currency), draft.EveryPeriod ?? false, draft.ValidFor);
        (ActiveWhen, Priority, CountsMultipliers) = (draft.ActiveWhen ?? PrepaidActivation.WhenBought, draft.Priority ?? 0, draft.CountsMultipliers ?? false);
        (Rollover, ReplenishAt, WarnAt) = (Rollover.From(draft.Rollover), draft.ReplenishAt, draft.WarnAt);
        WorkTypes = [.. (draft.WorkTypes ?? []).Select(type => type!)];
    }

    /// <summary>Whether hours are bought; otherwise money.</summary>
    public bool InHours { get; }

    /// <summary>Hours or money in one block.</summary>
    public decimal Quantity { get; }

    /// <summary>What one block costs.</summary>
    public UnitPrice Price { get; }

    /// <summary>Whether one is bought at each start of a billing period, for that period.</summary>
    public bool EveryPeriod { get; }

    /// <summary>How long a block can be used, from its start; null without end, or for the period where one is bought every period.</summary>
    public Period? ValidFor { get; }

    /// <summary>From when a block can be used.</summary>
    public PrepaidActivation ActiveWhen { get; }

    /// <summary>Lower ones are drawn first.</summary>
    public int Priority { get; }

    /// <summary>Kinds of work it can be used for; empty for all.</summary>
    public IReadOnlyList<string> WorkTypes { get; }

    /// <summary>Whether an hour at a factor draws that many hours; only for hours.</summary>
    public bool CountsMultipliers { get; }

    /// <summary>What becomes of the rest at the end; null when it is forfeited.</summary>
    public Rollover? Rollover { get; }

    /// <summary>Another is bought when at most this share of the last one is left; null for never.</summary>
    public Share? ReplenishAt { get; }

    /// <summary>A warning when at most this share of the last one is left; null for never.</summary>
    public Share? WarnAt { get; }

    /// <summary>Whether it can pay for a kind of work.</summary>
    /// <param name="workType">kind of work; null when not known</param>
    public bool CanPayFor(string? workType) => WorkTypes.Count == 0 || (workType is not null && WorkTypes.Contains(workType, StringComparer.Ordinal));

    /// <summary>How much of a block is used when a share of it is left: 18 of 20 at 10 %.</summary>
    /// <param name="left">the share left</param>
    public decimal UsedWhenLeft(Share left) => Quantity * (1m - left.Fraction);

    /// <summary>What some work draws: its hours, its hours by the factor where the terms say so, or its money.</summary>
    /// <param name="hours">charged; zero or more</param>
    /// <param name="rate">what an hour costs</param>
    public decimal DrawnBy(decimal hours, HourlyRate rate) => !InHours ? hours * rate.Price.Amount : CountsMultipliers ? hours * rate.Factor : hours;

    /// <summary>The day after the last on which a block can be used; null without end.</summary>
    /// <param name="start">the first day</param>
    /// <param name="period">the billing period it is bought for</param>
    public LocalDate? EndOf(LocalDate start, BillingPeriod period) => ValidFor is { } length ? start.Plus(length) : EveryPeriod ? period.EndExclusive : null;

    internal static PrepaidTerms Make(PrepaidDraft draft, Currency currency) => new(draft, currency);

    internal PrepaidDraft ToDraft() => new()
    {
        Hours = InHours ? Quantity : null, Amount = InHours ? null : Quantity, Price = Price.Amount, EveryPeriod = EveryPeriod, ValidFor = ValidFor, ActiveWhen = ActiveWhen,
        Priority = Priority, WorkTypes = WorkTypes.Count == 0 ? null : [.. WorkTypes], CountsMultipliers = InHours ? CountsMultipliers : null,
        Rollover = Rollover?.ToDraft(), ReplenishAt = ReplenishAt, WarnAt = WarnAt,
    };
}
