namespace Msp.Domain.Sla.Tests.Docs;

/// <summary>The code of docs/attainment.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class AttainmentPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("attainment.md");

        BusinessCalendar desk = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        SlaPolicy policy = SlaPolicy.Named("Gold 2026").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), desk).Build()).Build();
        Instant June(int day, int hour) => Instant.FromUtc(2026, 6, day, hour - 1, 0);                                      // London is an hour ahead
        List<Ticket> log =
        [
            new("T-11", new() { Priority = "P2" }, [TicketEvent.Created(June(1, 9)), TicketEvent.Resolved(June(1, 15))]),
            new("T-12", new() { Priority = "P2" }, [TicketEvent.Created(June(2, 9)), TicketEvent.Resolved(June(4, 11))]),
            new("T-13", new() { Priority = "P1" }, [TicketEvent.Created(June(10, 9))]),                                     // still open in July
            new("T-14", new() { Priority = "P1" }, [TicketEvent.Created(June(15, 9)), TicketEvent.Cancelled(June(15, 10))]),
            new("T-15", new() { Priority = "P2" }, [TicketEvent.Created(June(30, 13)), TicketEvent.Resolved(June(30, 14))]),
        ];
        SlaReplay replay = policy.Replay(log, Instant.FromUtc(2026, 7, 3, 8, 0));

        Attainment june = replay.Results.ToAttainment(ReportingPeriod.Month(2026, 6, desk.Zone));
        Console.WriteLine(june.Ratio is { } share ? $"{share} of {june.Decided}, {june.ErrorBudget(Share.OfPercent(95))}" : "no data");
        Console.WriteLine(june);
        Console.WriteLine($"the classic way: {june.Classic}; true rate {june.Interval()}");
        Console.WriteLine(june.Against(Share.OfPercent(95)));
        foreach (AttainmentItem item in june.Items) Console.WriteLine(item);
        Console.EndBlock();

        foreach (Attainment month in replay.Results.ToAttainments(ReportingPeriod.Month(2026, 5, desk.Zone).Series(3))) Console.WriteLine(month);
        foreach (var (priority, attained) in replay.Results.ToAttainmentBy(result => result.Priority ?? "", june.Period)) Console.WriteLine($"{priority} in {attained}");
        Attainment whole = Attainment.Merge(replay.Results.Chunk(2).Select(shard => shard.ToAttainment(june.Period)));         // as many workers would
        Console.WriteLine(whole);
        Console.EndBlock();

        var terms = new AttainmentRules
        {
            Rounding = PercentRounding.None,                       // before comparison; the default
            SmallVolume = new SmallVolumeClause(10, 1),            // below 10 decided, 1 may be missed
            Exclusions =
            [
                Exclusion.Under("§7.2", ExclusionKind.ClientCaused).Evidence("e-mail of 3 June").ApprovedBy("A. Moss").Tickets("T-12").Build(),
                Exclusion.Under("§9", ExclusionKind.OnboardingGrace).Evidence("start of service 1 May").ApprovedBy("A. Moss")
                    .BegunWithin(Instant.FromUtc(2026, 5, 1, 0, 0), Instant.FromUtc(2026, 5, 31, 0, 0)).Build(),
            ],
        };
        Attainment agreed = replay.Results.ToAttainment(june.Period, terms);
        Console.WriteLine($"with exclusions {agreed.Counted}, without {agreed.WithoutExclusions}");
        Console.WriteLine(agreed.Why("T-12")[0]);
        Console.WriteLine(agreed.Against(Share.OfPercent(95)));
        Console.WriteLine(agreed.ErrorBudget(Share.OfPercent(95), expected: 212));
        foreach (Finding finding in agreed.Findings) Console.WriteLine(finding);
        Console.EndBlock();

        ClosedPeriod closed = june.Close(Instant.FromUtc(2026, 7, 3, 8, 0));
        string kept = closed.ToJson();                             // the same bytes, whatever happens later
        log[2] = log[2] with { Events = [.. log[2].Events, TicketEvent.Resolved(June(10, 12))] };                           // logged in August
        Attainment later = policy.Replay(log, Instant.FromUtc(2026, 8, 4, 8, 0)).Results.ToAttainment(june.Period);
        Console.WriteLine(ClosedPeriod.Parse(kept).Restate(later, Instant.FromUtc(2026, 8, 4, 8, 0)));
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
