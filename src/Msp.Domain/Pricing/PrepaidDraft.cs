using Msp.Domain.Sla;

namespace Msp.Domain.Pricing;

/// <summary>A block of hours or a retainer of money. Either Hours or Amount is stated.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record PrepaidDraft
{
    /// <summary>Hours in a block; more than zero.</summary>
    public decimal? Hours { get; init; }

    /// <summary>Money in a retainer; more than zero.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What a block costs; zero or more, required for hours; by default the amount of a retainer.</summary>
    public decimal? Price { get; init; }

    /// <summary>
    /// Whether one is bought at each start of a billing period, for that period; by default false: one at the line's start, others as they are bought.
    /// </summary>
    public bool? EveryPeriod { get; init; }

    /// <summary>
    /// How long a block can be used, from its start: <c>P12M</c>; by default without end, or for the period where one is bought every period.
    /// </summary>
    public Period? ValidFor { get; init; }

    /// <summary>From when a block can be used; by default when it is bought.</summary>
    public PrepaidActivation? ActiveWhen { get; init; }

    /// <summary>Lower ones are drawn first; by default 0.</summary>
    public int? Priority { get; init; }

    /// <summary>Kinds of work it can be used for; by default all. Project work that must not touch a block is left out here.</summary>
    public IReadOnlyList<string?>? WorkTypes { get; init; }

    /// <summary>
    /// Whether an hour at a factor of 1.5 draws an hour and a half of a block of hours; by default false. A retainer of money always draws money.
    /// </summary>
    public bool? CountsMultipliers { get; init; }

    /// <summary>What becomes of the rest when a block bought every period ends; by default it is forfeited.</summary>
    public RolloverDraft? Rollover { get; init; }

    /// <summary>Buy another when at most this share of the last one is left; by default never.</summary>
    public Share? ReplenishAt { get; init; }

    /// <summary>Warn when at most this share of the last one is left; by default never.</summary>
    public Share? WarnAt { get; init; }
}
