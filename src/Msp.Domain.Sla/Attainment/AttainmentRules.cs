namespace Msp.Domain.Sla;

/// <summary>The terms of a contract by which an attainment is counted and compared with a promise.</summary>
/// <remarks>Equality is by value, exclusions in their order. Immutable and thread-safe.</remarks>
public sealed record AttainmentRules
{
    private readonly int minimumDecided = 20;
    private readonly IReadOnlyList<Exclusion> exclusions = [];

    /// <summary>The defaults: no rounding, no small-volume clause, no exclusions, a minimum of 20.</summary>
    public static AttainmentRules Default { get; } = new();

    /// <summary>How a percentage is rounded before it is compared with a promise; not at all by default.</summary>
    public PercentRounding Rounding { get; init; }

    /// <summary>The clause for periods with few tickets; null, the default, for none.</summary>
    public SmallVolumeClause? SmallVolume { get; init; }

    /// <summary>From how many decided episodes on a ratio says something; 20 by default, at least 1. It advises and decides nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value given is less than 1.</exception>
    public int MinimumDecided
    {
        get => minimumDecided;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            minimumDecided = value;
        }
    }

    /// <summary>What the contract leaves out; none by default. Where several cover an episode, the first is named.</summary>
    public IReadOnlyList<Exclusion> Exclusions
    {
        get => exclusions;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            exclusions = [.. value];
        }
    }

    /// <inheritdoc/>
    public bool Equals(AttainmentRules? other) =>
        other is not null && (Rounding, SmallVolume, MinimumDecided) == (other.Rounding, other.SmallVolume, other.MinimumDecided) && Exclusions.SequenceEqual(other.Exclusions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rounding, SmallVolume, MinimumDecided, Exclusions.Count);

    /// <summary>How many of a number of decided episodes may be missed: the largest number with which the promise is kept.</summary>
    /// <param name="decided">how many are decided; 0 or more</param>
    /// <param name="promised">what was promised</param>
    internal int AllowedMisses(int decided, Share promised)
    {
        if (decided == 0) return 0;
        // With none missed every promise is kept, and it stays kept up to a point.
        var (kept, lost) = (0, decided + 1);
        while (lost - kept > 1)
        {
            var missed = kept + ((lost - kept) / 2);
            if (Rounding.Apply(Ratio.Of(decided - missed, decided)) >= promised) kept = missed;
            else lost = missed;
        }

        return SmallVolume is { } clause && decided < clause.Below ? Math.Max(kept, Math.Min(clause.AllowedMisses, decided)) : kept;
    }
}
