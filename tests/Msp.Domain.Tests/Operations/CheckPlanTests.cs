using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class CheckPlanTests
{
    private static readonly ManagedAsset[] Many = [.. Enumerable.Range(1, 9).Select(number => new ManagedAsset($"srv-{number}", "server"))];

    private static readonly int[] Mondays = [2, 9, 16, 23, 30];

    private static OccurrenceReport Report(ProcessDraft draft, params OccurrenceEvent[] more) => OccurrencePlan.Of(March, [OperationalProcess.From(draft)], Many)
        .Evaluate([.. Many.SelectMany(asset => Mondays.Select(day => Done(day, day == 30 ? "Neo" : "Ann", At(day, 10), asset.Id))), .. more], AprilFirst);

    [Theory]
    [InlineData(10, 1, 5)]
    [InlineData(0, 0, 0)]
    [InlineData(0, 7, 7)]
    [InlineData(100, 1, 45)]
    [InlineData(20, 1, 9)]
    [InlineData(21, 1, 10)]
    [InlineData(0, 1000, 45)]
    public void Of_draws_the_share_rounded_up_and_the_minimum_at_least(int percent, int minimum, int expected)
    {
        var plan = CheckPlan.Of(Report(WeeklyDraft with { Checks = new() { Share = Share.OfPercent(percent), Minimum = minimum } }), "march");
        Assert.Equal(expected, plan.Demands.Count);
        Assert.Equal(expected, plan.Samples[0].Checked);
        Assert.All(plan.Demands, demand => Assert.Equal(CheckReason.Drawn, demand.Reason));
    }

    [Fact]
    public void Of_one_seed_draws_the_same_and_another_something_else()
    {
        string Drawn(string seed) => string.Join(' ', CheckPlan.Of(Report(WeeklyDraft), seed).Demands.Select(demand => demand.Occurrence.Key));
        Assert.Equal(Drawn("march"), Drawn("march"));
        Assert.NotEqual(Drawn("march"), Drawn("april"));
    }

    [Fact]
    public void Of_a_failed_check_of_what_was_not_drawn_is_found()
    {
        var failed = new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 9), false, "wrong server");
        var plan = CheckPlan.Of(Report(WeeklyDraft with { Checks = new() { Share = Share.OfPercent(0), Minimum = 0 } }, failed,
            new OccurrenceEvent.Checked(Key(9), "Bob", At(10, 9), true)), "march");
        Assert.Equal("check.failed jobs/2026-03-02/srv-1 Bob found it not done well: wrong server.",
            string.Join("; ", plan.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Message}")));
        Assert.Null(plan.PassedShare);
    }

    [Fact]
    public void Of_a_process_without_quality_control_a_failed_check_is_found()
    {
        var plan = CheckPlan.Of(Report(WeeklyDraft with { Checks = null }, new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 9), false)), "march");
        Assert.Equal("check.failed", Assert.Single(plan.Findings).Code);
    }

    [Fact]
    public void Of_every_failed_check_of_what_was_drawn_is_found_and_the_first_check_counts()
    {
        var plan = CheckPlan.Of(Report(WeeklyDraft with { Checks = new() { Share = Share.OfPercent(100), Minimum = 0 } },
            new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 9), true), new OccurrenceEvent.Checked(Key(2), "Cy", At(3, 10), false)), "march");
        Assert.Equal("Cy found it not done well.", Assert.Single(plan.Findings, finding => finding.Code == "check.failed").Message);
        Assert.Equal(Ratio.Of(1, 1), plan.PassedShare);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "check.late")]
    public void Of_a_check_after_its_time_is_found_late(long after, string codes)
    {
        var due = At(31, 0) + Duration.FromDays(15) - Duration.Epsilon;
        var log = new OccurrenceEvent[] { Done(2, "Ann", At(2, 10)), new OccurrenceEvent.Checked(Key(2), "Bob", due + Duration.FromNanoseconds(after), true) };
        var plan = CheckPlan.Of(OccurrencePlan.Of(March, [Weekly], Servers).Evaluate(log, At(31, 0) + Duration.FromDays(30)), "march");
        Assert.Equal(due, plan.Demands[0].Due);
        Assert.Equal(codes, string.Join(' ', plan.Findings.Select(finding => finding.Code)));
        Assert.Equal(Ratio.Of(1, 1), plan.CheckedShare);
    }

    [Fact]
    public void Of_checks_all_of_people_who_are_new_and_draws_from_the_rest()
    {
        var began = new Dictionary<string, LocalDate>(StringComparer.Ordinal) { ["Neo"] = new(2025, 12, 31), ["Ann"] = new(2020, 1, 1) };
        var plan = CheckPlan.Of(Report(WeeklyDraft), "march", began);
        Assert.Equal(new CheckSample("jobs", 45, 0, 9, 4, Share.OfPercent(10), 1), plan.Samples[0]);
        Assert.Equal("jobs: 13 of 45 = 0 critical + 9 by new people + 4 drawn (10 % of 36, rounded up, at least 1)", plan.Samples[0].ToString());
        Assert.Equal(9, plan.Demands.Count(demand => demand.Reason == CheckReason.NewDoer && demand.Occurrence.Completion!.By == "Neo"));
        Assert.Equal(0, CheckPlan.Of(Report(WeeklyDraft), "march", new Dictionary<string, LocalDate>(StringComparer.Ordinal) { ["Neo"] = new(2025, 12, 30) }).Samples[0].New);
    }

    [Fact]
    public void Of_checks_all_of_a_critical_process_and_nothing_of_one_without_quality_control()
    {
        Assert.Equal(45, CheckPlan.Of(Report(WeeklyDraft with { Critical = true }), "march").Samples[0].Critical);
        var none = CheckPlan.Of(Report(WeeklyDraft with { Checks = null }), "march");
        Assert.Empty(none.Samples);
        Assert.Null(none.CheckedShare);
        Assert.Null(none.PassedShare);
    }

    [Fact]
    public void Findings_tell_what_nobody_checked_in_time_and_what_failed()
    {
        var draft = WeeklyDraft with { Critical = true, AssetKinds = null, Assets = ["srv-1"] };
        var plan = CheckPlan.Of(OccurrencePlan.Of(March, [OperationalProcess.From(draft)], Many).Evaluate(
            [Done(2, "Ann", At(2, 10)), Done(9, "Ann", At(9, 10)), Done(16, "Ann", At(16, 10)), new OccurrenceEvent.Checked(Key(9), "Bob", At(10, 9), true), new OccurrenceEvent.Checked(Key(16), "Bob", At(17, 9), false, "no log")],
            Berlin.AtStartOfDay(new(2026, 4, 15)).ToInstant()), "march");
        Assert.Equal(["check.missing jobs/2026-03-02/srv-1 Ann", "check.failed jobs/2026-03-16/srv-1 Ann"], plan.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
        Assert.Equal("Bob found it not done well: no log.", plan.Findings[1].Message);
        Assert.Equal(Ratio.Of(2, 3), plan.CheckedShare);
        Assert.Equal(Ratio.Of(1, 2), plan.PassedShare);
        Assert.Equal("jobs/2026-03-02/srv-1, done by Ann: critical", plan.Demands[0].ToString());
    }

    [Fact]
    public void Findings_a_check_is_not_missing_on_its_last_day()
    {
        var due = CheckPlan.Of(Report(WeeklyDraft), "march").Demands[0].Due;
        Assert.Equal(Berlin.AtStartOfDay(new(2026, 4, 15)).ToInstant() - Duration.Epsilon, due);
        OccurrenceReport At(Instant asOf) => OccurrencePlan.Of(March, [Weekly], Many).Evaluate([Done(2, "Ann", Made.At(2, 10))], asOf);
        Assert.Empty(CheckPlan.Of(At(due), "march").Findings);
        Assert.Single(CheckPlan.Of(At(due + Duration.Epsilon), "march").Findings);
    }

    [Fact]
    public void A_check_by_the_doer_leaves_the_check_open() =>
        Assert.Null(CheckPlan.Of(Report(WeeklyDraft with { Critical = true }, new OccurrenceEvent.Checked(Key(2), "Ann", At(2, 12), true)), "march").Demands[0].Check);
}
