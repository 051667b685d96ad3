using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>How many were met and how many missed.</summary>
/// <remarks>The default value counts nothing. Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct AttainmentCount
{
    /// <summary>Makes a count.</summary>
    /// <param name="met">how many were met, 0 or more</param>
    /// <param name="missed">how many were missed, 0 or more</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="met"/> or <paramref name="missed"/> is negative.</exception>
    public AttainmentCount(int met, int missed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(met);
        ArgumentOutOfRangeException.ThrowIfNegative(missed);
        (Met, Missed) = (met, missed);
    }

    /// <summary>How many were met.</summary>
    public int Met { get; }

    /// <summary>How many were missed.</summary>
    public int Missed { get; }

    /// <summary>Met and missed together: the denominator.</summary>
    public int Decided => Met + Missed;

    /// <summary>Met / decided, exact; null when nothing is decided, which is no data and neither 0 % nor 100 %.</summary>
    public Ratio? Ratio => Decided == 0 ? null : Sla.Ratio.Of(Met, Decided);

    /// <summary>Both counts together.</summary>
    public static AttainmentCount operator +(AttainmentCount left, AttainmentCount right) => new(left.Met + right.Met, left.Missed + right.Missed);

    /// <summary><c>201 of 212, 94.8113 %</c>; <c>no data</c> when nothing is decided.</summary>
    public override string ToString() => Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{Met} of {Decided}, {ratio}") : "no data";
}
