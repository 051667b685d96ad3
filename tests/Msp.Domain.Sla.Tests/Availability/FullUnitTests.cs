using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>Full units are those of the outage itself; a period's end, a night or maintenance cut them, and lose nothing.</summary>
public sealed class FullUnitTests
{
    private static readonly AvailabilityTerms Fives = AvailabilityTerms.Over(Always).CountsFull(Minutes(5)).Build();

    [Fact]
    public void Measure_full_units_of_an_outage_over_the_end_of_the_month_are_not_lost()
    {
        var log = ServiceLog.Of(new Outage(At(30, 23, 56), End + Minutes(4), "INC-1"));
        var (june, july) = (Fives.Measure(Start, End, log), Fives.Measure(End, End + Hours(24), log));
        Assert.Equal((Minutes(4), 1), (june.Downtime, june.Failures));
        Assert.Equal((Minutes(1), 1), (july.Downtime, july.Failures));
        Assert.Equal(Minutes(5), Fives.Measure(Start, End + Hours(24), log).Downtime);
        Assert.Equal(["down: INC-1", "up: less than 5 min of INC-1", "up"], july.Spans.Select(span => span.Cause.Text));
    }

    [Fact]
    public void Measure_full_units_of_an_outage_over_night_are_not_lost()
    {
        var terms = AvailabilityTerms.Over(BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "08:00-18:00").Build()).CountsFull(Minutes(5)).Build();
        // 14 h 8 min: the last 3 of them fill no unit.
        var june = Measure(terms, ServiceLog.Of(new Outage(At(3, 17, 56), At(4, 8, 4), "INC-1")));
        Assert.Equal((Minutes(5), 1), (june.Downtime, june.Failures));
        var rest = Assert.Single(june.Spans, span => span.Cause is AvailabilityCause.PartOfUnit);
        Assert.Equal((At(4, 8, 1), At(4, 8, 4)), (rest.Start, rest.End));
    }

    [Fact]
    public void Measure_full_units_that_maintenance_cuts_are_not_lost()
    {
        var log = ServiceLog.Of(new Outage(At(3, 10), At(3, 10, 10), "INC-1")).WithMaintenance(new MaintenanceWindow(At(3, 10, 3), At(3, 10, 8), At(1), "Patch"));
        var june = Measure(Fives, log);
        Assert.Equal((Minutes(5), Minutes(5), 1), (june.Downtime, june.Time.Maintenance, june.Failures));
    }

    [Fact]
    public void Measure_an_outage_without_end_has_no_rest()
    {
        var june = Measure(Fives, ServiceLog.Of(new Outage(End - Minutes(7), null, "INC-1")));
        Assert.Equal((Minutes(7), 1), (june.Downtime, june.Failures));
    }
}
