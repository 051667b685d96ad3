namespace Msp.Domain.Sla;

/// <summary>What kind of period a <see cref="ReportingPeriod"/> is.</summary>
internal enum ReportingUnit
{
    Month,
    Quarter,
    Week,
    Year,
    Days,
    Rolling,
}
