namespace Msp.Domain.Kpis;

/// <summary>A KPI on a scorecard.</summary>
/// <remarks>Equality is by value, of the parts by reference. Immutable and thread-safe.</remarks>
/// <param name="Kpi">the KPI, with goal and owner</param>
/// <param name="Value">the figure of the period, with its explanation</param>
/// <param name="Status">how it stands</param>
/// <param name="Series">the periods up to this one</param>
/// <param name="Trend">what these periods tell</param>
public sealed record ScorecardLine(Kpi Kpi, KpiValue Value, RagStatus Status, KpiSeries Series, KpiTrend Trend)
{
    /// <summary>One line: <c>green  fcr: 81.3 % (52 of 64); at least 75; improving, 1.2 a period (p 1.6666 %); for G1</c>.</summary>
    public override string ToString() => $"{FindingPath.Value(Status)}  {Kpi.Id}: {Value}; {Kpi.Target}; {Trend}; for {Kpi.Goal}";
}
