using System.Globalization;
using Msp.Domain.Monetary;

namespace Msp.Domain.Kpis;

/// <summary>The figure of a KPI for a period, with every item that is in it, or out and why.</summary>
/// <remarks>
/// The numerators of <see cref="Items"/> add up to <see cref="Numerator"/> and the denominators to <see cref="Denominator"/>, except for a percentile or a
/// maximum, which is that of one item or lies between two. Equality is by reference. Immutable and thread-safe.
/// </remarks>
public sealed partial class KpiValue
{
    private readonly Exact exact;

    internal KpiValue(Kpi kpi, ReportingPeriod period, Instant asOf, (IReadOnlyList<KpiItem> Here, int Elsewhere) items, string? mixed, DurationSample? times)
    {
        (Kpi, Period, AsOf, Items, Elsewhere, Mixed) = (kpi, period, asOf, items.Here, items.Elsewhere, mixed);
        var counted = items.Here.Where(item => item.Standing == KpiItemStanding.Counted).ToList();
        Count = counted.Count;
        (Numerator, Denominator) = Count == 0 ? (0m, 0m) : kpi.Formula.Aggregation switch
        {
            KpiAggregation.Percentile => (KpiUnits.InSeconds(times!.Percentile(kpi.Formula.Percentile!.Value, kpi.Formula.PercentileDefinition)!.Value), 1m),
            KpiAggregation.Maximum => (counted.Max(item => item.Numerator), 1m),
            KpiAggregation.Count or KpiAggregation.Sum => (counted.Sum(item => item.Numerator), 1m),
            _ => (counted.Sum(item => item.Numerator), counted.Sum(item => item.Denominator)),
        };
        Standing = mixed is not null ? KpiStanding.NotPoolable
            : Count == 0 || Denominator <= 0m ? KpiStanding.NoData
            : Count < kpi.MinimumItems ? KpiStanding.Insufficient : KpiStanding.Known;
        if (!HasNumber) return;
        var (times100, per) = KpiUnits.Scale(kpi.Unit);
        exact = (Exact)Numerator * times100 / ((Exact)Denominator * per);
        if (kpi.Formula.IsShareOfItems && kpi.Formula.Minus is null)
            Interval = RatioInterval.Wilson(new((int)Numerator, (int)(Denominator - Numerator)), Share.OfPercent(95m));
        if (kpi.Formula.IsShareOfItems && kpi.Formula.Minus is not null) StandardError = ErrorOfDifference(counted);
    }

    /// <summary>What it is a figure of.</summary>
    public Kpi Kpi { get; }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>When it was read: what was recorded later is not in it.</summary>
    public Instant AsOf { get; }

    /// <summary>What there is of it.</summary>
    public KpiStanding Standing { get; }

    /// <summary>How many items count.</summary>
    public int Count { get; }

    /// <summary>What was summed up, or found at the rank; times in seconds. Zero when nothing counts.</summary>
    public decimal Numerator { get; }

    /// <summary>What it is divided by; one for what is not divided, zero when nothing counts.</summary>
    public decimal Denominator { get; }

    /// <summary>The figure in the unit of the KPI, to twelve decimals when it has no end; null when there is none. What is compared with a target is not
    /// rounded.</summary>
    public decimal? Value => HasNumber ? exact.Rounded(12, MidpointRounding.ToEven) : null;

    /// <summary>The figure rounded for people, halves away from zero, with as many decimals more as it takes to stand to the limits of the target as the
    /// figure itself does: 94.96 % against 95 % is not shown as 95.0 %. Null when there is none.</summary>
    public decimal? Shown => HasNumber ? RoundedForPeople() : null;

    /// <summary>What the share could be behind so many items, 95 % sure (Wilson); null for what is no share of items.</summary>
    public RatioInterval? Interval { get; }

    /// <summary>The standard error of a difference of two shares, in points rounded to two decimals: 100 times the root of (p + d - (p - d) squared) / n. Null
    /// for another figure.</summary>
    public decimal? StandardError { get; }

    /// <summary>Why the items must not be put together; null when they may.</summary>
    public string? Mixed { get; }

    /// <summary>Every record of the kind the formula reads, in the order of ids, except those of other periods.</summary>
    public IReadOnlyList<KpiItem> Items { get; }

    /// <summary>How many records belong to other periods by their key; they are not listed.</summary>
    public int Elsewhere { get; }

    private bool HasNumber => Standing is KpiStanding.Known or KpiStanding.Insufficient;

    /// <summary>Compares the figure with a number, exactly.</summary>
    /// <param name="limit">in the unit of the KPI</param>
    /// <returns>negative, zero or positive as the figure is smaller, the same or larger</returns>
    /// <exception cref="InvalidOperationException">There is no figure.</exception>
    public int CompareTo(decimal limit) => HasNumber ? exact.CompareTo(limit)
        : throw new InvalidOperationException($"There is no figure of {Kpi.Id} for {Period.Name}.");

    /// <summary>What became of one record, or of several of one id.</summary>
    /// <param name="record">the id</param>
    /// <returns>nothing when there is no such record, or it belongs to another period</returns>
    public IReadOnlyList<KpiItem> Why(string record) => [.. Items.Where(item => item.Record == record)];

    /// <summary>The figure in a few words: <c>94.5 % (52 of 55)</c>, <c>no data</c>, <c>66.7 % (2 of 3), insufficient data: 3 of 20</c>.</summary>
    public override string ToString() => Standing switch
    {
        KpiStanding.NoData => "no data",
        KpiStanding.NotPoolable => $"cannot be put together: {Mixed}",
        KpiStanding.Insufficient => string.Create(CultureInfo.InvariantCulture, $"{Told()}, insufficient data: {Count} of {Kpi.MinimumItems}"),
        _ => Told(),
    };

    private static decimal? ErrorOfDifference(List<KpiItem> counted)
    {
        var (n, up, down) = ((double)counted.Count, counted.Count(item => item.Numerator > 0m), counted.Count(item => item.Numerator < 0m));
        var (p, d) = (up / n, down / n);
        return decimal.Round((decimal)(100 * Math.Sqrt(Math.Max(0, p + d - ((p - d) * (p - d))) / n)), 2, MidpointRounding.AwayFromZero);
    }

    private decimal RoundedForPeople()
    {
        var (lower, upper) = Kpi.Target.Limits(Kpi.Direction, null);
        decimal?[] limits = [lower, upper, lower - Kpi.AmberWithin, upper + Kpi.AmberWithin];
        var decimals = KpiUnits.Decimals(Kpi.Unit);
        var shown = exact.Rounded(decimals, MidpointRounding.AwayFromZero);
        while (decimals < 12 && !limits.All(StandsAsExactly)) shown = exact.Rounded(++decimals, MidpointRounding.AwayFromZero);
        return shown;

        bool StandsAsExactly(decimal? limit) => limit is not { } number || shown.CompareTo(number) == Math.Sign(exact.CompareTo(number));
    }

    private string Told()
    {
        var value = Shown!.Value.ToString("0.############", CultureInfo.InvariantCulture);
        var parts = Kpi.Formula.Aggregation switch
        {
            KpiAggregation.Ratio => $" ({KpiTarget.Told(Numerator)} of {KpiTarget.Told(Denominator)})",
            KpiAggregation.Mean => string.Create(CultureInfo.InvariantCulture, $" (mean of {Count})"),
            KpiAggregation.Percentile => string.Create(CultureInfo.InvariantCulture, $" ({Kpi.Formula.Percentile} of {Count})"),
            KpiAggregation.Maximum => string.Create(CultureInfo.InvariantCulture, $" (largest of {Count})"),
            _ => "",
        };
        return $"{value}{KpiUnits.Sign(Kpi.Unit, Kpi.Currency)}{parts}";
    }
}
