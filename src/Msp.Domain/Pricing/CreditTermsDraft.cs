using Msp.Domain.Sla;

namespace Msp.Domain.Pricing;

/// <summary>What a service credit is a share of, and its caps in money.</summary>
/// <remarks>A draft: nothing is checked until an object is made of it; what is left out is null. Equality is by value, of lists by reference.
/// Immutable and thread-safe.</remarks>
public sealed record CreditTermsDraft
{
    /// <summary>
    /// Ids of the lines whose fees are its base; by default all recurring and per-unit lines. One-off and passed-through lines are left out here.
    /// </summary>
    public IReadOnlyList<string?>? Lines { get; init; }

    /// <summary>The most of a period's base, over all credits of the period; by default 100 %.</summary>
    public Share? AtMost { get; init; }

    /// <summary>Credits below this amount are not given; by default 0.</summary>
    public decimal? Least { get; init; }

    /// <summary>What becomes of what the cap leaves of a credit; by default it is forfeited.</summary>
    public CreditExcess? Excess { get; init; }
}
