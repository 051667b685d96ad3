namespace Msp.Domain.Sla;

/// <summary>What a period brought, as far as credits depend on it.</summary>
/// <param name="Period">the period</param>
/// <param name="Exact">the percentage; null without data</param>
/// <param name="Rounding">the rounding that came with it</param>
/// <param name="Kept">why the promise is kept although the percentage is lower; empty when it is not so</param>
/// <param name="Breaches">the incidents that breached, each once, in order of time</param>
/// <param name="AreIncidents">whether the names of the breaches are those of incidents, which other periods may name too</param>
internal sealed record CreditMeasure(
    ReportingPeriod Period, Ratio? Exact, PercentRounding Rounding, string Kept, IReadOnlyList<string> Breaches, bool AreIncidents)
{
    public static CreditMeasure Of(Attainment attainment, ServiceCreditSchedule schedule) => new(
        attainment.Period,
        attainment.Ratio,
        attainment.Rules.Rounding,
        schedule.Commitment is { } promised && attainment.Against(promised) is PromiseOutcome.KeptInSmallVolume kept ? kept.ToString() : "",
        [.. attainment.MissedItems.Select(item => item.IncidentId).Distinct(StringComparer.Ordinal)],
        AreIncidents: true);

    public static CreditMeasure Of(Availability availability, ReportingPeriod period) => new(
        period,
        availability.Ratio,
        PercentRounding.None,
        "",
        [.. Enumerable.Range(1, availability.Failures).Select(number => FormattableString.Invariant($"failure {number}"))],
        AreIncidents: false);
}
