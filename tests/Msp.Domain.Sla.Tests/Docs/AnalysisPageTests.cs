namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/analysis.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class AnalysisPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("analysis.md");

        // What the desk exported: when each ticket was opened, resolved and closed, when it waited, and whether its SLA is on record as met.
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        BusinessCalendar secret = BusinessCalendar.In(zone).Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:30-17:30").Build();
        var export = new List<RecordedTicket>();
        for (var number = 0; number < 900; number++)
        {
            Instant opened = Instant.FromUtc(2026, 1, 5, 0, 0) + Duration.FromMinutes(number * 577);
            Instant asked = opened + Duration.FromMinutes(number * 7919 % 900);
            Instant answered = asked + Duration.FromMinutes(number * 6007 % 1500);
            Instant resolved = answered + Duration.FromMinutes(number * 4001 % 2600);
            Instant closed = resolved + Duration.FromMinutes(number * 3001 % 2880);
            Duration spent = secret.Between(opened, resolved) - secret.Between(asked, answered);
            export.Add(new RecordedTicket($"T{number}", opened, WasMet: spent <= Duration.FromHours(12) || number % 449 == 448)
            {
                Group = "P3",
                Stops = new Dictionary<string, Instant> { ["Resolved"] = resolved, ["Closed"] = closed },
                Waits = [new RecordedWait("Waiting for customer", asked, answered)],
            });
        }

        ForensicReport report = Forensics.Infer(export, new ForensicSearch { Zones = [zone] });
        foreach (ForensicResult result in report.Groups)
        {
            Console.WriteLine($"{result.Group}: {result.Explained} of {result.Tickets} verdicts are explained by");
            Console.WriteLine($"  {result.Rule}");
            foreach (RuleEvidence evidence in result.Evidence) Console.WriteLine($"  {evidence}");
            foreach (UnexplainedTicket ticket in result.Unexplained) Console.WriteLine($"  {ticket}");
        }

        Console.EndBlock();

        BusinessCalendar desk = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        SlaPolicy toClosed = SlaPolicy.Named("until closed")
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), desk).StoppedBy("Closed").Build()).Build();
        SlaPolicy toResolved = SlaPolicy.Named("until resolved")
            .Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), desk).StoppedBy("Resolved").EndedIn("Closed").Build()).Build();
        var log = new List<Ticket>();
        for (var number = 0; number < 212; number++)
        {
            Instant created = Instant.FromUtc(2026, 1, 5, 9, 0) + Duration.FromMinutes(number * 617);
            Instant solved = created + Duration.FromMinutes(60 + (number * 7919 % 2000));
            Instant ended = solved + Duration.FromMinutes(30 + (number * 4001 % 1440));
            log.Add(new Ticket($"T{number}", TicketAttributes.None,
                [TicketEvent.Created(created), TicketEvent.StateChanged(solved, "Resolved"), TicketEvent.StateChanged(ended, "Closed")]));
        }

        Instant asOf = Instant.FromUtc(2026, 4, 6, 12, 0);
        Restatement restated = toClosed.Restate(toResolved, log, asOf);
        Console.WriteLine($"{restated}");
        VerdictFlip flip = restated.Flips[0];
        Console.WriteLine($"{flip}");
        foreach (RestatedSpan span in flip.Spans) Console.WriteLine($"{span}");
        Console.EndBlock();

        LimitStudy study = toResolved.Replay(log, asOf).Results.ToLimitStudy();
        Console.WriteLine($"{study}");
        LimitProposal? proposal = study.LimitFor(Share.OfPercent(95), confidence: Share.OfPercent(90));
        Console.WriteLine($"{proposal}");
        Duration tried = Duration.FromHours(16);
        Console.WriteLine($"within 16h: {study.AttainmentAt(tried)}; {study.IntervalAt(tried, Share.OfPercent(90))}");
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
