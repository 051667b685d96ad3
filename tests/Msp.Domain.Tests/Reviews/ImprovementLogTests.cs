using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class ImprovementLogTests
{
    private static HoursSavedDraft Saved(int month, decimal hours) => new() { Month = new(2026, month), Hours = hours, Source = "time sheets" };

    private static ProcessImprovementDraft Draft { get; } = new()
    {
        Id = "P1", Process = "expenses", AnalysedOn = new(2026, 1, 10), AgainBy = new(2026, 7, 10), Proposal = "scan receipts", ExpectedHours = 10m,
        WorksFrom = new(2026, 2, 2), Saved = [Saved(3, 8m), Saved(5, 13.5m)],
    };

    [Theory]
    [InlineData(2026, 2, 28, 0, 0, 0, 0)]
    [InlineData(2026, 3, 31, 0, 0, 0, 0)]
    [InlineData(2026, 4, 1, 1, 1, 16, 10)]
    [InlineData(2026, 5, 31, 2, 1, 16, 10)]
    [InlineData(2026, 6, 1, 3, 2, 43, 20)]
    public void Months_that_are_over_count_and_those_not_measured_count_apart(int year, int month, int day, int months, int measured, int realisedHalves,
        int expected)
    {
        var standing = ImprovementLog.Of([Draft]).On(new(year, month, day));

        Assert.Equal((months, measured), (standing.Items[0].MonthsBy(standing.Date), standing.Items[0].MeasuredBy(standing.Date)));
        Assert.Equal((realisedHalves / 2m, expected, months - measured), (standing.Realised, standing.Expected, standing.Unmeasured));
        Assert.Equal(months > measured ? ["improvement.unmeasured P1.saved"] : [], standing.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void A_month_begun_on_its_first_day_is_whole()
    {
        var one = ImprovementLog.Of([Draft with { WorksFrom = new(2026, 2, 1), Saved = [Saved(2, -4m)] }]).Items[0];

        Assert.Equal((1, -4m), (one.MonthsBy(new(2026, 3, 1)), one.RealisedBy(new(2026, 3, 1))));
        Assert.Equal(0, ImprovementLog.Of([Draft with { WorksFrom = null, Saved = null }]).Items[0].MonthsBy(new(2030, 1, 1)));
    }

    [Fact]
    public void Months_are_counted_over_the_end_of_a_year()
    {
        // It works from November 2025: by 15 February 2026 November, December and January are over, and December is measured.
        var one = ImprovementLog.Of([Draft with { AnalysedOn = new(2025, 10, 1), WorksFrom = new(2025, 11, 1), Saved = [new() { Month = new(2025, 12), Hours = 8m, Source = "time sheets" }] }]).Items[0];
        Assert.Equal((3, 1, 8m), (one.MonthsBy(new(2026, 2, 15)), one.MeasuredBy(new(2026, 2, 15)), one.RealisedBy(new(2026, 2, 15))));
        Assert.Equal(15, one.MonthsBy(new(2027, 2, 15)));
    }

    [Fact]
    public void A_process_that_is_not_analysed_again_on_time_is_found()
    {
        string[] Overdue(LocalDate date, params ProcessImprovementDraft[] more) =>
            [.. ImprovementLog.Of([Draft with { WorksFrom = null, Saved = null }, .. more]).On(date).Findings.Select(finding =>
                $"{finding.Code} {finding.Place}")];

        Assert.Equal([], Overdue(new(2026, 7, 10)));
        Assert.Equal(["improvement.analysis-overdue P1.againBy"], Overdue(new(2026, 7, 11)));
        var again = Draft with { Id = "P2", AnalysedOn = new(2026, 7, 11), AgainBy = null, WorksFrom = null, Saved = null };
        Assert.Equal([], Overdue(new(2026, 7, 11), again));
        Assert.Equal(["improvement.analysis-overdue P1.againBy"], Overdue(new(2026, 7, 11), again with { Process = "travel" }));
        Assert.Equal(["improvement.analysis-overdue P1.againBy"], Overdue(new(2026, 7, 11), again with { AnalysedOn = new(2026, 7, 12) }));
    }

    [Fact]
    public void Sums_are_told_with_what_they_are_the_sums_of() =>
        Assert.Equal(
            """
            21.5 of 20 hours expected were saved, 1 month not measured
            P1 expenses: 21.5 of 2 x 10 = 20 hours, 1 month not measured
            P2 travel: 0 of 0 x 1 = 0 hours, 0 months not measured
            warning improvement.unmeasured at P1.saved: What an improvement saves is measured every month. ("1")

            """.ReplaceLineEndings("\n"),
            ImprovementLog.Of([Draft with { Id = "P2", Process = "travel", ExpectedHours = 1m, AnalysedOn = new(2026, 1, 11), WorksFrom = null, Saved = null },
                Draft]).On(new(2026, 6, 1)).ToString());

    [Fact]
    public void Every_fault_is_found_and_the_rest_counts()
    {
        (ProcessImprovementDraft? Draft, string Finding)[] cases =
        [
            (null, "improvement.id-unfit [1]"),
            (Draft, "improvement.id-unfit [1].id"),
            (Draft with { Id = "" }, "improvement.id-unfit [1].id"),
            (Draft with { Id = "P2", Process = " " }, "improvement.text-blank [1].process"),
            (Draft with { Id = "P2", Proposal = null }, "improvement.text-blank [1].proposal"),
            (Draft with { Id = "P2", ExpectedHours = 0m }, "improvement.hours-unfit [1].expectedHours"),
            (Draft with { Id = "P2", ExpectedHours = null }, "improvement.hours-unfit [1].expectedHours"),
            (Draft with { Id = "P2", ExpectedHours = 1_000_001m }, "improvement.hours-unfit [1].expectedHours"),
            (Draft with { Id = "P2", AnalysedOn = null }, "improvement.date-unfit [1].analysedOn"),
            (Draft with { Id = "P2", AgainBy = Draft.AnalysedOn }, "improvement.date-unfit [1].againBy"),
            (Draft with { Id = "P2", AgainBy = new(2200, 1, 1) }, "improvement.date-unfit [1].againBy"),
            (Draft with { Id = "P2", WorksFrom = new(2026, 1, 9) }, "improvement.date-unfit [1].worksFrom"),
            (Draft with { Id = "P2", Saved = [null] }, "improvement.month-unfit [1].saved[0]"),
            (Draft with { Id = "P2", Saved = [Saved(2, 1m)] }, "improvement.month-unfit [1].saved[0]"),
            (Draft with { Id = "P2", Saved = [Saved(3, 1m), Saved(3, 1m)] }, "improvement.month-unfit [1].saved[1]"),
            (Draft with { Id = "P2", WorksFrom = null, Saved = [Saved(3, 1m)] }, "improvement.month-unfit [1].saved[0]"),
            (Draft with { Id = "P2", Saved = [Saved(3, 1m) with { Month = null }] }, "improvement.month-unfit [1].saved[0]"),
            (Draft with { Id = "P2", Saved = [Saved(3, 1m) with { Hours = null }] }, "improvement.hours-unfit [1].saved[0].hours"),
            (Draft with { Id = "P2", Saved = [Saved(3, 1_000_001m)] }, "improvement.hours-unfit [1].saved[0].hours"),
            (Draft with { Id = "P2", Saved = [Saved(3, -1_000_001m)] }, "improvement.hours-unfit [1].saved[0].hours"),
            (Draft with { Id = "P2", Saved = [Saved(3, 1m) with { Source = "" }] }, "improvement.text-blank [1].saved[0].source"),
        ];
        foreach (var (draft, expected) in cases)
        {
            var log = ImprovementLog.Of([Draft, draft]);

            Assert.Equal([expected], log.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
            Assert.Equal(["P1"], log.Items.Select(one => one.Id));
        }

        Assert.Empty(ImprovementLog.Of([Draft with { ExpectedHours = 1_000_000m, WorksFrom = Draft.AnalysedOn,
            Saved = [Saved(3, 1_000_000m), Saved(4, -1_000_000m)] }]).Findings);
    }
}
