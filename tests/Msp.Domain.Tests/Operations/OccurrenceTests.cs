using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class OccurrenceTests
{
    private static OccurrenceReport Report(params OccurrenceEvent[] log) => Plan.Evaluate(log, AprilFirst);

    private static OccurrenceStatus Status(OccurrenceReport report, int day, string asset = "srv-1") => report.Find(Key(day, asset))!.Status;

    private static string Codes(OccurrenceReport report) => string.Join(' ', report.Findings.Select(finding => finding.Code));

    [Fact]
    public void Plan_has_every_date_for_every_asset_of_the_kind()
    {
        Assert.Equal(10, Plan.Count);
        Assert.Equal(["jobs/2026-03-02/srv-1", "jobs/2026-03-09/srv-1", "jobs/2026-03-16/srv-1", "jobs/2026-03-23/srv-1", "jobs/2026-03-30/srv-1", "jobs/2026-03-02/srv-2"],
            Plan.Keys.Take(6).Select(key => key.ToString()));
        Assert.Equal(Plan.Keys, Plan.Evaluate([], AprilFirst).Occurrences.Select(one => one.Key));
    }

    [Fact]
    public void Plan_an_asset_takes_part_while_it_is_in_service()
    {
        var plan = OccurrencePlan.Of(March, [Weekly],
        [
            new("a", "server") { InService = new(2026, 3, 9), Retired = new(2026, 3, 16) }, new("b", "server") { Retired = new(2026, 3, 1) }, new("c", "server") { InService = new(2026, 3, 31) },
            new("d", "server") { InService = new(2026, 3, 30) },
        ]);
        Assert.Equal(["jobs/2026-03-09/a", "jobs/2026-03-16/a", "jobs/2026-03-30/d"], plan.Keys.Select(key => key.ToString()));
        Assert.False(plan.Contains(Key(2, "a")));
        Assert.False(plan.Contains(Key(23, "a")));
        Assert.True(plan.Contains(Key(16, "a")));
        Assert.Equal(["jobs/2026-03-09/a", "jobs/2026-03-16/a", "jobs/2026-03-30/d"], plan.Evaluate([], AprilFirst).Occurrences.Select(one => one.Key.ToString()));
    }

    [Fact]
    public void Plan_without_assets_is_once_for_the_client()
    {
        var plan = OccurrencePlan.Of(March, [OperationalProcess.From(WeeklyDraft with { AssetKinds = null })], Servers);
        Assert.Equal(5, plan.Count);
        Assert.Equal("jobs/2026-03-02", plan.Keys.First().ToString());
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Plan_says_what_it_cannot_plan_and_plans_the_rest()
    {
        var plan = OccurrencePlan.Of(March,
        [
            Weekly, OperationalProcess.From(WeeklyDraft with { Name = "again" }),
            OperationalProcess.From(WeeklyDraft with { Id = "moves", Recurrence = WeeklyDraft.Recurrence! with { Calendar = "nowhere", Roll = Msp.Domain.Communication.DayRoll.Following } }),
            OperationalProcess.From(WeeklyDraft with { Id = "printers", AssetKinds = ["printer"] }),
            OperationalProcess.From(WeeklyDraft with { Id = "named", AssetKinds = null, Assets = ["fw-1", "fw-2"] }),
        ],
        [.. Servers, new("srv-1", "laptop")]);
        Assert.Equal(
            ["asset.id-twice srv-1 laptop", "process.id-twice jobs again", "process.calendar-unknown moves nowhere", "process.asset-none printers printer", "process.asset-unknown named fw-2"],
            plan.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
        Assert.Equal(["jobs", "printers", "named"], plan.Processes.Select(process => process.Id));
        Assert.Equal(15, plan.Count);
    }

    [Theory]
    [InlineData("2026-03-05T23:00:00Z", OccurrenceStatus.Due)]
    [InlineData("2026-03-05T22:59:59Z", OccurrenceStatus.Upcoming)]
    [InlineData("2026-03-09T16:00:00Z", OccurrenceStatus.Due)]
    [InlineData("2026-03-09T16:00:01Z", OccurrenceStatus.Overdue)]
    [InlineData("2026-03-10T22:59:59Z", OccurrenceStatus.Overdue)]
    [InlineData("2026-03-10T23:00:00Z", OccurrenceStatus.Missed)]
    public void Evaluate_what_nobody_does_is_upcoming_due_overdue_and_missed(string asOf, OccurrenceStatus status) =>
        Assert.Equal(status, Status(Plan.Evaluate([], NodaTime.Text.InstantPattern.ExtendedIso.Parse(asOf).Value), 9));

    [Theory]
    [InlineData("2026-03-05T23:00:00Z", OccurrenceStatus.OnTime)]
    [InlineData("2026-03-09T16:00:00Z", OccurrenceStatus.OnTime)]
    [InlineData("2026-03-09T16:00:01Z", OccurrenceStatus.Late)]
    [InlineData("2026-03-10T22:59:59Z", OccurrenceStatus.Late)]
    [InlineData("2026-03-10T23:00:00Z", OccurrenceStatus.Missed)]
    [InlineData("2026-03-05T22:59:59Z", OccurrenceStatus.Missed)]
    public void Evaluate_what_is_done_is_on_time_late_or_missed(string at, OccurrenceStatus status) =>
        Assert.Equal(status, Status(Report(Done(9, "Ann", NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value)), 9));

    [Fact]
    public void Evaluate_the_last_instant_of_the_last_day_still_counts()
    {
        var closes = At(11, 0) - Duration.Epsilon;
        Assert.Equal(closes, Plan.Evaluate([], At(1, 0)).Find(Key(9))!.Closes);
        Assert.Equal(OccurrenceStatus.Overdue, Status(Plan.Evaluate([], closes), 9));
        Assert.Equal(OccurrenceStatus.Late, Status(Report(Done(9, "Ann", closes)), 9));
        Assert.Equal("", Codes(Report(Done(9, "Ann", closes))));
        Assert.Equal("", Codes(Report(new OccurrenceEvent.Skipped(Key(9), "Ann", closes, "no access", "Carl"))));
        Assert.Equal("occurrence.done-too-late", Codes(Report(Done(9, "Ann", At(11, 0)))));
        Assert.Equal("occurrence.recorded-late", Codes(Report(new OccurrenceEvent.Skipped(Key(9), "Ann", closes, "no access", "Carl") { Recorded = At(11, 0) })));
    }

    [Fact]
    public void Evaluate_events_of_one_instant_go_by_their_sequence_then_by_their_kind()
    {
        OccurrenceEvent skip = new OccurrenceEvent.Skipped(Key(9), "Ann", At(9, 10), "no access", "Carl"), done = Done(9, "Bob", At(9, 10));
        Assert.Equal(OccurrenceStatus.OnTime, Status(Report(skip, done), 9));
        Assert.Equal(OccurrenceStatus.Skipped, Status(Report(skip, done with { Sequence = 1 }), 9));
        Assert.Equal(OccurrenceStatus.OnTime, Status(Report(skip with { Sequence = 2 }, done with { Sequence = 1 }), 9));
    }

    [Fact]
    public void Evaluate_a_due_in_the_spring_gap_is_the_first_instant_after_it()
    {
        var process = OperationalProcess.From(WeeklyDraft with { Recurrence = new() { First = new(2026, 3, 29), Every = Period.FromYears(1) }, DueBy = new(2, 30) });
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 0), OccurrencePlan.Of(March, [process], Servers).Evaluate([], AprilFirst).Occurrences.First().Due);
    }

    [Fact]
    public void Evaluate_a_second_completion_is_found_and_the_first_counts()
    {
        var report = Report(Done(9, "Bob", At(9, 16)), Done(9, "Ann", At(9, 10)));
        Assert.Equal("occurrence.completed-twice", Codes(report));
        Assert.Equal("Bob", report.Findings[0].Value);
        Assert.Equal("Ann", report.Find(Key(9))!.Completion!.By);
        Assert.Equal("jobs/2026-03-09/srv-1: onTime, due 2026-03-09T16:00:00Z, done by Ann 2026-03-09T09:00:00Z", report.Find(Key(9))!.ToString());
    }

    [Fact]
    public void Evaluate_the_same_event_delivered_twice_is_one() => Assert.Equal("", Codes(Report(Done(9, "Ann", At(9, 10)), Done(9, "Ann", At(9, 10)))));

    [Fact]
    public void Evaluate_the_same_instant_with_other_evidence_is_another_event()
    {
        var report = Report(Done(9, "Ann", At(9, 10)) with { Steps = [new("look")] }, Done(9, "Ann", At(9, 10)));
        Assert.Equal("occurrence.evidence-missing", Codes(report));
        Assert.Equal(OccurrenceStatus.OnTime, report.Find(Key(9))!.Status);
    }

    [Fact]
    public void Evaluate_a_claim_by_another_is_found_and_the_first_stands()
    {
        var report = Report(new OccurrenceEvent.Claimed(Key(9), "Ann", At(9, 9)), new OccurrenceEvent.Claimed(Key(9), "Bob", At(9, 10)), new OccurrenceEvent.Claimed(Key(9), "Ann", At(9, 11)));
        Assert.Equal("occurrence.claimed-by-other", Codes(report));
        Assert.Equal("Ann", report.Find(Key(9))!.Claimer);
        Assert.EndsWith(", taken on by Ann", report.Find(Key(9))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_what_another_had_taken_on_counts_and_is_found()
    {
        var report = Report(new OccurrenceEvent.Claimed(Key(9), "Ann", At(9, 9)), Done(9, "Bob", At(9, 10)));
        Assert.Equal("occurrence.done-by-other", Codes(report));
        Assert.Equal(OccurrenceStatus.OnTime, Status(report, 9));
    }

    [Fact]
    public void Evaluate_without_evidence_nothing_is_done()
    {
        var report = Report(new OccurrenceEvent.Completed(Key(9), "Ann", At(9, 10), [new("log", " "), new("other")]));
        Assert.Equal(["occurrence.evidence-missing look", "occurrence.evidence-missing log", "occurrence.step-unknown other"], report.Findings.Select(finding => $"{finding.Code} {finding.Value}"));
        Assert.Equal(OccurrenceStatus.Missed, Status(report, 9));
        Assert.Null(report.Find(Key(9))!.Completion);
    }

    [Fact]
    public void Evaluate_with_evidence_brought_later_it_is_done_then()
    {
        var report = Report(new OccurrenceEvent.Completed(Key(9), "Ann", At(9, 10), [new("look")]), Done(9, "Ann", At(10, 10)));
        Assert.Equal("occurrence.evidence-missing", Codes(report));
        Assert.Equal(OccurrenceStatus.Late, Status(report, 9));
    }

    [Theory]
    [InlineData("no access", "Carl", 9, OccurrenceStatus.Skipped, "")]
    [InlineData("no access", "Carl", 1, OccurrenceStatus.Skipped, "")]
    [InlineData(" ", "Carl", 9, OccurrenceStatus.Missed, "occurrence.skip-unapproved")]
    [InlineData("no access", "", 9, OccurrenceStatus.Missed, "occurrence.skip-unapproved")]
    [InlineData("no access", "Ann", 9, OccurrenceStatus.Missed, "occurrence.skip-unapproved")]
    [InlineData("no access", "Carl", 11, OccurrenceStatus.Missed, "occurrence.skip-too-late")]
    public void Evaluate_a_skip_has_a_reason_and_the_approval_of_another_in_time(string reason, string approver, int day, OccurrenceStatus status, string codes)
    {
        var report = Report(new OccurrenceEvent.Skipped(Key(9), "Ann", At(day, 9), reason, approver));
        Assert.Equal(codes, Codes(report));
        Assert.Equal(status, Status(report, 9));
    }

    [Fact]
    public void Evaluate_what_is_closed_stays_so()
    {
        var skip = new OccurrenceEvent.Skipped(Key(9), "Ann", At(9, 9), "no access", "Carl");
        Assert.Equal("occurrence.closed-already occurrence.closed-already occurrence.closed-already occurrence.closed-already", Codes(Report(
            skip, Done(9, "Ann", At(9, 10)), skip with { Sequence = 1 }, new OccurrenceEvent.Claimed(Key(9), "Bob", At(9, 11)),
            Done(16, "Ann", At(16, 9)), new OccurrenceEvent.Skipped(Key(16), "Ann", At(16, 10), "no access", "Carl"))));
    }

    [Fact]
    public void Evaluate_a_check_by_the_doer_and_one_of_nothing_do_not_count()
    {
        var report = Report(
            Done(9, "Ann", At(9, 10)), new OccurrenceEvent.Checked(Key(9), "Ann", At(9, 11), true), new OccurrenceEvent.Checked(Key(9), "Bob", At(9, 12), false, "no log"),
            new OccurrenceEvent.Checked(Key(16), "Bob", At(16, 12), true));
        Assert.Equal("occurrence.checked-by-doer occurrence.checked-undone", Codes(report));
        Assert.Equal(["Bob"], report.Find(Key(9))!.Checks.Select(check => check.By));
        Assert.EndsWith(", failed by Bob", report.Find(Key(9))!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ANN")]
    [InlineData(" Ann ")]
    public void Evaluate_one_person_written_in_two_ways_is_one(string ann)
    {
        Assert.Equal("occurrence.checked-by-doer", Codes(Report(Done(9, "Ann", At(9, 10)), new OccurrenceEvent.Checked(Key(9), ann, At(9, 11), true))));
        Assert.Equal("occurrence.skip-unapproved", Codes(Report(new OccurrenceEvent.Skipped(Key(9), "Ann", At(9, 9), "no access", ann))));
        Assert.Equal("", Codes(Report(new OccurrenceEvent.Claimed(Key(9), ann, At(9, 9)), new OccurrenceEvent.Claimed(Key(9), "Ann", At(9, 9, 30)), Done(9, "Ann", At(9, 10)))));
    }

    [Fact]
    public void Evaluate_knows_what_was_recorded_by_then()
    {
        var late = Done(9, "Ann", At(9, 10)) with { Recorded = At(20, 8) };
        Assert.Equal(OccurrenceStatus.Missed, Plan.Evaluate([late], At(31, 0), At(19, 0)).Find(Key(9))!.Status);
        var report = Plan.Evaluate([late], At(31, 0));
        Assert.Equal(OccurrenceStatus.OnTime, Status(report, 9));
        Assert.Equal("occurrence.recorded-late", Codes(report));
        Assert.Equal("", Codes(Plan.Evaluate([late with { Recorded = At(10, 23) }], At(31, 0))));
    }

    [Fact]
    public void Evaluate_what_is_not_known_yet_hides_nothing_that_is()
    {
        var report = Plan.Evaluate([Done(9, "Ann", At(9, 10)) with { Recorded = At(20, 8) }, Done(16, "Ann", At(16, 10))], At(31, 0), At(19, 0));
        Assert.Equal((OccurrenceStatus.Missed, OccurrenceStatus.OnTime), (report.Find(Key(9))!.Status, report.Find(Key(16))!.Status));
    }

    [Fact]
    public void Evaluate_nothing_is_recorded_before_it_happens_nor_counted_before_it_did()
    {
        Assert.Equal("occurrence.recorded-before", Codes(Report(Done(9, "Ann", At(9, 10)) with { Recorded = At(9, 9) })));
        Assert.Equal(OccurrenceStatus.Due, Status(Plan.Evaluate([Done(9, "Ann", At(9, 10))], At(9, 9), At(9, 12)), 9));
        Assert.Equal(OccurrenceStatus.OnTime, Status(Plan.Evaluate([Done(9, "Ann", At(9, 10))], At(9, 10)), 9));
    }

    [Fact]
    public void Evaluate_what_nobody_did_is_not_used()
    {
        var report = Report(Done(9, " ", At(9, 10)));
        Assert.Equal("occurrence.person-missing", Codes(report));
        Assert.Equal(OccurrenceStatus.Missed, Status(report, 9));
    }

    [Fact]
    public void Evaluate_what_is_not_planned_is_found()
    {
        var report = Report(Done(10, "Ann", At(10, 9)), Done(9, "Ann", At(9, 9), "fw-1"), new OccurrenceEvent.Claimed(new("patch", new(2026, 3, 9)), "Ann", At(9, 9)));
        Assert.Equal("occurrence.unknown occurrence.unknown occurrence.unknown", Codes(report));
        Assert.Null(report.Find(Key(10)));
    }

    [Fact]
    public void Evaluate_a_time_spent_that_is_none_falls_back_to_the_process()
    {
        var report = Report(Done(9, "Ann", At(9, 10)) with { Spent = Duration.Zero }, Done(16, "Ann", At(16, 10)) with { Spent = Duration.FromMinutes(5) });
        Assert.Equal("occurrence.spent-unfit", Codes(report));
        Assert.Equal(Duration.FromMinutes(20), report.Find(Key(9))!.Effort);
        Assert.Equal(Duration.FromMinutes(5), report.Find(Key(16))!.Effort);
        Assert.Null(report.Find(Key(23))!.Effort);
    }

    [Fact]
    public void Counts_add_up_and_say_what_they_are_made_of()
    {
        var report = Plan.Evaluate(
            [Done(2, "Ann", At(2, 9)), Done(9, "Ann", At(10, 9)), new OccurrenceEvent.Skipped(Key(2, "srv-2"), "Ann", At(2, 9), "no access", "Carl"), Done(16, "Bob", At(16, 9), "srv-2")], At(24, 12));
        Assert.Equal(new OccurrenceCounts(2, 0, 2, 2, 1, 1, 2), report.Total);
        Assert.Equal(10, report.Total.Planned);
        Assert.Equal(Ratio.Of(2, 7), report.Total.OnTimeShare);
        Assert.Equal(Ratio.Of(2, 8), report.Total.OnTimeShareWithSkipped);
        Assert.Equal(report.Total, report.Of("jobs"));
        Assert.Equal(report.Total, report.Of(ProcessKind.Backup));
        Assert.Equal(OccurrenceCounts.None, report.Of(ProcessKind.Firewall));
        Assert.Null(OccurrenceCounts.None.OnTimeShare);
        Assert.Equal("28.5 %: 2 on time of 7 decided (late 1, overdue 2, missed 2); 1 skipped, 0 due, 2 upcoming", report.ToString());
        Assert.Equal(["jobs/2026-03-16/srv-1", "jobs/2026-03-09/srv-2"], report.At(OccurrenceStatus.Missed).Select(one => one.Key.ToString()));
        Assert.Throws<ArgumentException>("process", () => report.Of("patch"));
    }

    [Fact]
    public void Evaluate_is_the_same_in_any_order() => Laws.HoldForRandom(150, random =>
    {
        OccurrenceEvent One()
        {
            var key = Key(random.Next(1, 3) * 7 + 2);
            var (by, at) = (new[] { "Ann", "Bob" }[random.Next(2)], At(key.Date.Day + random.Next(-4, 3), 9 + random.Next(2)));
            OccurrenceEvent happened = random.Next(5) switch
            {
                0 => new OccurrenceEvent.Claimed(key, by, at), 1 => new OccurrenceEvent.Skipped(key, by, at, "no access", new[] { "Ann", "Carl" }[random.Next(2)]),
                2 => new OccurrenceEvent.Checked(key, by, at, random.Next(2) == 0), 3 => new OccurrenceEvent.Completed(key, by, at, [new("look")]), _ => new OccurrenceEvent.Completed(key, by, at, AllSteps),
            };
            return happened with { Recorded = at + Duration.FromDays(random.Next(3)), Sequence = random.Next(2) };
        }

        var log = Enumerable.Range(0, random.Next(12)).Select(_ => One()).ToArray();
        var shuffled = log.ToArray();
        random.Shuffle(shuffled);
        var (one, other) = (Report(log), Report(shuffled));
        Assert.Equal(one.Findings, other.Findings);
        Assert.Equal(one.Occurrences.Select(item => item.ToString()), other.Occurrences.Select(item => item.ToString()));
    });
}
