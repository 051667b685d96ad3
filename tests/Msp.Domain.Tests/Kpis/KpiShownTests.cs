using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

/// <summary>What a figure looks like beside its target, and from when on it is held against it.</summary>
public sealed class KpiShownTests
{
    private static KpiValue Of(int good, int bad, KpiTargetDraft target, KpiDirection direction = KpiDirection.HigherIsBetter) =>
        Kpi.From(Made.Own with { Formula = Made.Formula, Direction = direction, Target = target })
            .Measure(Enumerable.Range(0, good + bad).Select(number => KpiRecord.Of("thing", $"{number}").With("at", Made.On(2)).With("good", number < good)),
                Made.March, Made.Later);

    private static RagStatus Judged(LocalDate start, ReportingPeriod period)
    {
        var kpi = Kpi.From(Made.Own with { Formula = Made.Formula, Start = start, Target = new() { AtLeast = 50m } });
        return kpi.Status(kpi.Measure([KpiRecord.Of("thing", "a").With("at", Made.On(2)).With("good", true)], period, Made.Later));
    }

    [Theory]
    [InlineData(1899, 101, "95", null, "94.95 % (1899 of 2000)", RagStatus.Red)] // rounded to a tenth it would be 95.0
    [InlineData(1901, 99, "95", null, "95.1 % (1901 of 2000)", RagStatus.Green)] // halves go away from zero
    [InlineData(1900, 100, "95", null, "95 % (1900 of 2000)", RagStatus.Green)]
    [InlineData(1999, 1, "95", null, "100 % (1999 of 2000)", RagStatus.Green)] // no limit lies between 99.95 and 100
    [InlineData(1999, 1, "100", null, "99.95 % (1999 of 2000)", RagStatus.Red)]
    [InlineData(1799, 201, "95", "5", "89.95 % (1799 of 2000)", RagStatus.Red)] // amber ends at 90
    [InlineData(2, 1, "66.7", null, "66.67 % (2 of 3)", RagStatus.Red)]
    [InlineData(2, 1, "60", null, "66.7 % (2 of 3)", RagStatus.Green)]
    public void Shown_never_looks_like_the_other_side_of_a_limit(int good, int bad, string target, string? amber, string expected, RagStatus status)
    {
        var value = Of(good, bad, new() { AtLeast = Number(target)!.Value, AmberWithin = Number(amber) });
        Assert.Equal((expected, status), ($"{value}", value.Kpi.Status(value)));

        static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Shown_keeps_to_an_upper_limit_and_to_the_amber_beyond_it()
    {
        var over = Of(101, 1899, new() { AtMost = 5m, AmberWithin = 1m }, KpiDirection.LowerIsBetter);
        Assert.Equal((5.1m, RagStatus.Amber), (over.Shown, over.Kpi.Status(over)));
        var barely = Of(1001, 18_999, new() { AtMost = 5m, AmberWithin = 1m }, KpiDirection.LowerIsBetter);
        Assert.Equal((5.01m, RagStatus.Amber), (barely.Shown, barely.Kpi.Status(barely)));
        var beyond = Of(1201, 18_799, new() { AtMost = 5m, AmberWithin = 1m }, KpiDirection.LowerIsBetter);
        Assert.Equal((6.01m, RagStatus.Red), (beyond.Shown, beyond.Kpi.Status(beyond)));
    }

    [Fact]
    public void A_letter_that_nothing_is_said_about_ends_with_its_verdict()
    {
        var assessment = SmartAssessment.Of(Made.Draft with { Owner = null });
        Assert.Equal("relevant: holds", $"{assessment[SmartLetter.Relevant]}");
        Assert.StartsWith("specific: failed; ", $"{assessment[SmartLetter.Specific]}", StringComparison.Ordinal);
    }

    [Fact]
    public void Status_of_a_period_that_was_over_when_the_kpi_began_is_no_verdict()
    {
        Assert.Equal(RagStatus.NotInForce, Judged(new(2026, 4, 1), Made.March));
        Assert.Equal(RagStatus.Green, Judged(new(2026, 3, 31), Made.March));
        Assert.Equal(RagStatus.NoData, Judged(new(2026, 4, 1), Made.March.Next));
    }
}
