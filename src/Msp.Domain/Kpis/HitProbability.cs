namespace Msp.Domain.Kpis;

/// <summary>How probable it is that the next period reaches a target, judged by the periods before.</summary>
/// <remarks>
/// Bootstrap of a prediction (Efron and Tibshirani 1993, chapter 25): the mean of the history drawn anew, for not knowing it, plus one deviation of the history
/// drawn at random and widened by the root of n / (n - 1), for the period's own chance; kept within what the unit allows, or the history went to. The period
/// itself is one of n + 1 that are alike, and may be unlike all seen: that one counts half, so that no probability is 0 or 1. Supposes that the periods are
/// alike: a trend is for <see cref="KpiTrend"/>.
/// </remarks>
internal static class HitProbability
{
    public const int Draws = 10_000;
    public const int LeastPeriods = 5;

    /// <summary>The probability, rounded to hundredths of a percent.</summary>
    /// <param name="history">at least two figures</param>
    /// <param name="reaches">whether a figure reaches the target</param>
    /// <param name="range">what the unit allows</param>
    /// <param name="seed">of the draws</param>
    /// <param name="draws">how many</param>
    public static Share Of(IReadOnlyList<decimal> history, Func<decimal, bool> reaches, (decimal? Least, decimal? Most) range, ulong seed, int draws = Draws)
    {
        var n = history.Count;
        var mean = history.Sum() / n;
        var widen = decimal.Round((decimal)Math.Sqrt(n / (n - 1d)), 12);
        decimal[] deviations = [.. history.Select(value => (value - mean) * widen)];

        // What the history went beyond does not bind it: more hours can be worked than were available.
        var least = range.Least is { } low ? Math.Min(low, history.Min()) : (decimal?)null;
        var most = range.Most is { } high ? Math.Max(high, history.Max()) : (decimal?)null;
        var random = new SeededDraws(seed);
        var hits = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var sum = 0m;
            for (var period = 0; period < n; period++) sum += history[random.Below(n)];
            var next = (sum / n) + deviations[random.Below(n)];
            if (reaches(Math.Min(Math.Max(next, least ?? next), most ?? next))) hits++;
        }

        return Share.OfPercent(decimal.Round(100m * ((n * (decimal)hits / draws) + 0.5m) / (n + 1), 2, MidpointRounding.AwayFromZero));
    }
}
