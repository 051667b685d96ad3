using System.Text.Json;
using NodaTime.Text;

namespace Msp.Domain.Kpis;

/// <summary>KPIs of one moment: figure, status, periods before, goal, each with its explanation.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed class Scorecard
{
    private Scorecard(Instant at, Instant asOf, IReadOnlyList<ScorecardLine> lines) => (At, AsOf, Lines) = (at, asOf, lines);

    /// <summary>The end of the periods it is about.</summary>
    public Instant At { get; }

    /// <summary>When it was read.</summary>
    public Instant AsOf { get; }

    /// <summary>A line for each KPI, in the order given.</summary>
    public IReadOnlyList<ScorecardLine> Lines { get; }

    /// <summary>Measures KPIs, each for the last period of its own cycle that is over, and for those before.</summary>
    /// <param name="kpis">the KPIs</param>
    /// <param name="records">the records of all of them</param>
    /// <param name="at">no period goes beyond it; the start of a month for the month before</param>
    /// <param name="zone">the agreement's zone, in which months begin</param>
    /// <param name="asOf">when it is read: what was recorded later is left out</param>
    /// <param name="periods">how many periods each series has, this one included; 1 to 120</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="periods"/> is below 1 or above 120.</exception>
    public static Scorecard Measure(IEnumerable<Kpi> kpis, IEnumerable<KpiRecord> records, Instant at, DateTimeZone zone, Instant asOf, int periods = 13)
    {
        ArgumentNullException.ThrowIfNull(kpis);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(zone);
        KpiRecord[] known = [.. records];
        return new(at, asOf, [.. kpis.Select(kpi => Line(kpi, known, kpi.PeriodOf(at, zone).Previous, periods, asOf))]);
    }

    /// <summary>The line of a KPI, if it is on the card.</summary>
    /// <param name="kpi">its id</param>
    public ScorecardLine? Find(string kpi) => Lines.FirstOrDefault(line => line.Kpi.Id == kpi);

    /// <summary>Writes it as a JSON object: <c>at</c>, <c>asOf</c> and <c>lines</c> (<c>kpi</c>, <c>name</c>, <c>goal</c>, <c>owner</c>, <c>perspective</c>,
    /// <c>target</c>, <c>status</c>,
    /// <c>trend</c>, <c>slope</c>, <c>series</c>, and <c>value</c> with every item as <see cref="KpiValue.WriteTo"/> writes it). Numbers are texts.</summary>
    /// <param name="writer">where to</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("at", InstantPattern.ExtendedIso.Format(At));
        writer.WriteString("asOf", InstantPattern.ExtendedIso.Format(AsOf));
        writer.WriteStartArray("lines");
        foreach (var line in Lines) Write(line, writer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>A line for each KPI.</summary>
    public override string ToString() => string.Concat(Lines.Select(line => $"{line}\n"));

    private static void Write(ScorecardLine line, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kpi", line.Kpi.Id);
        writer.WriteString("name", line.Kpi.Name);
        writer.WriteString("goal", line.Kpi.Goal);
        writer.WriteString("owner", line.Kpi.Owner);
        writer.WriteString("perspective", FindingPath.Value(line.Kpi.Perspective));
        writer.WriteString("target", $"{line.Kpi.Target}{KpiUnits.Sign(line.Kpi.Unit, line.Kpi.Currency)}");
        writer.WriteString("status", FindingPath.Value(line.Status));
        writer.WriteString("trend", FindingPath.Value(line.Trend.Verdict));
        if (line.Trend.Slope is { } slope) writer.WriteString("slope", KpiTarget.Told(slope));
        writer.WriteStartObject("series");
        foreach (var point in line.Series.Points) writer.WriteString(point.Period.Name, point.Measured?.ToString());
        writer.WriteEndObject();
        writer.WritePropertyName("value");
        line.Value.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static ScorecardLine Line(Kpi kpi, KpiRecord[] records, ReportingPeriod last, int periods, Instant asOf)
    {
        var series = KpiSeries.Measure(kpi, records, last, periods, asOf);
        var value = series.Points[^1].Measured!;
        var baseline = kpi.Target is KpiTarget.Improvement { Baseline: null } better
            && ReportingPeriod.TryParse(better.BaselinePeriod, last.Zone, out var period) && period.End <= asOf
            ? kpi.Measure(records, period, asOf) is { Standing: KpiStanding.Known } measured ? measured.Value : null
            : null;
        return new(kpi, value, kpi.Status(value, baseline), series, KpiTrend.Of(series));
    }
}
