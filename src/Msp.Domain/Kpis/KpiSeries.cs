namespace Msp.Domain.Kpis;

/// <summary>The figures of a KPI over periods that follow one another.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class KpiSeries
{
    private const int MostPeriods = 120;

    private KpiSeries(Kpi kpi, IReadOnlyList<KpiPoint> points) => (Kpi, Points) = (kpi, points);

    /// <summary>What they are figures of.</summary>
    public Kpi Kpi { get; }

    /// <summary>A figure a period, the earliest first.</summary>
    public IReadOnlyList<KpiPoint> Points { get; }

    /// <summary>The figures there are, the earliest first: neither no data nor insufficient data.</summary>
    public IReadOnlyList<decimal> Values => [.. Points.Where(point => point.Value is not null).Select(point => point.Value!.Value)];

    /// <summary>Measures periods one after the other.</summary>
    /// <param name="kpi">what is measured</param>
    /// <param name="records">the records of all of them</param>
    /// <param name="last">the last period</param>
    /// <param name="count">how many, 1 to 120</param>
    /// <param name="asOf">when they are read</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1 or above 120.</exception>
    public static KpiSeries Measure(Kpi kpi, IEnumerable<KpiRecord> records, ReportingPeriod last, int count, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(last);
        if (count is < 1 or > MostPeriods) throw new ArgumentOutOfRangeException(nameof(count), count, "A series has 1 to 120 periods.");
        KpiRecord[] known = [.. records.Where(record => record is null || record.Kind == kpi.Formula.Records)];
        var periods = new List<ReportingPeriod> { last };
        while (periods.Count < count) periods.Add(periods[^1].Previous);
        periods.Reverse();
        return new(kpi, [.. periods.Select(period => kpi.Measure(known, period, asOf))
            .Select(value => new KpiPoint(value.Period, value.Standing == KpiStanding.Known ? value.Value : null, value))]);
    }

    /// <summary>Takes figures known from elsewhere.</summary>
    /// <param name="kpi">what they are figures of</param>
    /// <param name="first">the period of the first</param>
    /// <param name="values">in the unit, one a period, at most 120; null where there is none</param>
    /// <exception cref="ArgumentException"><paramref name="values"/> are none or more than 120.</exception>
    public static KpiSeries Of(Kpi kpi, ReportingPeriod first, params IReadOnlyList<decimal?> values)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count is < 1 or > MostPeriods) throw new ArgumentException($"A series has 1 to 120 periods, not {values.Count}.", nameof(values));
        return new(kpi, [.. first.Series(values.Count).Zip(values, (period, value) => new KpiPoint(period, value, null))]);
    }

    /// <summary>The figure of a period, if it is in the series.</summary>
    /// <param name="period">its name, such as <c>2026-Q3</c></param>
    public decimal? ValueOf(string period) => Points.FirstOrDefault(point => point.Period.Name == period)?.Value;

    /// <summary>A line a period.</summary>
    public override string ToString() => string.Concat(Points.Select(point => $"{point}\n"));
}
