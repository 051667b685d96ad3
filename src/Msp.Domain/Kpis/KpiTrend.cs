using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Kpis;

/// <summary>Whether figures rise or fall by more than chance would let them, and how fast.</summary>
/// <remarks>
/// The test is that of Mann (1945) and Kendall, two-sided. Its probability is exact for every length and with ties: it counts the orders of the very same
/// figures. The slope is that of Theil (1950) and Sen (1968), the median of the slopes between any two. Figures without a trend are taken to be independent.
/// Equality is by value. Immutable and thread-safe.
/// </remarks>
public sealed record KpiTrend
{
    private KpiTrend(TrendVerdict verdict, int count, int s, Ratio? probability, decimal? slope) =>
        (Verdict, Count, S, Probability, Slope) = (verdict, count, s, probability, slope);

    /// <summary>How the test is called where a method is to be named.</summary>
    public static string Method => "Mann-Kendall, exact, two-sided; slope by Theil and Sen";

    /// <summary>What the figures tell.</summary>
    public TrendVerdict Verdict { get; }

    /// <summary>How many figures there are.</summary>
    public int Count { get; }

    /// <summary>Pairs that rise less pairs that fall.</summary>
    public int S { get; }

    /// <summary>The part of all orders of these figures in which <see cref="S"/> is at least as far from zero: small means that chance hardly does this. Null
    /// for no figures.</summary>
    public Ratio? Probability { get; }

    /// <summary>By how much the figure changes from a period to the next, in its unit, rounded to twelve decimals; null for fewer than two figures.</summary>
    public decimal? Slope { get; }

    /// <summary>The trend of a series. Periods without a figure are passed over and keep their place.</summary>
    /// <param name="series">the series</param>
    /// <param name="significance">the largest probability that counts as proof; 5 % unless stated</param>
    public static KpiTrend Of(KpiSeries series, Share? significance = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var figures = series.Points.Index().Where(point => point.Item.Value is not null).Select(point => (At: point.Index, Value: point.Item.Value!.Value))
            .ToArray();
        var s = Pairs(figures).Sum(pair => pair.Rise.CompareTo(0m));
        if (figures.Length == 0) return new(TrendVerdict.TooFew, 0, 0, null, null);
        var orders = RankOrders.Of([.. figures.GroupBy(figure => figure.Value).Select(group => group.Count())]);
        var probability = orders.AtLeast(Math.Abs(s));
        Ratio limit = significance ?? Share.OfPercent(5m);
        var verdict = orders.AtLeast(orders.Largest) > limit ? TrendVerdict.TooFew : s == 0 || probability > limit ? TrendVerdict.NotProven
            : Told(series.Kpi.Direction, s > 0);
        return new(verdict, figures.Length, s, probability, Median([.. Pairs(figures).Select(pair => pair.Rise / pair.Run)]));
    }

    /// <summary>For people: <c>improving, 1.2 a period (p 1.6666 %)</c>.</summary>
    public override string ToString() => Verdict == TrendVerdict.TooFew
        ? "too few periods to tell"
        : string.Create(CultureInfo.InvariantCulture,
            $"{(Verdict == TrendVerdict.NotProven ? "no trend proven" : FindingPath.Value(Verdict))}, {Slope:0.####} a period (p {Probability})");

    private static TrendVerdict Told(KpiDirection direction, bool rises) => direction switch
    {
        KpiDirection.InsideBand => rises ? TrendVerdict.Rising : TrendVerdict.Falling,
        _ => rises == (direction == KpiDirection.HigherIsBetter) ? TrendVerdict.Improving : TrendVerdict.Worsening,
    };

    private static IEnumerable<(decimal Rise, int Run)> Pairs((int At, decimal Value)[] figures)
    {
        for (var later = 1; later < figures.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
                yield return (figures[later].Value - figures[earlier].Value, figures[later].At - figures[earlier].At);
        }
    }

    private static decimal? Median(decimal[] values)
    {
        if (values.Length == 0) return null;
        Array.Sort(values);
        var middle = values.Length / 2;
        Exact median = values.Length % 2 == 1 ? values[middle] : ((Exact)values[middle - 1] + values[middle]) / 2;
        return median.Rounded(12, MidpointRounding.ToEven);
    }
}
