namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/availability.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class AvailabilityPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("availability.md");

        BusinessCalendar always = BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["Europe/London"]);
        AvailabilityTerms terms = AvailabilityTerms.Over(always)
            .MaintenanceAnnounced(Duration.FromHours(72))           // notice
            .MaintenancePerMonth(Duration.FromHours(4))             // cap
            .UnknownCounts(UnknownTime.Excluded)
            .Build();
        ServiceLog log = ServiceLog.Of(
                new Outage(Instant.FromUtc(2026, 6, 3, 10, 0), Instant.FromUtc(2026, 6, 3, 10, 20), "INC-7"),
                new Outage(Instant.FromUtc(2026, 6, 3, 10, 5), Instant.FromUtc(2026, 6, 3, 10, 25), "INC-8"),
                new Outage(Instant.FromUtc(2026, 6, 14, 1, 0), Instant.FromUtc(2026, 6, 14, 3, 10), "CHG-2"))
            .WithMaintenance(new MaintenanceWindow(Instant.FromUtc(2026, 6, 14, 1, 0), Instant.FromUtc(2026, 6, 14, 3, 0), Instant.FromUtc(2026, 6, 9, 9, 0), "Patch day"));
        Availability june = terms.Measure(ReportingPeriod.Month(2026, 6, always.Zone), log);
        Console.WriteLine(june);
        Console.WriteLine(june.Reliability);
        Console.WriteLine(june.Budget(Share.OfPercent(99.9m)));
        foreach (AvailabilitySpan span in june.Spans) Console.WriteLine(span);
        Console.EndBlock();

        Availability soFar = terms.Measure(ReportingPeriod.Month(2026, 6, always.Zone), log, asOf: Instant.FromUtc(2026, 6, 10, 0, 0));
        Console.WriteLine(soFar);
        Console.WriteLine(soFar.Budget(Share.OfPercent(99.9m)));
        Console.EndBlock();

        ServiceCheck[] checks =
        [
            ServiceCheck.Up(Instant.FromUtc(2026, 6, 3, 9, 55)), ServiceCheck.Down(Instant.FromUtc(2026, 6, 3, 10, 0)),
            ServiceCheck.Down(Instant.FromUtc(2026, 6, 3, 10, 5)), ServiceCheck.Up(Instant.FromUtc(2026, 6, 3, 10, 10)),
        ];
        foreach (OutageBounds bounds in Enum.GetValues<OutageBounds>())
            foreach (Outage seen in ServiceLog.FromChecks(checks, bounds, silentAfter: Duration.FromMinutes(15)).Outages)
                Console.WriteLine($"{bounds}: {seen.End - seen.Start}");
        Console.EndBlock();

        ServiceTime sites = ServiceTime.Sum([june.Time, terms.Measure(june.Start, june.End, ServiceLog.Empty).Time]);
        Ratio ofSites = sites.Ratio(UnknownTime.Excluded)!.Value;
        Ratio server = Share.OfPercent(99);
        Ratio both = CompositeAvailability.Series(server, server);           // 98.01 %: both are needed
        Ratio either = CompositeAvailability.Parallel(server, server);       // 99.99 %: one is enough
        Ratio cluster = CompositeAvailability.AtLeast(2, server, server, server);
        Console.WriteLine($"sites {ofSites}, both {both}, either {either}, two of three {cluster}");
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
