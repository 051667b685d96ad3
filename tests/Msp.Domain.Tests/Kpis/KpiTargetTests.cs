using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class KpiTargetTests
{
    private static readonly KpiTargetDraft Better = new() { ImproveBy = Share.OfPercent(15m), BaselinePeriod = "2026-02" };

    // So many promoters and detractors of ten.
    private static IEnumerable<KpiRecord> Answers(int month, int promoters, int detractors) => Enumerable.Range(0, 10).Select(number => SurveyResponse
        .Of($"{month}-{number}", SurveyInstrument.Nps, SurveyPurpose.Relationship, Instant.FromUtc(2026, month, 5, 0, 0))
        .Answer(number < promoters ? 10 : number < promoters + detractors ? 6 : 8, Instant.FromUtc(2026, month, 5, 0, 0)).ToRecord());

    [Theory]
    [InlineData(2, 6)]
    [InlineData(4, 4)]
    public void A_measured_baseline_of_zero_or_less_is_none_to_improve_on_by_a_part(int promoters, int detractors)
    {
        // 15 % more than -40 points would be -46: a worse figure would be green.
        var nps = Kpi.From(Made.Draft with { Metric = "nps", Target = Better });
        var answers = Answers(2, promoters, detractors).Concat(Answers(3, promoters, detractors));
        var card = Scorecard.Measure([nps], answers, Made.March.End, Made.Zone, Made.Later, 2);
        Assert.Equal(RagStatus.NoBaseline, card.Lines[0].Status);
        Assert.Equal(RagStatus.NoBaseline, nps.Status(card.Lines[0].Value, 0m));
    }

    [Theory]
    [InlineData(86, SmartVerdict.Doubtful)]
    [InlineData(87, SmartVerdict.Failed)]
    public void More_than_all_cannot_be_achieved(int baseline, SmartVerdict verdict)
    {
        // 86 x 1.15 = 98.9 and 87 x 1.15 = 100.05.
        var kpi = Kpi.From(Made.Draft with { Target = Better });
        var smart = SmartAssessment.Of(kpi.ToDraft(), KpiSeries.Of(kpi, ReportingPeriod.Month(2026, 2, Made.Zone), baseline, 80m, 81m, 82m, 80m));
        Assert.Equal(verdict, smart[SmartLetter.Achievable].Verdict);
        var impossible = smart.Findings.SingleOrDefault(finding => finding.Code == DomainCodes.KpiTargetImpossible);
        Assert.Equal(verdict == SmartVerdict.Failed ? ("target.improveBy", "100.05") : (null, null), (impossible?.Place, impossible?.Value));
    }
}
