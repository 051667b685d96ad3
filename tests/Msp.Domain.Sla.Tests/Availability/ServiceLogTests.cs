using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

public sealed class ServiceLogTests
{
    [Fact]
    public void Of_reversed_outages_leaves_them_out_and_keeps_the_rest()
    {
        var log = ServiceLog.Of(new Outage(At(4), At(3), "INC-1"), new Outage(At(5), At(6), "INC-2"), new Outage(At(7), At(7)), new Outage(At(8), At(8) - Duration.Epsilon));
        Assert.Equal([FindingCodes.AvailabilityTimesReversed, FindingCodes.AvailabilityOutageWithoutExtent, FindingCodes.AvailabilityTimesReversed], log.Findings.Codes());
        Assert.Equal((FindingSeverity.Error, "outages[0]", $"INC-1 {At(4)} - {At(3)}"), (log.Findings[0].Severity, log.Findings[0].Place, log.Findings[0].Value));
        Assert.Equal("outages[3]", log.Findings[2].Place);
        Assert.Equal(["An outage ends before it starts; it is left out.", "An outage takes no time; it counts neither as downtime nor as a failure."], log.Findings.Take(2).Select(finding => finding.Message));
        Assert.Equal(["INC-2", ""], log.Outages.Select(outage => outage.Id));
        Assert.Equal(log.Findings, Measure(Plain, log).Findings);
    }

    [Fact]
    public void WithMaintenance_reversed_windows_leaves_them_out_and_keeps_the_rest()
    {
        var log = ServiceLog.Of(new Outage(At(4), At(3))).WithMaintenance(new MaintenanceWindow(At(5), At(5), At(1), "none"), new MaintenanceWindow(At(5), At(4), At(1), "Patch"))
            .WithMaintenance(new MaintenanceWindow(At(6), At(7), At(1), "later"));
        Assert.Equal([FindingCodes.AvailabilityTimesReversed, FindingCodes.AvailabilityTimesReversed], log.Findings.Codes());
        Assert.Equal((FindingSeverity.Error, "maintenance[1]", $"Patch {At(5)} - {At(4)}"), (log.Findings[1].Severity, log.Findings[1].Place, log.Findings[1].Value));
        Assert.Equal("later", Assert.Single(log.Maintenance).Name);
        Assert.Equal("A maintenance window ends before it starts; it is left out.", log.Findings[1].Message);
    }

    [Fact]
    public void With_adds_and_keeps_what_there_was()
    {
        var log = ServiceLog.Of(new Outage(At(1), At(2))).WithUnknown(new Interval(At(3), At(4))).WithUnknown(new Interval(At(5), At(6))).WithMaintenance(new MaintenanceWindow(At(7), At(8), At(1)));
        Assert.Equal((1, 2, 1), (log.Outages.Count, log.Unknown.Count, log.Maintenance.Count));
        Assert.Empty(ServiceLog.Empty.Outages);
        Assert.Equal("intervals", Assert.Throws<ArgumentNullException>(() => log.WithUnknown(null!)).ParamName);
        Assert.Equal("windows", Assert.Throws<ArgumentNullException>(() => log.WithMaintenance(null!)).ParamName);
        Assert.Equal("outages", Assert.Throws<ArgumentNullException>(() => ServiceLog.Of(null!)).ParamName);
    }

    [Theory]
    [InlineData(OutageBounds.Pessimistic, 10, 30)]
    [InlineData(OutageBounds.Midpoint, 15, 25)]
    [InlineData(OutageBounds.Optimistic, 20, 20)]
    public void FromChecks_one_bad_check_lies_between_the_good_ones(OutageBounds bounds, int from, int to)
    {
        var log = FromChecks(bounds, Up(0), Up(10), Down(20), Up(30), Up(40));
        Assert.Equal(from == to ? [] : [new Outage(Minute(from), Minute(to), $"seen {Minute(20)}")], log.Outages);
        Assert.Equal(from == to ? [FindingCodes.AvailabilityOutageWithoutExtent] : [], log.Findings.Codes());
        Assert.Equal([new Interval(null, Minute(0)), new Interval(Minute(40), null)], log.Unknown);
    }

    [Theory]
    [InlineData(OutageBounds.Pessimistic, 10, 50)]
    [InlineData(OutageBounds.Midpoint, 15, 45)]
    [InlineData(OutageBounds.Optimistic, 20, 40)]
    public void FromChecks_repeated_bad_checks_are_one_outage(OutageBounds bounds, int from, int to) =>
        Assert.Equal([new Outage(Minute(from), Minute(to), $"seen {Minute(20)}")], FromChecks(bounds, Up(10), Down(20), Down(30), Down(30), Down(40), Up(50)).Outages);

    [Fact]
    public void FromChecks_order_and_repetition_change_nothing()
    {
        ServiceCheck[] checks = [Up(0), Down(10), Down(20), Up(30), Up(60), Down(70), Up(80)];
        var (inOrder, mixed) = (FromChecks(OutageBounds.Pessimistic, checks), FromChecks(OutageBounds.Pessimistic, [.. checks.Reverse(), .. checks]));
        Assert.Equal(inOrder.Outages, mixed.Outages);
        Assert.Equal(inOrder.Unknown, mixed.Unknown);
        Assert.Equal(2, inOrder.Outages.Count);
    }

    [Fact]
    public void FromChecks_silence_is_unknown_not_up()
    {
        // Silent for longer than 30 minutes: 31 are, 30 are not.
        var log = FromChecks(OutageBounds.Pessimistic, Up(0), Up(30), Up(61), Down(70), Down(120), Up(130));
        Assert.Equal([new Interval(null, Minute(0)), new Interval(Minute(30), Minute(61)), new Interval(Minute(70), Minute(120)), new Interval(Minute(130), null)], log.Unknown);
        Assert.Equal([(Minute(61), Minute(70)), (Minute(120), Minute(130))], log.Outages.Select(outage => (outage.Start, outage.End!.Value)));
    }

    [Fact]
    public void FromChecks_bad_check_between_silences_takes_no_time_and_is_said()
    {
        var log = FromChecks(OutageBounds.Pessimistic, Up(0), Down(100), Up(200));
        Assert.Empty(log.Outages);
        Assert.Equal((FindingSeverity.Information, FindingCodes.AvailabilityOutageWithoutExtent, $"{Minute(100)}"), (log.Findings.Single().Severity, log.Findings.Single().Code, log.Findings.Single().Value));
        Assert.Equal([FindingCodes.AvailabilityOutageWithoutExtent, FindingCodes.AvailabilityOutageWithoutExtent], FromChecks(OutageBounds.Pessimistic, Down(0), Down(100)).Findings.Codes());
    }

    [Fact]
    public void FromChecks_down_at_the_edges_reaches_from_the_first_check_to_the_last()
    {
        foreach (var bounds in Enum.GetValues<OutageBounds>())
            Assert.Equal([new Outage(Minute(0), Minute(20), $"seen {Minute(0)}")], FromChecks(bounds, Down(0), Down(10), Down(20)).Outages);
    }

    [Fact]
    public void FromChecks_that_disagree_count_as_bad_with_a_finding()
    {
        var log = FromChecks(OutageBounds.Pessimistic, Up(0), Up(10), Down(10), Up(20));
        Assert.Equal((Minute(0), Minute(20)), (log.Outages.Single().Start, log.Outages.Single().End!.Value));
        Assert.Equal((FindingSeverity.Warning, FindingCodes.AvailabilityChecksContradict, $"{Minute(10)}"), (log.Findings.Single().Severity, log.Findings.Single().Code, log.Findings.Single().Value));
    }

    [Fact]
    public void FromChecks_none_is_unknown_throughout()
    {
        Assert.Equal([new Interval(null, null)], FromChecks(OutageBounds.Midpoint).Unknown);
        Assert.Null(Measure(Plain, FromChecks(OutageBounds.Midpoint)).Ratio);
    }

    [Fact]
    public void FromChecks_silence_of_no_length_throws()
    {
        Assert.Equal("silentAfter", Assert.Throws<ArgumentOutOfRangeException>(() => ServiceLog.FromChecks([], OutageBounds.Midpoint, Duration.Zero)).ParamName);
        Assert.Equal("checks", Assert.Throws<ArgumentNullException>(() => ServiceLog.FromChecks(null!, OutageBounds.Midpoint, Minutes(1))).ParamName);
        Assert.Empty(ServiceLog.FromChecks([Up(0), Up(1)], OutageBounds.Midpoint, Duration.Epsilon).Findings);
    }

    [Fact]
    public void FromChecks_midpoint_of_an_odd_gap_is_the_nanosecond_before()
    {
        var log = ServiceLog.FromChecks([ServiceCheck.Up(At(1)), ServiceCheck.Down(At(1) + Duration.FromNanoseconds(3)), ServiceCheck.Up(At(1) + Duration.FromNanoseconds(8))], OutageBounds.Midpoint, Minutes(1));
        Assert.Equal((At(1) + Duration.FromNanoseconds(1), At(1) + Duration.FromNanoseconds(5)), (log.Outages[0].Start, log.Outages[0].End!.Value));
    }

    private static ServiceLog FromChecks(OutageBounds bounds, params ServiceCheck[] checks) => ServiceLog.FromChecks(checks, bounds, Minutes(30));

    private static Instant Minute(int minute) => Start + Minutes(minute);

    private static ServiceCheck Up(int minute) => ServiceCheck.Up(Minute(minute));

    private static ServiceCheck Down(int minute) => ServiceCheck.Down(Minute(minute));
}
