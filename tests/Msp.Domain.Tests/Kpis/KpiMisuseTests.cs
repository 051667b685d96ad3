using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

/// <summary>What is left out where it is needed is named by its parameter, before anything is computed.</summary>
public sealed class KpiMisuseTests
{
    private static readonly Kpi Own = Made.With(Made.Formula);
    private static readonly KpiValue Empty = Own.Measure([], Made.March, Made.Later);
    private static readonly KpiSeries Series = KpiSeries.Of(Own, Made.March, 50m);

    public static TheoryData<string, Action> Missing() => new()
    {
        { "records", () => Own.Measure(null!, Made.March, Made.Later) },
        { "period", () => Own.Measure([], null!, Made.Later) },
        { "value", () => Own.Status(null!) },
        { "told", () => KpiRestatement.Between(null!, Empty) },
        { "now", () => KpiRestatement.Between(Empty, null!) },
        { "kpi", () => KpiSeries.Measure(null!, [], Made.March, 1, Made.Later) },
        { "records", () => KpiSeries.Measure(Own, null!, Made.March, 1, Made.Later) },
        { "last", () => KpiSeries.Measure(Own, [], null!, 1, Made.Later) },
        { "kpi", () => KpiSeries.Of(null!, Made.March, 1m) },
        { "first", () => KpiSeries.Of(Own, null!, 1m) },
        { "values", () => KpiSeries.Of(Own, Made.March, null!) },
        { "series", () => KpiTrend.Of(null!) },
        { "draft", () => SmartAssessment.Of(null!) },
        { "kpis", () => Scorecard.Measure(null!, [], Made.Later, Made.Zone, Made.Later) },
        { "records", () => Scorecard.Measure([Own], null!, Made.Later, Made.Zone, Made.Later) },
        { "zone", () => Scorecard.Measure([], [], Made.Later, null!, Made.Later) },
        { "writer", () => Scorecard.Measure([], [], Made.Later, Made.Zone, Made.Later).WriteTo(null!) },
        { "writer", () => Empty.WriteTo(null!) },
        { "card", () => WatermelonCheck.Of(null!) },
        { "parts", () => KpiLimit.Of(KpiLimitKind.CoverageGap, KpiUnit.Hours, "roster", null!) },
        { "atLeast", () => Own.Target.Match(null!, most => 2, band => 3, better => 4) },
        { "atMost", () => Own.Target.Match(least => 1, null!, band => 3, better => 4) },
        { "between", () => Own.Target.Match(least => 1, most => 2, null!, better => 4) },
        { "improvement", () => Own.Target.Match(least => 1, most => 2, band => 3, null!) },
        { "id", () => KpiRecord.Of("ticket", null!) },
        { "id", () => SurveyResponse.Of(null!, SurveyInstrument.Nps, SurveyPurpose.Relationship, Made.Later) },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Nothing_where_something_is_needed_is_refused_by_name(string parameter, Action use) => Assert.Throws<ArgumentNullException>(parameter, use);

    [Fact]
    public void What_lies_outside_its_bounds_is_refused_by_name()
    {
        Assert.Throws<ArgumentException>("id", () => KpiRecord.Of("ticket", "\t"));
        Assert.Throws<ArgumentException>("kind", () => KpiRecord.Of("a ticket", "x"));
        Assert.Throws<ArgumentException>("name", () => KpiRecord.Of("ticket", "x").With("two words", true));
        Assert.Throws<ArgumentException>("id", () => SurveyResponse.Of(" ", SurveyInstrument.Nps, SurveyPurpose.Relationship, Made.Later));
        Assert.Throws<ArgumentOutOfRangeException>("instrument", () => SurveyResponse.Of("s", (SurveyInstrument)(-1), SurveyPurpose.Relationship, Made.Later));
        Assert.Throws<ArgumentOutOfRangeException>("purpose", () => SurveyResponse.Of("s", SurveyInstrument.Nps, (SurveyPurpose)(-1), Made.Later));
        Assert.Throws<ArgumentException>("unit", () => KpiLimit.Of(KpiLimitKind.CoverageGap, KpiUnit.Number, "roster", Duration.Zero));
        Assert.Throws<ArgumentException>("code", () => KpiCatalogue.Get("mttx"));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => KpiSeries.Measure(Own, [], Made.March, 0, Made.Later));
        Assert.Throws<ArgumentException>("values", () => KpiSeries.Of(Own, Made.March));
        Assert.Throws<ArgumentException>("value", () => Made.With(Made.Formula).Status(Empty));
        Assert.Throws<ArgumentException>("records", () => Own.Measure([null!], Made.March, Made.Later));
        Assert.Throws<ArgumentException>("records", () => KpiSeries.Measure(Own, [null!], Made.March, 1, Made.Later));
    }

    [Fact]
    public void Match_takes_the_one_of_four_that_the_target_is()
    {
        int Kind(KpiTargetDraft target, string metric = "utilisation") => Kpi.From(Made.Draft with { Metric = metric, Target = target }).Target.Match(least => 1, most => 2, band => 3, better => 4);
        Assert.Equal([1, 2, 3, 4],
            [Kind(new() { AtLeast = 70m }, "csat"), Kind(new() { AtMost = 8m }, "mttr"), Kind(new() { AtLeast = 70m, AtMost = 85m }),
            Kind(new() { ImproveBy = Share.OfPercent(5m), BaselinePeriod = "2025" }, "csat")]);
        Assert.Equal(50m, Assert.Single(Series.Values));
    }
}
