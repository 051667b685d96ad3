using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>Which of several events is the first, and what each of them says about itself.</summary>
public sealed class EventOrderTests
{
    private static readonly Instant Ten = At(9, 10);

    [Fact]
    public void Of_events_of_one_instant_a_claim_comes_first_then_what_was_done_then_what_was_left_out_then_a_check()
    {
        var report = Report(
            new OccurrenceEvent.Checked(Key(9), "Bob", Ten, true), new OccurrenceEvent.Skipped(Key(9), "Ann", Ten, "no access", "Carl"), Done(9, "Ann", Ten), new OccurrenceEvent.Claimed(Key(9), "Ann", Ten));
        Assert.Equal(["occurrence.closed-already Ann What is done or left out is not left out again."], Told(report));
        var one = report.Find(Key(9))!;
        Assert.Equal(("Ann", OccurrenceStatus.OnTime, 1), (one.Claimer, one.Status, one.Checks.Count));
    }

    [Fact]
    public void Of_what_was_done_twice_at_one_instant_what_was_recorded_first_counts_then_who_comes_first_by_name()
    {
        var bob = Done(9, "Bob", Ten);
        Assert.Equal("Bob", By(Done(9, "Ann", Ten) with { Recorded = Ten + Duration.Epsilon }, bob));
        Assert.Equal("Ann", By(bob with { Recorded = Ten + Duration.Epsilon }, Done(9, "Ann", Ten)));
        Assert.Equal("Ann", By(bob, Done(9, "Ann", Ten)));
        Assert.Equal("Bob", By(bob, Done(9, "Ann", Ten) with { Sequence = 1 }));

        static string By(params OccurrenceEvent[] log)
        {
            var report = Report(log);
            Assert.Equal("occurrence.completed-twice", Assert.Single(report.Findings).Code);
            return report.Find(Key(9))!.Completion!.By;
        }
    }

    [Fact]
    public void What_differs_in_its_evidence_or_time_alone_has_one_order_however_it_arrives()
    {
        OccurrenceEvent[] all =
        [
            Done(9, "Ann", Ten) with { Spent = Duration.FromMinutes(2) }, Done(9, "Ann", Ten) with { Spent = Duration.FromMinutes(1) }, Done(9, "Ann", Ten) with { Steps = [new("look"), new("log", "other.txt")] },
        ];
        var expected = Report(all).Find(Key(9))!.Completion;
        Assert.Equal(expected, Report([.. all.Reverse()]).Find(Key(9))!.Completion);
        Assert.Equal(2, Report(all).Findings.Count(finding => finding.Code == "occurrence.completed-twice"));
        OccurrenceEvent[] checks = [new OccurrenceEvent.Checked(Key(9), "Bob", Ten, true, "a"), new OccurrenceEvent.Checked(Key(9), "Bob", Ten, true, "b"), new OccurrenceEvent.Checked(Key(9), "Bob", Ten, false, "a")];
        Assert.Equal(["False a", "True a", "True b"], Report([Done(9, "Ann", Ten), .. checks.Reverse()]).Find(Key(9))!.Checks.Select(check => $"{check.Passed} {check.Note}"));
        OccurrenceEvent[] skips = [new OccurrenceEvent.Skipped(Key(9), "Ann", Ten, "b", "Carl"), new OccurrenceEvent.Skipped(Key(9), "Ann", Ten, "a", "Dora"), new OccurrenceEvent.Skipped(Key(9), "Ann", Ten, "a", "Carl")];
        Assert.Equal(("a", "Carl"), Report(skips).Find(Key(9))!.Skip is { } skip ? (skip.Reason, skip.Approver) : default);
    }

    [Fact]
    public void An_event_is_told_to_the_function_of_its_own() => Assert.Equal(
        "claimed done left checked",
        string.Join(' ', new OccurrenceEvent[]
        {
            new OccurrenceEvent.Claimed(Key(9), "Ann", Ten), Done(9, "Ann", Ten), new OccurrenceEvent.Skipped(Key(9), "Ann", Ten, "no access", "Carl"), new OccurrenceEvent.Checked(Key(9), "Bob", Ten, true),
        }.Select(one => one.Match(_ => "claimed", _ => "done", _ => "left", _ => "checked"))));

    [Fact]
    public void Each_refusal_names_the_time_who_it_is_about_and_why()
    {
        var claimed = new OccurrenceEvent.Claimed(Key(9), "Ann", At(9, 8));
        Assert.Equal(["error occurrence.claimed-by-other jobs/2026-03-09/srv-1 Bob Ann has taken it on; the claim does not count."], Whole(claimed, new OccurrenceEvent.Claimed(Key(9), "Bob", At(9, 9))));
        Assert.Equal(["warning occurrence.done-by-other jobs/2026-03-09/srv-1 Bob Ann had taken it on; it counts."], Whole(claimed, Done(9, "Bob", Ten)));
        Assert.Equal(["error occurrence.too-early jobs/2026-03-09/srv-1 Ann It can be done from 2026-03-05T23:00:00Z on; before, it does not count."], Whole(Done(9, "Ann", At(5, 23))));
        Assert.Equal(["warning occurrence.done-too-late jobs/2026-03-09/srv-1 Ann It was missed by then, and stays so."], Whole(Done(9, "Ann", At(11, 0)) with { Recorded = At(12, 0) }));
        Assert.Equal(
            ["warning occurrence.recorded-late jobs/2026-03-09/srv-1 Ann It was recorded 2026-03-10T23:00:00Z, when it was missed as far as anybody knew; it counts."], Whole(Done(9, "Ann", Ten) with { Recorded = At(11, 0) }));
        Assert.Equal(
            ["error occurrence.evidence-missing jobs/2026-03-09/srv-1 log The step \"Keep the log\" is done, with its evidence (log); without, nothing is.",
                "warning occurrence.step-unknown jobs/2026-03-09/srv-1 dance A step that is done is in the checklist."],
            Whole(new OccurrenceEvent.Completed(Key(9), "Ann", Ten, [new("look"), new("log"), new("dance")])));
        Assert.Equal(["error occurrence.checked-undone jobs/2026-03-09/srv-1 Bob What is not done is not checked; it does not count."], Whole(new OccurrenceEvent.Checked(Key(9), "Bob", Ten, true)));
        Assert.Equal(["error occurrence.person-missing jobs/2026-03-09/srv-1 2026-03-09T09:00:00Z Somebody did it; it was not used."], Whole(Done(9, "", Ten)));
        Assert.Equal(["error occurrence.recorded-before jobs/2026-03-09/srv-1 2026-03-09T08:59:59.999999999Z Nothing is recorded before it happens; it was not used."], Whole(Done(9, "Ann", Ten) with { Recorded = Ten - Duration.Epsilon }));

        static IEnumerable<string> Whole(params OccurrenceEvent[] log) => Report(log).Findings.Select(finding =>
            $"{(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Code} {finding.Place} {finding.Value} {finding.Message}");
    }

    [Fact]
    public void A_step_that_is_ticked_needs_no_evidence_and_one_may_be_shown_at_the_second_try()
    {
        Assert.Empty(Report(new OccurrenceEvent.Completed(Key(9), "Ann", Ten, [new("log", " "), new("log", "jobs.txt"), new("note"), new("look")])).Findings);
        Assert.Equal(["occurrence.evidence-missing look The step \"Look at every job\" is done, with its evidence (tick); without, nothing is."], Told(Report(new OccurrenceEvent.Completed(Key(9), "Ann", Ten, [new("log", "jobs.txt")]))));
    }

    [Fact]
    public void A_month_spent_is_known_and_more_or_none_is_not()
    {
        Assert.Equal((Duration.FromDays(31), 0), Effort(Duration.FromDays(31)));
        Assert.Equal((Duration.Epsilon, 0), Effort(Duration.Epsilon));
        Assert.Equal((Weekly.Effort, 1), Effort(Duration.FromDays(31) + Duration.Epsilon));
        Assert.Equal((Weekly.Effort, 1), Effort(-Duration.Epsilon));
        Assert.Equal((Weekly.Effort, 0), Effort(null));

        static (Duration?, int) Effort(Duration? spent)
        {
            var report = Report(Done(9, "Ann", Ten) with { Spent = spent });
            return (report.Find(Key(9))!.Effort, report.Findings.Count);
        }
    }

    [Fact]
    public void Findings_of_what_is_not_used_come_first_in_the_order_of_their_text_then_process_by_process()
    {
        var report = Report(Done(30, "Ann", At(30, 9)), Done(30, "Bob", At(30, 10)), Done(9, "", Ten), Done(2, "Ann", At(2, 9)), Done(2, "Bob", At(2, 10)), Done(8, "Ann", Ten), Done(7, "Ann", Ten));
        Assert.Equal(
            ["occurrence.person-missing jobs/2026-03-09/srv-1", "occurrence.unknown jobs/2026-03-07/srv-1", "occurrence.unknown jobs/2026-03-08/srv-1", "occurrence.completed-twice jobs/2026-03-02/srv-1", "occurrence.completed-twice jobs/2026-03-30/srv-1"],
            report.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    private static OccurrenceReport Report(params OccurrenceEvent[] log) => Plan.Evaluate(log, AprilFirst);

    private static IEnumerable<string> Told(OccurrenceReport report) => report.Findings.Select(finding => $"{finding.Code} {finding.Value} {finding.Message}");
}
