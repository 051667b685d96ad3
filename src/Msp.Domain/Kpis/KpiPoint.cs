namespace Msp.Domain.Kpis;

/// <summary>The figure of one period in a series.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Period">the period</param>
/// <param name="Value">in the unit of the KPI; null when there is none, or of too few items</param>
/// <param name="Measured">how it came about; null when only the number is known</param>
public sealed record KpiPoint(ReportingPeriod Period, decimal? Value, KpiValue? Measured)
{
    /// <summary>The period and the figure.</summary>
    public override string ToString() => $"{Period.Name} {Measured?.ToString() ?? (Value is { } value ? KpiTarget.Told(value) : "no data")}";
}
