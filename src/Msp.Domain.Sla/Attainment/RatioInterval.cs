using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The rates that a count is compatible with: what a small number of tickets can tell of the service behind it.</summary>
/// <remarks>Bounds are fractions of one, rounded outwards to six decimals. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record RatioInterval
{
    private const decimal Million = 1_000_000m;

    internal RatioInterval(decimal lower, decimal upper, Share confidence) =>
        (Lower, Upper, Confidence) = (lower, upper, confidence);

    /// <summary>0 to 1, at most <see cref="Upper"/>.</summary>
    public decimal Lower { get; }

    /// <summary>0 to 1.</summary>
    public decimal Upper { get; }

    /// <summary>How sure.</summary>
    public Share Confidence { get; }

    /// <summary>For people, rounded outwards as well: <c>90.93 % to 97.08 % (95 % sure)</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{decimal.Floor(Lower * 10_000m) / 100m:0.00} % to {decimal.Ceiling(Upper * 10_000m) / 100m:0.00} % ({Confidence} sure)");

    /// <summary>What a count is compatible with: E. B. Wilson, Journal of the American Statistical Association 22 (1927), without continuity correction.</summary>
    /// <param name="count">how often it was so, and how often not</param>
    /// <param name="confidence">how sure</param>
    /// <returns>null when nothing was counted</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is 0 % or 100 %.</exception>
    public static RatioInterval? Wilson(AttainmentCount count, Share confidence)
    {
        if (confidence.Fraction is 0m or 1m) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "An interval is surer than 0 % and less sure than 100 %.");
        if (count.Decided == 0) return null;
        var z = NormalQuantile.Of((double)((1m + confidence.Fraction) / 2m));
        double n = count.Decided;
        var (p, z2) = (count.Met / n, z * z);
        var middle = p + (z2 / (2 * n));
        var half = z * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        var scale = 1 + (z2 / n);
        // With none or all of them met one bound is exactly 0 or 1, which the arithmetic would only come close to.
        var lower = count.Met == 0 ? 0m : Math.Floor((decimal)((middle - half) / scale) * Million) / Million;
        var upper = count.Missed == 0 ? 1m : Math.Ceiling((decimal)((middle + half) / scale) * Million) / Million;
        return new(Math.Max(0m, lower), Math.Min(1m, upper), confidence);
    }
}
