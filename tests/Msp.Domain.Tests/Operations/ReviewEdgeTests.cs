using System.Security.Cryptography;
using System.Text;
using Msp.Domain.Operations;
using Msp.Domain.Profitability;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>Shares of one, months that are partly in a period, what comes in another order than it happened, and what is nearly done.</summary>
public sealed class ReviewEdgeTests
{
    private static readonly LocalDate On = new(2026, 3, 31);

    private static readonly ProtectedWorkload Mail = new("mail", new(2026, 1, 1));

    private static RestoreTest Test(Instant at) => new("mail", RestoreKind.File, at, "Ann", "Bob", true);

    [Fact]
    public void Of_all_that_could_be_drawn_those_with_the_smallest_hash_are_checked()
    {
        ManagedAsset[] many = [.. Enumerable.Range(1, 30).Select(number => new ManagedAsset($"srv-{number}", "server"))];
        var report = OccurrencePlan.Of(March, [Weekly], many).Evaluate([.. many.Select(asset => Done(2, "Ann", At(2, 10), asset.Id))], AprilFirst);
        var expected = many.Select(asset => $"{Key(2, asset.Id)}").OrderBy(key => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"march\n{key}"))), StringComparer.Ordinal).Take(3);
        Assert.Equal(expected.Order(StringComparer.Ordinal), CheckPlan.Of(report, "march").Demands.Select(demand => $"{demand.Occurrence.Key}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void One_check_is_a_share_of_one(bool passed, int well)
    {
        var plan = CheckPlan.Of(Plan.Evaluate([Done(2, "Ann", At(2, 10)), new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 9), passed)], AprilFirst), "march");
        Assert.Equal((Ratio.Of(1, 1), Ratio.Of(well, 1)), (plan.CheckedShare, plan.PassedShare));
        Assert.Equal(passed ? [] : ["Bob found it not done well."], plan.Findings.Select(finding => finding.Message));
        Assert.Null(CheckPlan.Of(Plan.Evaluate([Done(2, "Ann", At(2, 10))], AprilFirst), "march").PassedShare);
    }

    [Fact]
    public void One_time_is_a_share_of_one_whether_done_missed_or_left_out()
    {
        Assert.Equal((Ratio.Of(1, 1), Ratio.Of(1, 1)), Shares(new(0, 0, 0, 1, 0, 0, 0)));
        Assert.Equal((Ratio.Of(0, 1), Ratio.Of(0, 1)), Shares(new(0, 0, 0, 0, 0, 0, 1)));
        Assert.Equal((null, Ratio.Of(0, 1)), Shares(new(0, 0, 0, 0, 0, 1, 0)));
        Assert.Equal((null, null), Shares(new(1, 1, 0, 0, 0, 0, 0)));

        static (Ratio?, Ratio?) Shares(OccurrenceCounts counts) => (counts.OnTimeShare, counts.OnTimeShareWithSkipped);
    }

    [Fact]
    public void One_ticket_with_documentation_and_one_from_a_known_problem_are_shares_of_one()
    {
        DocumentationRecord book = new("D1", "srv-1", "Ann", On, On) { Readers = ["technician"], Problem = "PB1" };
        var coverage = DocumentationCoverage.Of([book, book with { Id = "D2", Problem = null }], Servers, [new("T1", On, "srv-1", "PB1")], On);
        Assert.Equal((Ratio.Of(1, 1), Ratio.Of(1, 1), 0), (coverage.CurrentShare, coverage.ResolvedShare, coverage.Findings.Count));
        Assert.Equal(["documentation.readers-missing"], DocumentationCoverage.Of([book with { Readers = [] }], Servers, [], On).Findings.Select(finding => finding.Code));
        Assert.Equal(["documentation.review-overdue"], DocumentationCoverage.Of([book], Servers, [], On.PlusDays(1)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void One_workload_is_a_share_of_one_and_its_restore_of_today_is_no_day_old()
    {
        var now = At(20, 12);
        var coverage = RestoreCoverage.Of([Mail], [Test(now)], March, now, 0);
        Assert.Equal((Ratio.Of(1, 1), 0), (coverage.ProvenShare, coverage.Lines[0].Age));
        Assert.Empty(RestoreCoverage.Of([Mail], [Test(now + Duration.Epsilon)], March, now, 0).Tests);
        Assert.Empty(RestoreCoverage.Of([Mail], [Test(March.End)], March, AprilFirst + Duration.FromDays(1), 0).Tests);
    }

    [Fact]
    public void Restores_count_in_the_order_of_their_time_however_they_are_listed()
    {
        var coverage = RestoreCoverage.Of([Mail], [Test(At(25, 12)), Test(At(20, 12)), Test(At(22, 12))], March, AprilFirst, 0);
        Assert.Equal([At(20, 12), At(22, 12), At(25, 12)], coverage.Tests.Select(test => test.At));
        Assert.Equal(6, coverage.Lines[0].Age);
        Assert.Equal("mail file 2026-03-25T11:00:00Z by Ann, seen by Bob: works", $"{coverage.Lines[0].Last}");
    }

    [Fact]
    public void A_month_is_judged_when_it_is_over_and_only_where_all_of_it_is_in_the_period()
    {
        Assert.Equal("2026-03 0", Few(March, AprilFirst, 1));
        Assert.Equal("", Few(March, AprilFirst - Duration.Epsilon, 1));
        Assert.Equal("", Few(March, AprilFirst, 0));
        Assert.Equal("", Few(March, AprilFirst, 1, Test(At(1, 0))));
        Assert.Equal("2026-03 1", Few(March, AprilFirst, 2, Test(At(1, 0))));
        Assert.Equal("", Few(ReportingPeriod.Rolling(31, AprilFirst - Duration.FromDays(1), Berlin), AprilFirst, 1));
        Assert.Equal("2026-03 0", Few(ReportingPeriod.Rolling(60, AprilFirst + Duration.FromDays(3), Berlin), AprilFirst + Duration.FromDays(9), 1));
        Assert.Equal([("2026-02", 0), ("2026-03", 1)], RestoreCoverage.Of([Mail], [Test(At(1, 0))], ReportingPeriod.Quarter(2026, 1, Berlin), March.Start, 0).Months.Skip(1).Select(month => (month.Month.Name, month.Tests)));
        Assert.Equal(2, RestoreCoverage.Of([Mail], [], ReportingPeriod.Quarter(2026, 1, Berlin), March.Start - Duration.Epsilon, 0).Months.Count);

        static string Few(ReportingPeriod period, Instant asOf, int perMonth, params RestoreTest[] tests) => string.Join(' ', RestoreCoverage.Of([Mail], tests, period, asOf, perMonth).Findings
            .Where(finding => finding.Code == "restore.too-few").Select(finding => $"{finding.Place} {finding.Value}"));
    }

    [Fact]
    public void Of_two_exemptions_the_first_is_told_and_of_assets_nobody_lists_each_in_order()
    {
        ManagedAsset[] laptops = [new("lap-1", "laptop")];
        SafetyControl one = new("edr", "Endpoint protection", ["laptop"], 7);
        var coverage = ControlCoverage.Of(laptops, [one], [new("edr", "lap-9", "console", On), new("edr", "lap-8", "console", On)], On, [new("edr", "lap-1", "lent", "Carl", On), new("edr", "lap-1", "lost", "Carl", On)]);
        Assert.Equal("lap-1 edr: exempt, lent, approved by Carl until 2026-03-31", $"{coverage.Cells[0]}");
        Assert.Equal(["lap-8", "lap-9"], coverage.Findings.Select(finding => finding.Place));
        Assert.Equal("Endpoint protection is in place: 1 source, at most 7 days old; lap-1 edr: missing.", ControlCoverage.Of(laptops, [one], [], On).Findings[0].Message);
        Assert.Equal("lap-1 edr: failing, console 2026-03-31 not working", $"{ControlCoverage.Of(laptops, [one], [new("edr", "lap-1", "console", On, false)], On).Cells[0]}");
        Assert.Equal((2, null), (ControlCoverage.Of(laptops, [one], [new("edr", "lap-1", "a", On.PlusDays(-2)), new("edr", "lap-1", "b", On.PlusDays(-5))], On).Cells[0].Age, ControlCoverage.Of(laptops, [one], [], On).Cells[0].Age));
    }

    [Fact]
    public void A_trend_is_from_the_first_month_with_data_to_the_last()
    {
        var quarter = OccurrencePlan.Of(ReportingPeriod.Quarter(2026, 2, Berlin), [OperationalProcess.From(WeeklyDraft with { Recurrence = new() { First = new(2026, 4, 1), Every = Period.FromMonths(1) } })], Servers);
        OccurrenceEvent Done(int month, string asset) => new OccurrenceEvent.Completed(new("jobs", new(2026, month, 1), asset), "Ann", Instant.FromUtc(2026, month, 1, 8, 0), AllSteps);
        var may = Instant.FromUtc(2026, 5, 20, 0, 0);
        Assert.Equal(-50m, OversightTrend.ByMonth(quarter.Evaluate([Done(4, "srv-1"), Done(4, "srv-2"), Done(5, "srv-1")], may)).Change);
        Assert.Equal(-100m, OversightTrend.ByMonth(quarter.Evaluate([Done(4, "srv-1"), Done(4, "srv-2"), Done(5, "srv-1")], Instant.FromUtc(2026, 7, 1, 8, 0))).Change);
        Assert.Null(OversightTrend.ByMonth(quarter.Evaluate([Done(4, "srv-1")], Instant.FromUtc(2026, 4, 20, 0, 0))).Change);
    }

    [Fact]
    public void Of_several_attestations_the_first_valid_one_in_time_is_enough()
    {
        var evidence = EvidenceSet.Of(Plan.Evaluate([], AprilFirst), "jobs");
        var due = Berlin.AtStartOfDay(new(2026, 5, 1)).ToInstant() - Duration.Epsilon;
        Attestation late = new("jobs", "2026-03", "Dora", due + Duration.Epsilon, evidence.Hash), good = late with { At = due }, wrong = late with { At = AprilFirst, Hash = "0" };
        Assert.Empty(evidence.Check([late, good], due + Duration.FromDays(1)));
        Assert.Equal(["oversight.hash-differs 0"], evidence.Check([late, good, wrong], due + Duration.FromDays(1)).Select(finding => $"{finding.Code} {finding.Value}"));
        Assert.Equal(["oversight.hash-differs 0", "oversight.late Dora"], evidence.Check([late, wrong], due + Duration.FromDays(1)).Select(finding => $"{finding.Code} {finding.Value}"));
        Assert.Equal($"jobs 2026-03 {evidence.Hash}", $"{evidence}");
    }

    [Fact]
    public void Work_of_no_length_says_nothing_and_the_process_is_asked()
    {
        DeliveredWork none = new(new() { Id = "jobs/2026-03-02/srv-1", Start = At(2, 8), Worked = Duration.Zero }, WorkPurpose.Preventive);
        Assert.Equal(Duration.FromMinutes(20), ProactiveShare.Of(Plan.Evaluate([Done(2, "Ann", At(2, 10))], AprilFirst), [none]).Processes);
    }

    [Fact]
    public void No_ticket_opens_for_what_was_done_too_late_or_left_out()
    {
        var report = Plan.Evaluate([Done(2, "Ann", At(5, 9)), new OccurrenceEvent.Skipped(Key(2, "srv-2"), "Ann", At(2, 9), "no access", "Carl"), Done(9, "Ann", At(10, 9))], AprilFirst);
        Assert.Equal(["jobs/2026-03-09/srv-2"], RecurringTicket.Opening(report, At(1, 0) - Duration.FromDays(9), At(9, 0)).Select(ticket => ticket.Id));
    }

    [Fact]
    public void A_date_before_the_span_of_a_rule_and_a_span_of_one_day_are_answered()
    {
        var rule = RecurrenceRule.From(new() { First = new(2026, 3, 1), Every = Period.FromMonths(1) });
        Assert.Empty(rule.Between(LocalDate.MinIsoValue, new(2026, 2, 28)));
        Assert.Single(rule.Between(new(2026, 3, 1), new(2026, 3, 1)));
        Assert.Empty(rule.Between(new(2026, 3, 2), new(2026, 3, 1)));
        Assert.Empty(rule.Between(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue));
        Assert.Empty(rule.Between(LocalDate.MinIsoValue, LocalDate.MinIsoValue));
    }
}
