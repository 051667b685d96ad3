using Msp.Domain.Kpis;

namespace QuarterlyReviewSample;

/// <summary>What the reviews of past quarters said, beside what is known of these quarters now.</summary>
/// <param name="year">all records</param>
internal sealed class Restatements(Year year)
{
    private readonly Dictionary<Instant, IReadOnlyList<KpiRecord>> records = [];

    /// <summary>The past quarters of a KPI whose figure is another one now.</summary>
    /// <param name="series">the figures as they are known now</param>
    public IReadOnlyDictionary<string, KpiRestatement> Of(KpiSeries series) => series.Kpi.Cycle != KpiCycle.Quarter
        ? new Dictionary<string, KpiRestatement>(StringComparer.Ordinal)
        : series.Points.SkipLast(1).Select(point => KpiRestatement.Between(series.Kpi.Measure(Told(point.Period), point.Period,
            QuarterReview.AsOfIn(point.Period)), point.Measured!)).Where(restated => restated.IsDifferent)
            .ToDictionary(restated => restated.Now.Period.Name, StringComparer.Ordinal);

    private IReadOnlyList<KpiRecord> Told(ReportingPeriod quarter)
    {
        var asOf = QuarterReview.AsOfIn(quarter);
        if (!records.TryGetValue(asOf, out var known)) records[asOf] = known = new Facts(year.At(asOf), asOf).Of(QuarterReview.MonthsTo(quarter, 3));
        return known;
    }
}
