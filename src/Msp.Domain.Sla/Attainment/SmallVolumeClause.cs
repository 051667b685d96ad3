using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A clause for periods with few tickets: below so many decided ones, so many misses are allowed whatever the percentage.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record SmallVolumeClause
{
    /// <summary>States the clause.</summary>
    /// <param name="below">it holds while fewer than this are decided; 1 or more</param>
    /// <param name="allowedMisses">how many may be missed then; 0 or more</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is less than 1, or <paramref name="allowedMisses"/> less than 0.</exception>
    public SmallVolumeClause(int below, int allowedMisses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(below, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(allowedMisses);
        (Below, AllowedMisses) = (below, allowedMisses);
    }

    /// <summary>The clause holds while fewer than this are decided.</summary>
    public int Below { get; }

    /// <summary>How many may be missed then.</summary>
    public int AllowedMisses { get; }

    /// <summary>The clause in words: <c>below 20, 1 may be missed</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"below {Below}, {AllowedMisses} may be missed");
}
