using Msp.Domain.Operations;
using Msp.Domain.Profitability;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>Documentation, recurring tickets, the share of preventive work, and notices of incidents.</summary>
public sealed class SupportingRecordTests
{
    private static readonly DocumentationRecord Book = new("D1", "srv-1", "Ann", new(2026, 3, 1), new(2026, 3, 31)) { Readers = ["technician"] };

    [Fact]
    public void Documentation_counts_tickets_whose_asset_had_current_documentation_on_that_day()
    {
        var coverage = DocumentationCoverage.Of([Book, Book with { Id = "D2", Problem = "PB1" }], Servers,
        [
            new("T1", new(2026, 3, 1), "srv-1"), new("T2", new(2026, 3, 31), "srv-1"), new("T3", new(2026, 4, 1), "srv-1"), new("T4", new(2026, 2, 28), "srv-1", "PB1"),
            new("T5", new(2026, 3, 5), "srv-2", "PB1"), new("T6", new(2026, 3, 5), null, "PB2"),
        ], new(2026, 3, 31));
        Assert.Equal((2, 2, 1, 1, 1, 3), (coverage.Current, coverage.Outdated, coverage.Undocumented, coverage.Unnamed, coverage.Resolved, coverage.Known));
        Assert.Equal(Ratio.Of(2, 5), coverage.CurrentShare);
        Assert.Equal(Ratio.Of(1, 3), coverage.ResolvedShare);
        Assert.Empty(coverage.Findings);
        Assert.Equal("2 current, 2 outdated, 1 undocumented; 1 ticket without an asset; 1 of 3 from known problems with their resolution", coverage.ToString());
    }

    [Fact]
    public void Documentation_of_a_problem_describes_no_asset()
    {
        var coverage = DocumentationCoverage.Of([Book with { Problem = "PB1" }], Servers, [new("T1", new(2026, 3, 1), "srv-1")], new(2026, 3, 1));
        Assert.Equal(1, coverage.Undocumented);
        Assert.Null(coverage.ResolvedShare);
        Assert.Null(DocumentationCoverage.Of([], [], [], new(2026, 3, 1)).CurrentShare);
    }

    [Fact]
    public void Documentation_without_owner_readers_review_or_asset_is_found() =>
        Assert.Equal(["documentation.owner-missing", "documentation.readers-missing", "documentation.review-overdue", "documentation.asset-unknown"],
            DocumentationCoverage.Of([new("D1", "srv-9", " ", new(2026, 1, 1), new(2026, 3, 30))], Servers, [], new(2026, 3, 31)).Findings.Select(finding => finding.Code));

    [Fact]
    public void Tickets_open_with_their_times_once_and_not_for_what_is_done()
    {
        var report = Plan.Evaluate([Done(9, "Ann", At(6, 9))], At(6, 10));
        var opens = At(6, 0);
        Assert.Equal([new RecurringTicket("jobs/2026-03-09/srv-2", "Look at the backup jobs: srv-2", opens, At(9, 17))], RecurringTicket.Opening(report, opens - Duration.Epsilon, opens));
        Assert.Empty(RecurringTicket.Opening(report, opens, At(12, 23)));
        Assert.Equal(["jobs/2026-03-16/srv-1", "jobs/2026-03-16/srv-2", "jobs/2026-03-23/srv-1"], RecurringTicket.Opening(report, opens, AprilFirst).Take(3).Select(ticket => ticket.Id));
        Assert.Equal("Look at the backup jobs", RecurringTicket.Opening(OccurrencePlan.Of(March, [OperationalProcess.From(WeeklyDraft with { AssetKinds = null })], []).Evaluate([], At(1, 0)), At(1, 0), AprilFirst)[0].Title);
    }

    private static DeliveredWork Work(string id, WorkPurpose purpose, int minutes) => new(new() { Id = id, Start = At(2, 8), Worked = Duration.FromMinutes(minutes) }, purpose);

    [Fact]
    public void Proactive_is_the_share_of_preventive_time_and_counts_no_time_twice()
    {
        var report = Plan.Evaluate([Done(2, "Ann", At(2, 10)), Done(9, "Ann", At(20, 10)) with { Spent = Duration.FromMinutes(10) }, Done(9, "Bob", At(9, 10), "srv-2")], AprilFirst);
        var share = ProactiveShare.Of(report,
            [Work("jobs/2026-03-02/srv-1", WorkPurpose.Preventive, 99), Work("E1", WorkPurpose.Preventive, 30), Work("E2", WorkPurpose.Reactive, 120), Work("E3", WorkPurpose.Planned, 600)]);
        Assert.Equal((Duration.FromMinutes(129), Duration.FromMinutes(30), Duration.FromMinutes(120), 0), (share.Processes, share.OtherPreventive, share.Reactive, share.Unknown));
        Assert.Equal(Ratio.Of(159, 279), share.Share);
        Assert.Equal("PT2H9M in processes + PT30M other preventive, PT2H reactive; 0 times of unknown length", share.ToString());
        Assert.Equal(
            [("jobs/2026-03-02/srv-1", At(2, 8, 21), Duration.FromMinutes(99)), ("jobs/2026-03-09/srv-1", At(20, 9, 50), Duration.FromMinutes(10)), ("jobs/2026-03-09/srv-2", At(9, 9, 40), Duration.FromMinutes(20))],
            share.Work.Select(work => (work.Entry.Id, work.Entry.Start, work.Entry.Worked)));
        Assert.All(share.Work, work => Assert.Equal((WorkPurpose.Preventive, "technician"), (work.Purpose, work.Entry.Role)));
    }

    [Fact]
    public void Proactive_takes_recorded_time_before_what_the_process_says()
    {
        var plan = OccurrencePlan.Of(March, [OperationalProcess.From(WeeklyDraft with { Effort = null })], Servers);
        var share = ProactiveShare.Of(plan.Evaluate([Done(2, "Ann", At(2, 10)), Done(9, "Ann", At(9, 10)) with { Spent = Duration.FromMinutes(5) }, Done(16, "Ann", At(16, 10))], AprilFirst),
            [Work("jobs/2026-03-02/srv-1", WorkPurpose.Preventive, 30), Work("jobs/2026-03-02/srv-1", WorkPurpose.Reactive, 15), Work("jobs/2026-03-09/srv-1", WorkPurpose.Reactive, 60), Work("jobs/2026-03-23/srv-1", WorkPurpose.Reactive, 7)]);
        Assert.Equal((Duration.FromMinutes(50), Duration.Zero, Duration.FromMinutes(7), 1), (share.Processes, share.OtherPreventive, share.Reactive, share.Unknown));
        Assert.Equal([At(2, 9, 15), At(9, 9, 55)], share.Work.Select(work => work.Entry.Start));
    }

    [Fact]
    public void Proactive_is_not_claimed_while_nobody_records_other_work()
    {
        var report = Plan.Evaluate([Done(2, "Ann", At(2, 10))], AprilFirst);
        var share = ProactiveShare.Of(report, [Work("jobs/2026-03-02/srv-1", WorkPurpose.Preventive, 30)]);
        Assert.Null(share.Share);
        Assert.Equal("PT30M in processes + PT0S other preventive, PT0S reactive; 0 times of unknown length; no other work was recorded", share.ToString());
        Assert.Equal(Ratio.One, ProactiveShare.Of(report, [Work("E3", WorkPurpose.Planned, 600)]).Share);
    }

    [Fact]
    public void Proactive_without_time_has_no_share()
    {
        var plan = OccurrencePlan.Of(March, [OperationalProcess.From(WeeklyDraft with { Effort = null })], Servers);
        var share = ProactiveShare.Of(plan.Evaluate([Done(2, "Ann", At(2, 10))], AprilFirst), []);
        Assert.Null(share.Share);
        Assert.Equal(1, share.Unknown);
        Assert.Empty(share.Work);
    }

    /// <summary>A fixed fee: one more hour of prevention costs what an hour costs (40 in the cost book) and brings nothing.</summary>
    [Fact]
    public void Proactive_work_feeds_the_analysis_of_incentives()
    {
        var plan = OccurrencePlan.Of(ReportingPeriod.Quarter(2026, 1, Berlin), [OperationalProcess.From(WeeklyDraft with { Recurrence = new() { First = new(2026, 1, 5), Every = Period.FromWeeks(1) } })], Servers);
        var report = plan.Evaluate(plan.Evaluate([], AprilFirst).Occurrences.Select(one => new OccurrenceEvent.Completed(one.Key, "Ann", one.Due, AllSteps)), AprilFirst);
        var delivery = Profitability.SmallYear.Delivery with { Work = ProactiveShare.Of(report, []).Work };
        Assert.Equal(26, delivery.Work.Count);
        Assert.Equal(Msp.Domain.Monetary.Money.Of(-40m, Msp.Domain.Monetary.Currency.Eur), IncentiveAnalysis.Of(Profitability.SmallYear.Fixed, delivery).PreventiveHour.Margin);
    }

    private static readonly Instant Known = Instant.FromUtc(2026, 3, 2, 8, 0);

    private static readonly ReportingDuty[] Duties =
        [new("authority", Duration.FromHours(72)) { Needed = Duration.FromHours(24) }, new("early warning", Duration.FromHours(24)) { RunsFromDetection = true, Needed = Duration.FromHours(4) }];

    private static IncidentNotice Notice(double? toldAfter, double asOfAfter) => IncidentNotice.Of(
        "I1", Known, toldAfter is { } hours ? Known + Duration.FromHours(hours) : null, Duration.FromHours(12), Duties, Known + Duration.FromHours(asOfAfter));

    [Theory]
    [InlineData(12.0, 12.0, "")]
    [InlineData(12.5, 13.0, "notice.late")]
    [InlineData(null, 12.0, "")]
    [InlineData(null, 12.5, "notice.missing")]
    [InlineData(13.0, 12.5, "notice.missing")]
    [InlineData(20.0, 20.0, "notice.late")]
    [InlineData(20.5, 21.0, "notice.late notice.leaves-too-little")]
    [InlineData(null, 20.0, "notice.missing")]
    [InlineData(null, 20.5, "notice.missing notice.leaves-too-little")]
    public void Notice_is_in_time_and_leaves_the_client_time(double? told, double asOf, string codes) =>
        Assert.Equal(codes, string.Join(' ', Notice(told, asOf).Findings.Select(finding => finding.Code)));

    [Fact]
    public void Notice_each_duty_runs_from_its_own_start()
    {
        var notice = Notice(10, 30);
        Assert.Equal(Known + Duration.FromHours(12), notice.Due);
        Assert.Equal([(Duties[0], Known + Duration.FromHours(82), Duration.FromHours(72)), (Duties[1], Known + Duration.FromHours(24), Duration.FromHours(14))],
            notice.Duties.Select(one => (one.Duty, one.Due!.Value, one.Left!.Value)));
        Assert.Equal([(null, null), ((Instant?)(Known + Duration.FromHours(24)), (Duration?)null)], Notice(null, 1).Duties.Select(one => (one.Due, one.Left)));
        Assert.Throws<ArgumentOutOfRangeException>("told", () => Notice(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("within", () => IncidentNotice.Of("I1", Known, null, Duration.Zero, [], Known));
    }
}
