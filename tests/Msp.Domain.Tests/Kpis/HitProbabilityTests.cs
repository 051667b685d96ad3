using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class HitProbabilityTests
{
    private static SmartAssessment Assess(string code, KpiTargetDraft target, params IReadOnlyList<decimal?> history)
    {
        var kpi = Kpi.From(Made.Draft with { Metric = code, Target = target, Currency = "EUR" });
        return SmartAssessment.Of(kpi.ToDraft(), KpiSeries.Of(kpi, ReportingPeriod.Month(2025, 1, Made.Zone), history));
    }

    // None of n periods reached it, and the one to come is one of n + 1: half of that, 1 / 14.
    [Fact]
    public void Hours_beyond_those_available_are_not_cut_to_the_upper_end_of_a_band() =>
        Assert.Equal(Share.OfPercent(7.14m), Assess("utilisation", new() { AtLeast = 70m, AtMost = 100m }, 110m, 112m, 108m, 115m, 111m, 109m).Probability);

    [Fact]
    public void Losses_are_not_cut_to_a_target_of_zero() =>
        Assert.Equal(Share.OfPercent(7.14m), Assess("margin", new() { AtLeast = 0m }, -10m, -12m, -8m, -15m, -11m, -9m).Probability);

    [Fact]
    public void What_stays_within_the_unit_is_kept_within_it() =>
        Assert.Equal(Share.OfPercent(92.86m), Assess("utilisation", new() { AtLeast = 70m, AtMost = 100m }, 99m, 98m, 100m, 99m, 97m, 100m).Probability);
}
