using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>A month in its middle: what has not happened yet is neither up nor down.</summary>
public sealed class AsOfTests
{
    private static readonly ReportingPeriod Month = ReportingPeriod.Month(2026, 6, DateTimeZone.Utc);

    [Fact]
    public void Measure_an_outage_that_goes_on_is_not_down_in_time_to_come()
    {
        var log = ServiceLog.Of(new Outage(At(3), null, "INC-1"));
        var june = Plain.Measure(Month, log, At(4));
        Assert.Equal((Hours(24), Hours(72), Hours(26 * 24 + 24), 1), (june.Downtime, june.Counted, june.Time.ToCome, june.Failures));
        Assert.Equal(Ratio.Of(2, 3), june.Ratio);
        Assert.Equal(["up", "down: INC-1", "to come"], june.Spans.Select(span => span.Cause.Text));
        Assert.Equal("66.6666 % of 72 h, down 24 h in 1 failure; 648 h to come", june.ToString());
        Assert.Equal(Month, june.Period);
        // Without an instant the month is over.
        Assert.Equal(Hours(28 * 24), Plain.Measure(Month, log).Downtime);
    }

    [Fact]
    public void Measure_checks_up_to_today_leave_the_rest_of_the_month_to_come()
    {
        var checks = Enumerable.Range(-1, (2 * 288) + 2).Select(number => ServiceCheck.Up(Start + (number * Minutes(5))));
        var log = ServiceLog.FromChecks(checks, OutageBounds.Pessimistic, Minutes(10));
        var strict = AvailabilityTerms.Over(Always).UnknownCounts(UnknownTime.Down).Build();
        var june = strict.Measure(Month, log, At(3));
        Assert.Equal((Ratio.One, Hours(48), Hours(28 * 24), Duration.Zero), (june.Ratio!.Value, june.Counted, june.Time.ToCome, june.Time.Unknown));
    }

    [Fact]
    public void Budget_in_the_middle_of_a_month_is_that_of_the_whole_month()
    {
        var log = ServiceLog.Of(new Outage(At(3), At(3, 0, 26))).WithMaintenance(new MaintenanceWindow(At(20), At(20, 4), At(1), "Patch"));
        var june = Plain.Measure(Month, log, At(15));
        Assert.Equal("99.9 %: 42 min 57.6 s allowed, 26 min used, 16 min 57.6 s left", june.Budget(Share.OfPercent(99.9m)).ToString());
        Assert.Equal((Hours(4), Hours(14 * 24), Hours((16 * 24) - 4)), (june.Time.Maintenance, june.Counted, june.Time.ToCome));
        Assert.Equal(june.Budget(Share.OfPercent(99.9m)), Plain.Measure(Month, log).Budget(Share.OfPercent(99.9m)));
    }

    [Fact]
    public void Measure_as_of_the_edges_of_the_period()
    {
        var log = ServiceLog.Of(new Outage(At(3), At(4)));
        Assert.Equal((null, 0, Hours(720), "no data; 720 h to come"), (Plain.Measure(Month, log, Start).Ratio, Plain.Measure(Month, log, Start).Failures, Plain.Measure(Month, log, Start - Hours(1)).Time.ToCome, Plain.Measure(Month, log, Start).ToString()));
        Assert.Equal((Hours(24), Duration.Zero), (Plain.Measure(Month, log, End).Downtime, Plain.Measure(Month, log, End).Time.ToCome));
        Assert.Equal(Duration.Epsilon, Plain.Measure(Start, End, log, End - Duration.Epsilon).Time.ToCome);
        Assert.Equal("period", Assert.Throws<ArgumentNullException>(() => Plain.Measure(null!, log, At(3))).ParamName);
    }
}
