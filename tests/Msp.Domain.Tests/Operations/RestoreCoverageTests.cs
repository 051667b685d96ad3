using System.Globalization;
using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class RestoreCoverageTests
{
    private static readonly ProtectedWorkload Mail = new("mail", new(2026, 1, 1))
    {
        RecoveryTimeObjective = Duration.FromHours(4), RecoveryPointObjective = Duration.FromHours(24),
        WithinDays = new Dictionary<RestoreKind, int> { [RestoreKind.WholeSystem] = 180, [RestoreKind.File] = 30 },
    };

    private static RestoreTest Test(int day, RestoreKind kind = RestoreKind.File) => new("mail", kind, At(day, 12), "Ann", "Bob", true, Duration.FromHours(1), Duration.FromHours(2));

    private static RestoreCoverage Of(params RestoreTest[] tests) => RestoreCoverage.Of([Mail], tests, March, AprilFirst, 0);

    // That the first test comes late is looked at by itself.
    private static string Codes(RestoreCoverage coverage) =>
        string.Join(' ', coverage.Findings.Select(finding => finding.Code).Where(code => code != "restore.gap"));

    [Fact]
    public void Of_a_workload_never_restored_is_found_and_one_within_its_days_is_not()
    {
        var coverage = Of();
        Assert.Equal(["restore.never mail file"], coverage.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
        Assert.Equal("It is restored within 30 days; mail file: never, protected for 89 days, within 30.", coverage.Findings[0].Message);
        Assert.Equal([RestoreKind.File, RestoreKind.WholeSystem], coverage.Lines.Select(line => line.Kind));
        Assert.Equal([false, false], coverage.Lines.Select(line => line.IsProven));
        Assert.Equal(Ratio.Of(0, 2), coverage.ProvenShare);
    }

    [Fact]
    public void Of_a_workload_that_is_protected_only_later_is_not_owed()
    {
        var coverage = RestoreCoverage.Of([Mail, Mail with { Id = "new", Since = new(2026, 4, 1) }], [], March, AprilFirst, 0);
        Assert.Equal(["mail", "mail"], coverage.Lines.Select(line => line.Workload.Id));
        Assert.Equal(3, RestoreCoverage.Of([Mail, Mail with { Id = "new", Since = new(2026, 3, 31), WithinDays = new Dictionary<RestoreKind, int> { [RestoreKind.File] = 30 } }], [], March, AprilFirst, 0).Lines.Count);
    }

    [Fact]
    public void Of_a_test_before_the_period_proves_but_is_not_found_again()
    {
        var before = Test(1) with { At = March.Start - Duration.Epsilon, RecoveryTime = Duration.FromHours(5) };
        var coverage = Of(Test(1) with { At = March.Start - Duration.FromDays(9), Succeeded = false }, before, Test(20));
        Assert.Equal("", Codes(coverage));
        Assert.Equal(2, coverage.Tests.Count);
        Assert.Equal("restore.time-missed", Codes(Of(before with { At = March.Start })));
    }

    [Theory]
    [InlineData("-20 2 32", "")] // thirty days between
    [InlineData("-20 1 32", "restore.gap mail 2026-04-01T10:00:00Z file")]
    [InlineData("-90 1", "restore.gap mail 2026-03-01T11:00:00Z file")] // of before the period, ended in it
    [InlineData("-90 -3", "")] // ended before it: was found then
    public void Of_a_gap_is_found_in_the_period_of_the_restore_that_ended_it(string days, string expected)
    {
        var quarter = ReportingPeriod.Days(new(2026, 3, 1), 61, Berlin);
        RestoreTest On(int day) => Test(1) with { At = new LocalDate(2026, 2, 28).PlusDays(day).At(new(12, 0)).InZoneStrictly(Berlin).ToInstant() };
        var workload = Mail with { Since = new(2020, 1, 1), WithinDays = new Dictionary<RestoreKind, int> { [RestoreKind.File] = 30 } };
        var coverage = RestoreCoverage.Of([workload], [.. days.Split(' ').Reverse().Select(day => On(int.Parse(day, CultureInfo.InvariantCulture)))], quarter, quarter.End, 0);
        Assert.Equal(expected, string.Join("; ", coverage.Findings.Where(finding => finding.Code == "restore.gap")
            .Select(finding => $"{finding.Code} {finding.Place} {finding.Value}")));
    }

    [Fact]
    public void Of_the_first_restore_is_late_from_the_day_on_which_protection_began()
    {
        var late = RestoreCoverage.Of([Mail with { Since = new(2026, 2, 1) }], [Test(4), Test(4) with { Kind = RestoreKind.WholeSystem }], March, AprilFirst, 0);
        Assert.Equal("It is restored within 30 days; it took 31 days from 2026-02-01.", Assert.Single(late.Findings).Message);
        Assert.Empty(RestoreCoverage.Of([Mail with { Since = new(2026, 2, 2) }], [Test(4), Test(4) with { Kind = RestoreKind.WholeSystem }], March, AprilFirst, 0)
            .Findings);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(-1, "restore.too-old")]
    [InlineData(0, "restore.too-old")]
    public void Of_a_restore_holds_for_its_days(int day, string codes)
    {
        var coverage = Of(Test(1) with { At = At(1, 12) + Duration.FromDays(day - 1) });
        Assert.Equal(codes, Codes(coverage));
        Assert.Equal(codes.Length == 0, coverage.Lines[0].IsProven);
    }

    [Fact]
    public void Of_one_kind_does_not_prove_another() => Assert.Equal("restore.never", Codes(Of(Test(20, RestoreKind.WholeSystem))));

    [Fact]
    public void Of_a_failed_one_and_one_that_nobody_else_saw_prove_nothing()
    {
        Assert.Equal("restore.failed restore.never", Codes(Of(Test(20) with { Succeeded = false })));
        Assert.Equal("restore.unverified restore.never", Codes(Of(Test(20) with { Verifier = "Ann" })));
        Assert.Equal("restore.unverified restore.never", Codes(Of(Test(20) with { Verifier = " " })));
        Assert.Equal("restore.workload-unknown restore.never", Codes(Of(Test(20) with { Workload = "files" })));
    }

    [Fact]
    public void Of_time_and_point_are_held_against_the_promises()
    {
        Assert.Equal("", Codes(Of(Test(20) with { RecoveryTime = Duration.FromHours(4), RecoveryPoint = Duration.FromHours(24) })));
        Assert.Equal("restore.time-missed restore.point-missed", Codes(Of(Test(20) with { RecoveryTime = Duration.FromMinutes(241), RecoveryPoint = Duration.FromMinutes(1441) })));
        Assert.Equal("restore.unmeasured", Codes(Of(Test(20) with { RecoveryTime = null })));
        Assert.Equal("restore.unmeasured", Codes(Of(Test(20) with { RecoveryPoint = null })));
        Assert.Equal("", Codes(RestoreCoverage.Of([new("mail", new(2026, 3, 1))], [Test(20) with { RecoveryTime = null, RecoveryPoint = null }], March, AprilFirst, 0)));
    }

    [Fact]
    public void Of_a_workload_listed_twice_the_first_is_used()
    {
        var coverage = RestoreCoverage.Of([Mail with { Since = new(2026, 2, 20) }, new("mail", new(2026, 2, 1))], [Test(20)], March, AprilFirst, 0);
        Assert.Equal(["restore.workload-twice mail 2026-02-01"], coverage.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
        Assert.Equal(2, coverage.Lines.Count);
    }

    [Theory]
    [InlineData(20, 25, false, "mail file: 11 days ago by Ann, seen by Bob, within 30, failed since then on 2026-03-25T11:00:00Z")]
    [InlineData(25, 20, true, "mail file: 6 days ago by Ann, seen by Bob, within 30")]
    [InlineData(20, 20, true, "mail file: 11 days ago by Ann, seen by Bob, within 30")] // at one instant
    public void Of_what_failed_after_it_worked_is_not_proven(int worked, int failed, bool isProven, string told)
    {
        var line = Of(Test(worked), Test(failed) with { Succeeded = false }, Test(26, RestoreKind.WholeSystem) with { Succeeded = false },
            Test(27) with { Workload = "files", Succeeded = false }).Lines[0];
        Assert.Equal((isProven, told), (line.IsProven, $"{line}"));
    }

    [Fact]
    public void Of_several_that_failed_since_the_last_is_told() => Assert.EndsWith(", failed since then on 2026-03-25T11:00:00Z",
        $"{Of(Test(20), Test(25) with { Succeeded = false }, Test(22) with { Succeeded = false }).Lines[0]}", StringComparison.Ordinal);

    [Fact]
    public void Of_what_came_back_later_or_older_than_promised_is_not_proven()
    {
        Assert.True(Of(Test(20) with { RecoveryTime = Duration.FromHours(4), RecoveryPoint = Duration.FromHours(24) }).Lines[0].IsProven);
        var slow = Of(Test(20) with { RecoveryTime = Duration.FromHours(4) + Duration.Epsilon }).Lines[0];
        Assert.Equal((true, false, false), (slow.IsInTime, slow.IsAsPromised, slow.IsProven));
        Assert.EndsWith(", within 30, not as promised", $"{slow}", StringComparison.Ordinal);
        Assert.False(Of(Test(20) with { RecoveryPoint = Duration.FromHours(24) + Duration.Epsilon }).Lines[0].IsProven);
        Assert.True(Of(Test(20) with { RecoveryTime = null, RecoveryPoint = null }).Lines[0].IsProven);
    }

    [Fact]
    public void Of_a_month_is_short_of_tests_only_when_something_was_protected_all_of_it()
    {
        string Short(LocalDate since) => string.Join(' ', RestoreCoverage.Of([Mail with { Since = since }, new("late", new(2026, 3, 30))], [],
            ReportingPeriod.Quarter(2026, 1, Berlin), AprilFirst).Findings.Where(finding => finding.Code == "restore.too-few").Select(finding => finding.Place));
        Assert.Equal("2026-01 2026-02 2026-03", Short(new(2026, 1, 1)));
        Assert.Equal("2026-02 2026-03", Short(new(2026, 2, 1)));
        Assert.Equal("2026-03", Short(new(2026, 2, 2)));
        Assert.Equal("", Short(new(2026, 3, 2)));
    }

    [Fact]
    public void Of_a_later_success_is_the_last_and_a_later_failure_is_not()
    {
        Assert.Equal(6, Of(Test(20), Test(25), Test(28) with { Succeeded = false }).Lines[0].Age);
        Assert.Equal("mail file: 6 days ago by Ann, seen by Bob, within 30", Of(Test(25)).Lines[0].ToString());
    }

    [Fact]
    public void Of_fewer_than_two_in_a_month_are_found_when_it_is_over()
    {
        var quarter = ReportingPeriod.Quarter(2026, 1, Berlin);
        RestoreCoverage On(Instant asOf) => RestoreCoverage.Of([Mail], [Test(3), Test(20), Test(2) with { At = Instant.FromUtc(2026, 2, 2, 9, 0) }], quarter, asOf);
        Assert.Equal([0, 1, 2], On(AprilFirst).Months.Select(month => month.Tests));
        Assert.Equal(["2026-01 0", "2026-02 1"], On(AprilFirst).Findings.Where(finding => finding.Code == "restore.too-few").Select(finding => $"{finding.Place} {finding.Value}"));
        Assert.Equal(["2026-01"], On(Instant.FromUtc(2026, 2, 20, 0, 0)).Findings.Where(finding => finding.Code == "restore.too-few").Select(finding => finding.Place));
        Assert.Equal([0, 1], On(Instant.FromUtc(2026, 2, 20, 0, 0)).Months.Select(month => month.Tests));
        Assert.Throws<ArgumentOutOfRangeException>("perMonth", () => RestoreCoverage.Of([], [], quarter, AprilFirst, -1));
        Assert.Null(RestoreCoverage.Of([], [], quarter, AprilFirst, 0).ProvenShare);
    }
}
