using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>What a period brought, as far as credits depend on it.</summary>
/// <param name="Period">the period</param>
/// <param name="Exact">the percentage; null without data</param>
/// <param name="Rounding">the rounding that came with it</param>
/// <param name="Kept">why the promise is kept although the percentage is lower; null when it is not so</param>
/// <param name="Breaches">what breached, in order of time</param>
internal sealed record CreditMeasure(ReportingPeriod Period, Ratio? Exact, PercentRounding Rounding, string? Kept, IReadOnlyList<CreditBreach> Breaches)
{
    public static CreditMeasure Of(Attainment attainment, ServiceCreditSchedule schedule) => new(
        attainment.Period,
        attainment.Ratio,
        attainment.Rules.Rounding,
        schedule.Commitment is { } promised && KeptBy(attainment, promised, schedule) is PromiseOutcome.KeptInSmallVolume kept ? kept.ToString() : null,
        [.. attainment.MissedItems.Select(item => item.IncidentId).Distinct(StringComparer.Ordinal).Select(id => new CreditBreach(id, [id]))]);

    public static CreditMeasure Of(Availability availability, ReportingPeriod period) =>
        new(period, availability.Ratio, PercentRounding.None, null, [.. availability.Failed.Select(BreachOf)]);

    // By the schedule's own rounding where it has one: what that rounds below the promise the clause may keep as well.
    private static PromiseOutcome KeptBy(Attainment attainment, Share promised, ServiceCreditSchedule schedule) => PromiseOutcome.Of(
        attainment.Counted, promised, schedule.Rounding.IsNone ? attainment.Rules.Rounding : schedule.Rounding, attainment.Rules.SmallVolume);

    // A failure is known again in the next period by the ids of its outages, or where they have none by its own start, which no period clips.
    private static CreditBreach BreachOf(Failure failure)
    {
        if (failure.Ids.Count > 0) return new(string.Join(", ", failure.Ids), failure.Ids);
        var name = $"outage of {InstantPattern.ExtendedIso.Format(failure.Start)}";
        return new(name, [name]);
    }
}
