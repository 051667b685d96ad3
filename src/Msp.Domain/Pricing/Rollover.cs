namespace Msp.Domain.Pricing;

/// <summary>What is carried from one block of hours or retainer into the next.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record Rollover
{
    private Rollover(decimal minimum, decimal? maximum, bool baseOnly, bool carriesOverage) =>
        (Minimum, Maximum, BaseOnly, CarriesOverage) = (minimum, maximum, baseOnly, carriesOverage);

    /// <summary>The least carried.</summary>
    public decimal Minimum { get; }

    /// <summary>The most carried; null for no bound.</summary>
    public decimal? Maximum { get; }

    /// <summary>Whether only what is left of the block's own quantity is carried: nothing is carried twice.</summary>
    public bool BaseOnly { get; }

    /// <summary>Whether what was used beyond a block burns the next one.</summary>
    public bool CarriesOverage { get; }

    /// <summary>Makes a rule.</summary>
    /// <param name="minimum">the least carried; zero or more</param>
    /// <param name="maximum">the most carried, no less than <paramref name="minimum"/>; null for no bound</param>
    /// <param name="baseOnly">whether only what is left of the block's own quantity is carried</param>
    /// <param name="carriesOverage">whether what was used beyond a block burns the next one</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> is negative, or <paramref name="maximum"/> below it.</exception>
    public static Rollover Of(decimal minimum = 0m, decimal? maximum = null, bool baseOnly = false, bool carriesOverage = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        if (maximum < minimum) throw new ArgumentOutOfRangeException(nameof(maximum), maximum, "The most carried is no less than the least.");
        return new(minimum, maximum, baseOnly, carriesOverage);
    }

    /// <summary>What a block hands on when it ends: <c>min(maximum, max(minimum, left))</c>.</summary>
    /// <remarks>With <see cref="BaseOnly"/> the block's own quantity counts as used before what was carried into it.</remarks>
    /// <param name="left">left of the block in all; zero or more</param>
    /// <param name="carriedIn">what the block before had handed to it; zero or more</param>
    /// <exception cref="ArgumentOutOfRangeException">A quantity is negative.</exception>
    public decimal Carried(decimal left, decimal carriedIn = 0m)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(left);
        ArgumentOutOfRangeException.ThrowIfNegative(carriedIn);
        var own = BaseOnly ? Math.Max(0m, left - carriedIn) : left;
        return Math.Min(Maximum ?? decimal.MaxValue, Math.Max(Minimum, own));
    }

    // The rule for quantities in a smaller unit: hours of the terms are seconds in a ledger.
    internal Rollover In(decimal unitsPerUnit) => new(Minimum * unitsPerUnit, Maximum * unitsPerUnit, BaseOnly, CarriesOverage);

    internal static Rollover? From(RolloverDraft? draft) =>
        draft is null ? null : Of(draft.Minimum ?? 0m, draft.Maximum, draft.BaseOnly ?? false, draft.CarriesOverage ?? false);

    internal RolloverDraft ToDraft() => new() { Minimum = Minimum, Maximum = Maximum, BaseOnly = BaseOnly, CarriesOverage = CarriesOverage };
}
