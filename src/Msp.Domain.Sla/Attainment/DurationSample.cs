using System.Globalization;
using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>Lengths of time of which percentiles and the mean can be asked.</summary>
/// <remarks>Percentiles are of pooled values: those of parts cannot be averaged. Exact to the nanosecond. Immutable and thread-safe.</remarks>
public sealed class DurationSample
{
    private readonly long[] sorted;

    internal DurationSample(long[] nanoseconds)
    {
        sorted = nanoseconds;
        Array.Sort(sorted);
    }

    /// <summary>How many there are.</summary>
    public int Count => sorted.Length;

    /// <summary>The mean, rounded down to the nanosecond; null when there are none. Long ones pull it: read it beside the median.</summary>
    public Duration? Mean => Count == 0 ? null : Duration.FromNanoseconds((long)(sorted.Aggregate(BigInteger.Zero, (sum, value) => sum + value) / Count));

    /// <summary>Takes lengths of time, in any order.</summary>
    /// <param name="lengths">each within 292 years either way</param>
    /// <exception cref="OverflowException">A length is longer.</exception>
    public static DurationSample Of(IEnumerable<Duration> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        return new([.. lengths.Select(length => length.ToInt64Nanoseconds())]);
    }

    /// <summary>The length that a part of all do not exceed.</summary>
    /// <param name="part">50 % for the median</param>
    /// <param name="definition">the nearest rank unless stated otherwise</param>
    /// <returns>null when there are none; under <see cref="PercentileDefinition.Linear"/> rounded to the nearest nanosecond, halves up</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="definition"/> is none there is.</exception>
    public Duration? Percentile(Share part, PercentileDefinition definition = PercentileDefinition.NearestRank)
    {
        if (!Enum.IsDefined(definition)) throw new ArgumentOutOfRangeException(nameof(definition), definition, "There is no such definition.");
        if (Count == 0) return null;
        Ratio exact = part;
        if (definition == PercentileDefinition.NearestRank)
        {
            var rank = ((exact.Numerator * Count) + exact.Denominator - 1) / exact.Denominator;
            return Duration.FromNanoseconds(sorted[Math.Max(0, (int)rank - 1)]);
        }

        var below = (int)BigInteger.DivRem(exact.Numerator * (Count - 1), exact.Denominator, out var rest);
        if (rest.IsZero) return Duration.FromNanoseconds(sorted[below]);
        var twice = (2 * rest * (sorted[below + 1] - sorted[below])) + exact.Denominator;
        return Duration.FromNanoseconds(sorted[below] + (long)(twice / (2 * exact.Denominator)));
    }

    /// <summary>How many, their median and their 90th percentile by nearest rank; <c>no data</c> when there are none.</summary>
    public override string ToString() => Count == 0
        ? "no data"
        : string.Create(CultureInfo.InvariantCulture, $"{Count}, median {Percentile(Share.OfPercent(50))}, 90 % within {Percentile(Share.OfPercent(90))}");
}
