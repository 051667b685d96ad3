using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

public sealed class AvailabilityTests
{
    [Fact]
    public void Measure_nothing_on_record_is_up_all_the_time()
    {
        var june = Measure(Plain, ServiceLog.Empty);
        Assert.Equal((Ratio.One, 0, Hours(720), Duration.Zero), (june.Ratio!.Value, june.Failures, june.Counted, june.Downtime));
        Assert.Equal(new AvailabilitySpan(Start, End, new AvailabilityCause.Up(), DateTimeZone.Utc), Assert.Single(june.Spans));
        Assert.Equal("100 % of 720 h, down 0 h in 0 failures", june.ToString());
        Assert.Equal((Start, End, Plain), (june.Start, june.End, june.Terms));
        Assert.Empty(june.Findings);
    }

    [Fact]
    public void Measure_outages_that_overlap_touch_or_repeat_are_one_failure_counted_once()
    {
        // Upptime counted the overlap twice (upptime/uptime-monitor#287); OpsKnight went negative (opsknight-labs/OpsKnight#322).
        var june = Measure(Plain, ServiceLog.Of(
            new Outage(At(3, 12), At(3, 13), "C"), new Outage(At(3, 10), At(3, 12), "A"), new Outage(At(3, 10), At(3, 12), "A"), new Outage(At(3, 11), At(3, 11, 30), "B"),
            new Outage(At(3, 13, 0, 1), At(3, 14), "D")));
        Assert.Equal((2, Hours(4) - Duration.FromSeconds(1)), (june.Failures, june.Downtime));
        Assert.Equal(["up", "down: A, B, C", "up", "down: D", "up"], june.Spans.Select(span => span.Cause.Text));
    }

    [Fact]
    public void Measure_united_outages_keep_every_name_once()
    {
        var june = Measure(Plain, ServiceLog.Of(
            new Outage(At(3), At(4), "A"), new Outage(At(4), At(5)), new Outage(At(3), At(3), "blip"), new Outage(At(10), At(12)), new Outage(At(11), At(13), "B"), new Outage(At(12), At(12), "C"), new Outage(At(11), At(12), "B")));
        Assert.Equal(["up", "down: A", "up", "down: B", "up"], june.Spans.Select(span => span.Cause.Text));
        Assert.Equal((2, Hours(24 * 5)), (june.Failures, june.Downtime));
        var last = Measure(Plain, ServiceLog.Of(new Outage(At(3), At(4), "A"), new Outage(At(3), At(5), "B")));
        Assert.Equal(["up", "down: A, B", "up"], last.Spans.Select(span => span.Cause.Text));
    }

    [Fact]
    public void Measure_outages_past_the_period_are_clipped_to_it()
    {
        // kuvasz-uptime/kuvasz#219.
        var june = Measure(Plain, ServiceLog.Of(
            new Outage(Start - Hours(5), At(1, 2)), new Outage(At(30, 23), End + Hours(100)), new Outage(Start - Hours(9), Start - Hours(8)), new Outage(End, End + Hours(1)),
            new Outage(Start - Hours(7), Start - Hours(6))));
        Assert.Equal((2, Hours(3)), (june.Failures, june.Downtime));
        Assert.Equal((Start, End), (june.Spans[0].Start, june.Spans[^1].End));
    }

    [Fact]
    public void Measure_outage_that_lasts_is_down_to_the_end()
    {
        var june = Measure(Plain, ServiceLog.Of(new Outage(At(30), null, "INC-1")));
        Assert.Equal((1, Hours(24)), (june.Failures, june.Downtime));
        Assert.Equal(Ratio.Of(29, 30), june.Ratio);
        Assert.Equal("96.6666 % of 720 h, down 24 h in 1 failure", june.ToString());
    }

    [Fact]
    public void Measure_outage_of_no_time_is_no_failure_but_is_said()
    {
        var june = Measure(Plain, ServiceLog.Of(new Outage(At(3), At(3), "blip")));
        Assert.Equal((0, Ratio.One), (june.Failures, june.Ratio!.Value));
        Assert.Equal((FindingSeverity.Information, FindingCodes.AvailabilityOutageWithoutExtent, "outages[0]"), Of(Assert.Single(june.Findings)));
    }

    [Fact]
    public void Measure_within_hours_counts_nothing_outside_them()
    {
        var hours = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        // Mon 8 June 2026 from 15:00 local to Tue 11:00: 2 h + 2 h, one failure although a night lies between; and one by night that counts nothing.
        var june = Measure(AvailabilityTerms.Over(hours).Build(), ServiceLog.Of(new Outage(At(8, 14), At(9, 10), "INC-1"), new Outage(At(9, 16), At(10, 8), "night")));
        Assert.Equal((1, Hours(4), Hours(22 * 8)), (june.Failures, june.Downtime, june.Counted));
        Assert.Equal(Hours(720), june.Time.Elapsed);
        Assert.Equal(Hours(720 - (22 * 8)), june.Time.OutsideHours);
        Assert.Equal("Mon 8 Jun 2026 15:00-17:00, down: INC-1", june.Spans.First(span => span.Cause is AvailabilityCause.Down).ToString());
        Assert.Equal("Mon 8 Jun 2026 17:00 - Tue 9 Jun 2026 09:00, no service agreed: outside hours", june.Spans.First(span => span.Start == At(8, 16)).ToString());
    }

    [Fact]
    public void Measure_without_agreed_time_is_no_data()
    {
        var never = BusinessCalendar.In("UTC").Build();
        var june = Measure(AvailabilityTerms.Over(never).Build(), ServiceLog.Of(new Outage(At(3), At(4))));
        Assert.Null(june.Ratio);
        Assert.Equal((0, "no data"), (june.Failures, june.ToString()));
        Assert.Equal(Duration.Zero, june.Budget(Share.OfPercent(99)).Allowed);
        var nothing = Plain.Measure(Start, Start, ServiceLog.Of(new Outage(At(1), At(2))));
        Assert.Null(nothing.Ratio);
        Assert.Empty(nothing.Spans);
    }

    [Fact]
    public void Measure_of_a_reversed_period_or_none_of_the_calendar_throws()
    {
        var reversed = Assert.Throws<ArgumentException>(() => Plain.Measure(End, Start, ServiceLog.Empty));
        Assert.Equal("endExclusive", reversed.ParamName);
        Assert.Contains($"{Start} is before the start {End}", reversed.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain.Measure(Instant.FromUtc(1959, 1, 1, 0, 0), End, ServiceLog.Empty));
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain.Measure(Start, Instant.FromUtc(2251, 1, 1, 0, 0), ServiceLog.Empty));
        Assert.Equal("log", Assert.Throws<ArgumentNullException>(() => Plain.Measure(Start, End, null!)).ParamName);
        Assert.Equal("period", Assert.Throws<ArgumentNullException>(() => Plain.Measure(null!, ServiceLog.Empty)).ParamName);
        Assert.Equal("hours", Assert.Throws<ArgumentNullException>(() => AvailabilityTerms.Over(null!)).ParamName);
    }

    [Fact]
    public void Measure_unknown_time_gives_three_numbers()
    {
        var log = ServiceLog.Of(new Outage(At(2), At(5), "INC-1")).WithUnknown(new Interval(At(4), At(11)), new Interval(At(10), At(11)), new Interval(At(20), At(20)));
        var terms = AvailabilityTerms.Over(Always);
        var (excluded, up, down) = (
            Measure(terms.UnknownCounts(UnknownTime.Excluded).Build(), log), Measure(terms.UnknownCounts(UnknownTime.Up).Build(), log), Measure(terms.UnknownCounts(UnknownTime.Down).Build(), log));
        Assert.Equal((Ratio.Of(21, 24), Ratio.Of(27, 30), Ratio.Of(21, 30)), (excluded.Ratio!.Value, up.Ratio!.Value, down.Ratio!.Value));
        Assert.Equal((Hours(24 * 24), Hours(24 * 3)), (excluded.Counted, excluded.Downtime));
        Assert.Equal((Hours(720), Hours(24 * 3)), (up.Counted, up.Downtime));
        Assert.Equal((Hours(720), Hours(24 * 9)), (down.Counted, down.Downtime));
        Assert.All([excluded, up, down], june => Assert.Equal((1, Hours(24 * 6)), (june.Failures, june.Time.Unknown)));
        Assert.Equal(UnknownTime.Excluded, Plain.Unknown);
        Assert.Equal(["up", "down: INC-1", "unknown", "up"], excluded.Spans.Select(span => span.Cause.Text));
    }

    [Fact]
    public void Measure_only_unknown_time_is_no_data_unless_it_counts()
    {
        var log = ServiceLog.Empty.WithUnknown(new Interval(null, null));
        Assert.Null(Measure(Plain, log).Ratio);
        Assert.Equal(Ratio.One, Measure(AvailabilityTerms.Over(Always).UnknownCounts(UnknownTime.Up).Build(), log).Ratio);
        Assert.Equal(default(Ratio), Measure(AvailabilityTerms.Over(Always).UnknownCounts(UnknownTime.Down).Build(), log).Ratio);
    }

    [Fact]
    public void Measure_across_a_change_of_the_clocks_knows_days_of_23_and_25_hours()
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        var terms = AvailabilityTerms.Over(BusinessCalendar.In(london).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "00:00-24:00").Build()).Build();
        Duration DayOf(LocalDate date) => terms.Measure(london.AtStartOfDay(date).ToInstant(), london.AtStartOfDay(date.PlusDays(1)).ToInstant(), ServiceLog.Empty).Counted;
        Assert.Equal((Hours(23), Hours(25), Hours(24)), (DayOf(new LocalDate(2026, 3, 29)), DayOf(new LocalDate(2026, 10, 25)), DayOf(new LocalDate(2028, 2, 29))));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(59, 0, 0)]
    [InlineData(60, 60, 1)]
    [InlineData(119, 60, 1)]
    [InlineData(120, 120, 1)]
    public void Measure_full_units_drops_the_rest_of_each_outage(int seconds, int counted, int failures)
    {
        // Google: "partial minutes … will not be counted".
        var terms = AvailabilityTerms.Over(Always).CountsFull(Minutes(1)).Build();
        var june = Measure(terms, ServiceLog.Of(new Outage(At(3), At(3) + Duration.FromSeconds(seconds), "INC-1")));
        Assert.Equal((Duration.FromSeconds(counted), failures), (june.Downtime, june.Failures));
        Assert.Equal(Hours(720), june.Counted);
        var rest = june.Spans.Where(span => span.Cause is AvailabilityCause.PartOfUnit).Select(span => (span.Start, span.Length, span.Cause.Text));
        Assert.Equal(seconds % 60 == 0 ? [] : [(At(3) + Duration.FromSeconds(counted), Duration.FromSeconds(seconds % 60), "up: less than 1 min of INC-1")], rest);
    }

    [Fact]
    public void Measure_full_units_are_of_the_unbroken_stretch_whatever_divides_it()
    {
        // 90 s down, the last 40 s of them in maintenance that was not agreed: one stretch of one full minute, whose rest begins within the second part.
        var terms = AvailabilityTerms.Over(Always).CountsFull(Minutes(1)).Build();
        var log = ServiceLog.Of(new Outage(At(3), At(3, 0, 1, 30))).WithMaintenance(new MaintenanceWindow(At(3, 0, 0, 50), At(4), null, "Patch"));
        var june = Measure(terms, log);
        Assert.Equal((1, Minutes(1)), (june.Failures, june.Downtime));
        Assert.Equal(
            [(At(1), "up"), (At(3), "down"), (At(3, 0, 0, 50), "down; Patch was never announced"), (At(3, 0, 1), "up: less than 1 min"), (At(3, 0, 1, 30), "up")],
            june.Spans.Select(span => (span.Start, span.Cause.Text)));
        var split = Measure(terms, ServiceLog.Of(new Outage(At(3), At(3, 0, 0, 40)), new Outage(At(3, 0, 1), At(3, 0, 1, 40))));
        Assert.Equal((0, Duration.Zero), (split.Failures, split.Downtime));
    }

    [Fact]
    public void Budget_is_what_may_still_be_spent()
    {
        // 99.9 % of 30 days is 43 min 12 s (OpenSLO, budgeting methods).
        var june = Measure(Plain, ServiceLog.Of(new Outage(At(3), At(3, 0, 26))));
        Assert.Equal("99.9 %: 43 min 12 s allowed, 26 min used, 17 min 12 s left", june.Budget(Share.OfPercent(99.9m)).ToString());
        Assert.Equal((Share.OfPercent(99.99m), -Minutes(26) + Duration.FromSeconds(259.2)), (june.Budget(Share.OfPercent(99.99m)).Target, june.Budget(Share.OfPercent(99.99m)).Left));
    }

    [Theory]
    [InlineData(7 * 24, 99.95, 302.4)]
    [InlineData(14 * 24, 95, 60_480)]
    [InlineData(720, 100, 0)]
    [InlineData(720, 0, 2_592_000)]
    public void Budget_of_published_targets_is_theirs(int hours, double target, double seconds)
    {
        // 99.95 % of a week: 5 min 2.4 s; 95 % of two weeks: 16 h 48 min (OpenSLO, examples of budgeting methods).
        var span = Plain.Measure(Start, Start + Hours(hours), ServiceLog.Empty);
        Assert.Equal(Duration.FromSeconds(seconds), span.Budget(Share.OfPercent((decimal)target)).Allowed);
    }

    [Fact]
    public void Reliability_of_failures_has_the_three_means()
    {
        var june = Measure(Plain, ServiceLog.Of(new Outage(At(3), At(3, 6)), new Outage(At(10), At(10, 2)), new Outage(At(20), At(20, 1))));
        var reliability = june.Reliability;
        Assert.Equal((3, Hours(720), Hours(9)), (reliability.Failures, reliability.CountedTime, reliability.CountedDowntime));
        Assert.Equal((Hours(237), Hours(3), Hours(240)), (reliability.MeanTimeBetweenFailures!.Value, reliability.MeanTimeToRestore!.Value, reliability.MeanTimeBetweenIncidents!.Value));
        Assert.Equal(june.Ratio, Ratio.Of(reliability.MeanTimeBetweenFailures.Value, reliability.MeanTimeBetweenIncidents.Value));
        Assert.Equal("3 failures: MTBF 237 h, MTRS 3 h", reliability.ToString());
        Assert.Equal("1 failure: MTBF 714 h, MTRS 6 h", Measure(Plain, ServiceLog.Of(new Outage(At(3), At(3, 6)))).Reliability.ToString());
    }

    [Fact]
    public void Reliability_without_failure_is_more_than_the_time()
    {
        var reliability = Measure(Plain, ServiceLog.Empty).Reliability;
        Assert.Equal((null, null, null), (reliability.MeanTimeBetweenFailures, reliability.MeanTimeToRestore, reliability.MeanTimeBetweenIncidents));
        Assert.Equal("no failure: MTBF more than 720 h", reliability.ToString());
    }

    [Fact]
    public void Time_of_sites_is_added_never_averaged()
    {
        var day = AvailabilityTerms.Over(BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build()).Build();
        var small = Measure(day, ServiceLog.Of(new Outage(At(1), At(12), "storm")));
        var large = Measure(Plain, ServiceLog.Empty);
        var both = ServiceTime.Sum([small.Time, large.Time]);
        // 22 working days of 8 h, 9 of them down; the mean of the percentages would be 79.5 %.
        Assert.Equal(Ratio.Of((22 * 8) - (9 * 8) + 720, (22 * 8) + 720), both.Ratio(UnknownTime.Excluded));
        Assert.Equal(Hours(1440), both.Elapsed);
        Assert.Equal(default, ServiceTime.Sum([]));
        Assert.Null(default(ServiceTime).Ratio(UnknownTime.Down));
        Assert.Equal("times", Assert.Throws<ArgumentNullException>(() => ServiceTime.Sum(null!)).ParamName);
    }

    [Fact]
    public void Cause_is_matched_by_case()
    {
        AvailabilityCause[] causes =
        [
            new AvailabilityCause.OutsideHours(new CalendarRule.OutsideHours()), new AvailabilityCause.Maintenance("Patch"), new AvailabilityCause.Down("", ""), new AvailabilityCause.Unknown(),
            new AvailabilityCause.Up(), new AvailabilityCause.PartOfUnit("", Minutes(5)), new AvailabilityCause.ToCome(),
        ];
        Assert.Equal(
            ["outside", "maintenance", "down", "unknown", "up", "part", "to come"],
            causes.Select(cause => cause.Match(_ => "outside", _ => "maintenance", _ => "down", _ => "unknown", _ => "up", _ => "part", _ => "to come")));
        Assert.Equal(["no service agreed: outside hours", "agreed maintenance: Patch", "down", "unknown", "up", "up: less than 5 min", "to come"], causes.Select(cause => cause.ToString()));
    }

    private static (FindingSeverity Severity, string Code, string Place) Of(Finding finding) => (finding.Severity, finding.Code, finding.Place);
}
