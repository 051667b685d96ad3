using System.Globalization;
using NodaTime.Text;
using static Msp.Domain.Sla.Tests.Availabilities.June;

namespace Msp.Domain.Sla.Tests.Availabilities;

/// <summary>Percentages that others published, from their own figures.</summary>
public sealed class PublishedFiguresTests
{
    // The end of the publisher's last day, 7 June 2026.
    private static readonly Instant Observed = At(8);

    private static readonly PercentRounding Published = PercentRounding.HalfUp(2);

    private static (string Service, string Year, string Month, ServiceLog Log)[] Services { get; } =
    [
        .. from line in Embedded.Lines("helsinki-watchtower.txt")
           where line[0] != '#'
           let cells = line.Split('|')
           select (cells[0], cells[1], cells[2], ServiceLog.Of(cells[3].Split(' ').Select(Of))),
    ];

    [Fact]
    public void Helsinki_watchtower_years_and_months_are_reproduced()
    {
        Assert.Equal(4, Services.Length);
        foreach (var (service, year, month, log) in Services)
        {
            Assert.Equal((service, year), (service, Text(Plain.Measure(Observed - Duration.FromMinutes(525_600), Observed, log))));
            // The publisher's month is a twelfth of 365.25 days.
            Assert.Equal((service, month), (service, Text(Plain.Measure(Observed - Duration.FromDays(365.25 / 12), Observed, log))));
        }
    }

    [Fact]
    public void Helsinki_watchtower_day_and_week_of_the_hospital_are_reproduced()
    {
        var log = Services.Single(service => service.Service.StartsWith("Helsingin", StringComparison.Ordinal)).Log;
        Assert.Equal("98.61%", Text(Plain.Measure(At(6), At(7), log)));
        // Published were 95.95 %. The days' minutes are rounded, each by half a minute at most: that is between 405.5 and 408.5 minutes for the days not zero.
        var down = Plain.Measure(At(1), At(8), log).Downtime;
        Assert.Equal(Minutes(407), down);
        var week = Duration.FromDays(7);
        Assert.True(Ratio.Of(week - down - Minutes(1.5), week) < Share.OfPercent(95.955m) && Ratio.Of(week - down, week) > Share.OfPercent(95.95m));
    }

    [Fact]
    public void What_was_published_is_never_printed_that_high_here() =>
        Assert.Equal("99.9396 %", Plain.Measure(Observed - Duration.FromDays(365), Observed, Services[0].Log).Ratio.ToString());

    [Theory]
    [InlineData(OutageBounds.Pessimistic, "45:07:37")]
    [InlineData(OutageBounds.Midpoint, "24:34:13")]
    [InlineData(OutageBounds.Optimistic, "03:03:18")]
    public void Upptime_checks_a_day_apart_are_an_outage_of_three_lengths(OutageBounds bounds, string down)
    {
        var log = ServiceLog.FromChecks(Checks("Abamotors"), bounds, Hours(25));
        var days = Plain.Measure(Instant.FromUtc(2021, 4, 24, 0, 0), Instant.FromUtc(2021, 4, 26, 0, 0), log);
        Assert.Equal((down, 1, Duration.Zero), (DurationPattern.CreateWithInvariantCulture("HH:mm:ss").Format(days.Downtime), days.Failures, days.Time.Unknown));
        Assert.Equal("seen 2021-04-24T20:07:58Z", log.Outages[^1].Id);
    }

    [Fact]
    public void Upptime_checks_with_silence_are_mostly_unknown()
    {
        var log = ServiceLog.FromChecks(Checks("Abamotors"), OutageBounds.Pessimistic, Hours(4));
        var days = Plain.Measure(Instant.FromUtc(2021, 4, 24, 0, 0), Instant.FromUtc(2021, 4, 26, 0, 0), log);
        // Seen are the 3:03:18 between two bad checks and the 1:54:05 between two good ones.
        Assert.Equal((Duration.FromSeconds(10_998), Duration.FromSeconds(6_845)), (days.Time.Down, days.Time.Up));
        Assert.Equal(Ratio.Of(6_845, 17_843), days.Ratio);
    }

    [Fact]
    public void Upptime_service_that_was_never_up_is_down_by_every_bound()
    {
        foreach (var bounds in Enum.GetValues<OutageBounds>())
        {
            var log = ServiceLog.FromChecks(Checks("Minio"), bounds, Hours(25));
            var days = Plain.Measure(Instant.FromUtc(2021, 4, 25, 0, 0), Instant.FromUtc(2021, 4, 28, 0, 0), log);
            Assert.Equal((default(Ratio), 1), (days.Ratio!.Value, days.Failures));
            Assert.Equal((Instant.FromUtc(2021, 4, 27, 23, 1, 48) - Instant.FromUtc(2021, 4, 25, 21, 47, 17)), days.Downtime);
        }
    }

    private static string Text(Availability availability) => string.Create(CultureInfo.InvariantCulture, $"{Published.Apply(availability.Ratio!.Value).Percent(2):0.00}%");

    private static Outage Of(string day)
    {
        var (date, minutes) = (LocalDatePattern.Iso.Parse(day.Split(':')[0]).Value, int.Parse(day.Split(':')[1], CultureInfo.InvariantCulture));
        var start = date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        return new(start, start + Minutes(minutes), day);
    }

    private static IEnumerable<ServiceCheck> Checks(string service) =>
        from line in Embedded.Lines("upptime-checks.txt")
        let cells = line.Split(' ')
        where cells[1] == service
        let at = OffsetDateTimePattern.ExtendedIso.Parse(cells[0]).Value.ToInstant()
        select cells[2] == "up" ? ServiceCheck.Up(at) : ServiceCheck.Down(at);
}
