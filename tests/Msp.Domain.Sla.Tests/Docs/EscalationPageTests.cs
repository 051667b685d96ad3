namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/escalation.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class EscalationPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("escalation.md");

        Rotation week = Rotation.Weekly("ana", "ben", "cem").HandedOver(IsoDayOfWeek.Monday, new LocalTime(9, 0)).In("Europe/London").From(new LocalDate(2026, 1, 5)).Build();
        BusinessCalendar outOfHours = BusinessCalendar.In("Europe/London").OpenOvernight(IsoDayOfWeek.Monday, "18:00-08:00").Build();
        Rotation nights = Rotation.Always("nina");
        Interval ClockChange(int fromHour, int toHour) => new(Instant.FromUtc(2026, 3, 29, fromHour, 0), Instant.FromUtc(2026, 3, 29, toHour, 0));

        OnCallSchedule onCall = OnCallSchedule.Named("first line")
            .Layer(nights, within: outOfHours, named: "nights")            // a layer may have hours
            .Layer(week, named: "week")                                    // answers when no earlier layer has anybody
            .OnLeave(Leave.Days("ben", new LocalDate(2026, 3, 30), new LocalDate(2026, 3, 31), week.Zone))
            .Replace("cem", by: "dora", ClockChange(10, 16))
            .Build();

        foreach (OnCallShift shift in onCall.Shifts(Instant.FromUtc(2026, 3, 29, 0, 0), Instant.FromUtc(2026, 4, 1, 0, 0))) Console.WriteLine(shift);
        Console.WriteLine(onCall.At(Instant.FromUtc(2025, 12, 24, 12, 0)));
        Console.EndBlock();

        Roster roster = Roster.Of(
                new Person("ana").Skilled("network"), new Person("ben"), new Person("cem").Skilled("network"), new Person("dora"), new Person("nina"),
                new Person("max").ReachedBy(Channel.Phone))
            .Role(onCall)
            .Role("service manager", OnCallSchedule.Named("managers").Layer(Rotation.Always("max")).Build())
            .Build();
        Recipient firstLine = new("first line");
        Recipient manager = new("service manager");

        EscalationLadder ladder = EscalationLadder.Named("P1")
            .Level(EscalationMoment.At(Share.OfPercent(25)), EscalationKind.Functional, firstLine, Channel.App, new EscalationFallback(Duration.FromMinutes(10), firstLine, Channel.Phone))
            .Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Functional, firstLine with { Skill = "network" }, Channel.Phone, whenNobody: WhenNobody.Wait)
            .Level(EscalationMoment.BeforeDue(Duration.FromMinutes(30)), EscalationKind.Hierarchic, manager, Channel.Phone)
            .Repeat(2, Duration.FromMinutes(10))
            .UpdatesClient(Duration.FromHours(2), Channel.Email, duringMajorIncidents: Duration.FromMinutes(30))
            .Build();

        BusinessCalendar desk = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00").Build();
        SlaTarget resolution = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.FromHours(4)), desk).Build();
        Instant opened = Instant.FromUtc(2026, 3, 31, 13, 0);
        List<TicketEvent> events = [TicketEvent.Created(opened), TicketEvent.Paused(opened + Duration.FromMinutes(30)), TicketEvent.Resumed(opened + Duration.FromMinutes(90))];

        EscalationPlan plan = ladder.Plan(resolution, events, roster, asOf: opened + Duration.FromMinutes(90), until: opened + Duration.FromHours(19));
        foreach (EscalationAction action in plan.Actions) Console.WriteLine(action);
        EscalationPlan then = ladder.Plan(resolution, events, roster, asOf: plan.Next!.At, plan.Until);
        HashSet<string> done = [];                                                   // your job runner keeps it beside the ticket
        foreach (EscalationAction action in then.Due(done)) done.Add(action.Key);   // send it, then remember that it was done
        Console.WriteLine($"done: {string.Join(", ", done)}; ask again at {then.Next?.At}");
        Instant answered = plan.Next!.At + Duration.FromMinutes(5);
        EscalationPlan acknowledged = ladder.Plan(resolution, events, roster, answered, plan.Until, [EscalationEvent.Acknowledged(answered)]);
        Console.WriteLine($"held by {acknowledged.HeldBy}, {acknowledged.Open.Count} levels open");
        Console.EndBlock();

        Instant january = Instant.FromUtc(2026, 1, 5, 9, 0);
        Instant nextYear = Instant.FromUtc(2027, 1, 4, 9, 0);
        foreach (CoverageProof proof in Coverage.Prove(roster, january, nextYear)) Console.WriteLine(proof.Explain(Duration.FromMinutes(15), desk.Zone));
        foreach (CoverageProof proof in Coverage.Prove(ladder, resolution, roster, january, nextYear)) Console.WriteLine(proof);
        foreach (Finding finding in ladder.Review(resolution, roster, january, nextYear)) Console.WriteLine(finding);
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
