using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>All of June is one outage here, so that what is not down is agreed maintenance.</summary>
public sealed class MaintenanceTests
{
    private static readonly Duration ThreeDays = Hours(72);

    [Fact]
    public void Measure_announced_maintenance_leaves_the_agreed_time()
    {
        var june = Measure(AvailabilityTerms.Over(Always).MaintenanceAnnounced(ThreeDays).Build(), new MaintenanceWindow(At(10, 2), At(10, 6), At(7, 2), "Patch"));
        Assert.Equal((Hours(4), Hours(716)), (june.Time.Maintenance, june.Counted));
        Assert.Equal("agreed maintenance: Patch", june.Spans[1].Cause.Text);
        Assert.Equal(1, june.Failures);
        Assert.Empty(june.Findings);
    }

    [Theory]
    [InlineData(72, 0, 4)]
    [InlineData(72, 1, 0)]
    [InlineData(0, 0, 4)]
    [InlineData(0, 1, 0)]
    public void Measure_notice_is_kept_to_the_second(int notice, int secondsLate, int agreed)
    {
        var announced = At(10, 2) - Hours(notice) + Duration.FromSeconds(secondsLate);
        var june = Measure(AvailabilityTerms.Over(Always).MaintenanceAnnounced(Hours(notice)).Build(), new MaintenanceWindow(At(10, 2), At(10, 6), announced));
        Assert.Equal(Hours(agreed), june.Time.Maintenance);
        Assert.Equal(agreed > 0 ? [] : [FindingCodes.AvailabilityMaintenanceLate], june.Findings.Codes());
    }

    [Fact]
    public void Measure_refused_maintenance_says_why()
    {
        static string WhyDown(AvailabilityTermsBuilder terms, Instant? announced) =>
            Measure(terms.Build(), new MaintenanceWindow(At(10, 2), At(10, 6), announced, "Patch")).Spans.Single(span => span.Start == At(10, 2)).Cause.Text;
        var usual = AvailabilityTerms.Over(Always);
        Assert.Equal("down: INC-1; Patch was never announced", WhyDown(usual, null));
        Assert.Equal("down: INC-1; Patch was announced after it had started", WhyDown(usual, At(10, 3)));
        var strict = AvailabilityTerms.Over(Always).MaintenanceAnnounced(ThreeDays);
        Assert.Equal("down: INC-1; Patch was announced 12 h ahead, agreed are 72 h", WhyDown(strict, At(9, 14)));
        Assert.Equal("down: INC-1; Patch was announced 0 h ahead, agreed are 72 h", WhyDown(strict, At(10, 2)));
    }

    [Fact]
    public void Measure_maintenance_outside_its_hours_is_downtime()
    {
        var nights = BusinessCalendar.In("UTC").Named("nights").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "02:00-03:00", "04:00-05:00").Build();
        var june = Measure(AvailabilityTerms.Over(Always).MaintenanceWithin(nights).Build(), new MaintenanceWindow(At(10, 1), At(10, 6), At(1), "Patch"));
        Assert.Equal(Hours(2), june.Time.Maintenance);
        Assert.Equal(
            [
                (At(1), "down: INC-1"), (At(10, 1), "down: INC-1; Patch lies outside the hours agreed for maintenance, nights"), (At(10, 2), "agreed maintenance: Patch"),
                (At(10, 3), "down: INC-1; Patch lies outside the hours agreed for maintenance, nights"), (At(10, 4), "agreed maintenance: Patch"),
                (At(10, 5), "down: INC-1; Patch lies outside the hours agreed for maintenance, nights"), (At(10, 6), "down: INC-1"),
            ],
            june.Spans.Select(span => (span.Start, span.Cause.Text)));
        Assert.Equal(Enumerable.Repeat(FindingCodes.AvailabilityMaintenanceOutsideWindows, 3), june.Findings.Codes());
        Assert.Empty(Measure(AvailabilityTerms.Over(Always).MaintenanceWithin(nights).Build(), new MaintenanceWindow(At(10, 2), At(10, 3), At(1))).Findings);
    }

    [Fact]
    public void Measure_maintenance_beyond_the_month_s_cap_is_downtime()
    {
        var terms = AvailabilityTerms.Over(Always).MaintenancePerMonth(Hours(6)).Build();
        var june = Measure(terms, new MaintenanceWindow(At(20, 0), At(20, 4), At(1), "second"), new MaintenanceWindow(At(10, 0), At(10, 4), At(1), "first"));
        Assert.Equal(Hours(6), june.Time.Maintenance);
        Assert.Equal("down: INC-1; second is beyond the 6 h agreed for a month", june.Spans.Single(span => span.Start == At(20, 2)).Cause.Text);
        var finding = Assert.Single(june.Findings);
        Assert.Equal((FindingCodes.AvailabilityMaintenanceOverCap, FindingSeverity.Information, "maintenance", $"{At(20, 2)} - {At(20, 4)}"), (finding.Code, finding.Severity, finding.Place, finding.Value));
        Assert.Equal("Not agreed: second is beyond the 6 h agreed for a month.", finding.Message);
    }

    [Fact]
    public void Measure_part_of_a_month_has_what_the_month_has_left()
    {
        var terms = AvailabilityTerms.Over(Always).MaintenancePerMonth(Hours(6)).Build();
        var log = ServiceLog.Empty.WithMaintenance(new MaintenanceWindow(At(10, 0), At(10, 4), At(1)), new MaintenanceWindow(At(20, 0), At(20, 4), At(1)));
        Assert.Equal(Hours(2), terms.Measure(At(15), End, log).Time.Maintenance);
        Assert.Equal(Hours(4), terms.Measure(At(1), At(15), log).Time.Maintenance);
        // What was refused before the period is not said again.
        Assert.Empty(terms.Measure(At(21), End, log).Findings);
        Assert.Empty(terms.Measure(At(20, 4), End, log).Findings);
        Assert.Empty(terms.Measure(At(1), At(20, 2), log).Findings);
        Assert.Equal([$"{At(20, 3)} - {At(20, 4)}"], terms.Measure(At(20, 3), End, log).Findings.Select(finding => finding.Value));
    }

    [Fact]
    public void Measure_each_month_has_its_own_cap_in_the_zone_of_the_hours()
    {
        var kolkata = BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Asia/Kolkata"]);
        var terms = AvailabilityTerms.Over(kolkata).MaintenancePerMonth(Hours(2)).Build();
        // The month turns at 18:30Z on 30 June.
        var turn = At(30, 18, 30);
        var log = ServiceLog.Empty.WithMaintenance(new MaintenanceWindow(turn - Hours(5), turn + Hours(5), At(1)));
        var both = terms.Measure(At(1), End + Hours(24), log);
        Assert.Equal([(turn - Hours(5), Hours(2)), (turn, Hours(2))], both.Spans.Where(span => span.Cause is AvailabilityCause.Maintenance).Select(span => (span.Start, span.Length)));
        Assert.Equal(Hours(2), terms.Measure(turn, turn + Hours(24), log).Time.Maintenance);
        // Months without maintenance between do not save theirs up.
        var later = ServiceLog.Empty.WithMaintenance(new MaintenanceWindow(turn - Hours(5), turn, At(1)), new MaintenanceWindow(turn + Hours(24 * 80), turn + Hours((24 * 80) + 5), At(1)));
        Assert.Equal(Hours(4), terms.Measure(At(1), turn + Hours(24 * 90), later).Time.Maintenance);
    }

    [Fact]
    public void Measure_cap_is_spent_by_time_in_service_only_and_once()
    {
        var days = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "08:00-18:00").Build();
        var terms = AvailabilityTerms.Over(days).MaintenancePerMonth(Hours(3)).Build();
        var june = Measure(terms, new MaintenanceWindow(At(10, 0), At(10, 9), At(1), "A"), new MaintenanceWindow(At(10, 0), At(10, 9), At(1), "A again"), new MaintenanceWindow(At(11, 16), At(12, 2), At(1), "B"));
        Assert.Equal(Hours(3), june.Time.Maintenance);
        Assert.Empty(june.Findings);
    }

    [Fact]
    public void Measure_cap_of_nothing_agrees_nothing()
    {
        var terms = AvailabilityTerms.Over(Always).MaintenancePerMonth(Duration.Zero).Build();
        Assert.Equal(Duration.Zero, Measure(terms, new MaintenanceWindow(At(10), At(11), At(1))).Time.Maintenance);
        Assert.Equal(Hours(24), Measure(AvailabilityTerms.Over(Always).MaintenancePerMonth(Duration.MaxValue).Build(), new MaintenanceWindow(At(10), At(11), At(1))).Time.Maintenance);
    }

    [Fact]
    public void Measure_cap_where_the_month_begins_twice_ends()
    {
        // St John's put its clocks back from 00:01 on 1 November 2009 to 23:01 on 31 October: November's first minute comes before October's last hour.
        var zone = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        var november = zone.AtStartOfDay(new LocalDate(2009, 11, 1)).ToInstant();
        var terms = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(zone)).MaintenancePerMonth(Hours(1)).Build();
        var log = ServiceLog.Empty.WithMaintenance(new MaintenanceWindow(november - Hours(3), november + Hours(3), november - Hours(100)));
        foreach (var (start, end) in new[] { (november - Hours(48), november + Hours(48)), (november + Minutes(30), november + Hours(48)), (november - Hours(48), november + Minutes(30)) })
        {
            var spans = terms.Measure(start, end, log).Spans.Where(span => span.Cause is AvailabilityCause.Maintenance).Select(span => (span.Start, span.End));
            Assert.Equal(new[] { (november - Hours(3), november - Hours(2)), (november, november + Hours(1)) }.Select(span => (Instant.Max(span.Item1, start), Instant.Min(span.Item2, end))).Where(span => span.Item1 < span.Item2), spans);
        }
    }

    [Fact]
    public void Measure_at_the_ends_of_time_with_a_cap_works()
    {
        var terms = AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Pacific/Kiritimati"])).MaintenancePerMonth(Hours(1)).Build();
        var log = ServiceLog.Empty.WithMaintenance(new MaintenanceWindow(BusinessCalendar.Earliest - Hours(1), BusinessCalendar.Latest + Hours(1), Instant.MinValue, "for ever"));
        Assert.Equal(Hours(1), terms.Measure(BusinessCalendar.Latest - Hours(5), BusinessCalendar.Latest, log).Time.Maintenance + terms.Measure(BusinessCalendar.Earliest, BusinessCalendar.Earliest + Hours(5), log).Time.Maintenance);
    }

    [Fact]
    public void Measure_work_that_outlasts_its_window_is_downtime()
    {
        var june = Measure(Plain, ServiceLog.Of(new Outage(At(10, 2), At(10, 5, 30), "CHG-9")).WithMaintenance(new MaintenanceWindow(At(10, 2), At(10, 5), At(1), "Patch")));
        Assert.Equal((Minutes(30), 1, Hours(3)), (june.Downtime, june.Failures, june.Time.Maintenance));
    }

    [Fact]
    public void Measure_overlapping_windows_never_exceed_the_day()
    {
        // Centreon reported "1 day 4 h" of maintenance in a day (centreon-archive/centreon-archived#1606).
        var day = Plain.Measure(At(10), At(11), ServiceLog.Empty.WithMaintenance(new MaintenanceWindow(At(9, 12), At(10, 20), At(1), "A"), new MaintenanceWindow(At(10, 4), At(11, 4), At(1), "B")));
        Assert.Equal((Hours(24), Duration.Zero), (day.Time.Maintenance, day.Counted));
        Assert.Equal(["agreed maintenance: A", "agreed maintenance: B"], day.Spans.Select(span => span.Cause.Text));
        Assert.Null(day.Ratio);
    }

    [Fact]
    public void Measure_agreed_window_over_a_refused_one_is_agreed()
    {
        var june = Measure(Plain, new MaintenanceWindow(At(10, 2), At(10, 6), null, "emergency"), new MaintenanceWindow(At(10, 3), At(10, 5), At(1), "Patch"));
        Assert.Equal(
            ["down: INC-1", "down: INC-1; emergency was never announced", "agreed maintenance: Patch", "down: INC-1; emergency was never announced", "down: INC-1"], june.Spans.Select(span => span.Cause.Text));
    }

    [Fact]
    public void Measure_refused_maintenance_outside_the_period_is_not_said() =>
        Assert.Empty(Measure(Plain, new MaintenanceWindow(End, End + Hours(1), null), new MaintenanceWindow(Start - Hours(1), Start, null)).Findings);
}
