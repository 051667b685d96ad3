using Msp.Domain.Sla.Tests.Oracles;
using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

public sealed class PolicyReviewTests
{
    private static readonly BusinessCalendar AroundTheClock = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);
    private static readonly Interval Week = new(Mon(0), Mon(0) + Duration.FromDays(7));
    private static readonly string[] Four = ["P1", "P2", "P3", "P4"];

    // Example targets of a support guide (digitalkimya): response 15 min, 1 h, 4 h, 8 h; resolution 4 h, 8 h, 24 h, 72 h.
    [Fact]
    public void Review_soundPolicy_findsNothing()
    {
        var builder = SlaPolicy.Named("sound");
        foreach (var (priority, response, resolution) in new[] { ("P1", "15m", "4h"), ("P2", "1h", "8h"), ("P3", "4h", "24h"), ("P4", "8h", "72h") })
            builder.Add(Target(Metric.FirstResponse, response), Of(priority)).Add(Target(Metric.Resolution, resolution), Of(priority));
        Assert.Empty(builder.Build().Review(Week, Four));
        Assert.Empty(builder.Build().Review(Week));
        Assert.Empty(builder.PriorityFrom(PriorityMatrixTests.Itil).Build().Review(Week));
    }

    [Fact]
    public void Review_responseAfterResolution_hasTheWorstStartAsAWitness()
    {
        // 8 working hours are usually longer than 24 hours on the clock, and Friday's are longest.
        var policy = SlaPolicy.Named("p").Add(Target(Metric.FirstResponse, "8h")).Add(Target(Metric.Resolution, "24h clock")).Build();
        var finding = Assert.Single(policy.Review(Week));
        Assert.Equal((FindingCodes.PolicyAfterResolution, FindingSeverity.Warning, "targets[0]", "first-response within PT8H"), (finding.Code, finding.Severity, finding.Place, finding.Value));
        Assert.Equal("Opened Fri 2026-01-16 09:00:00.000000001: first-response is due Mon 2026-01-19 09:00:00.000000001, resolution Sat 2026-01-17 09:00:00.000000001.", finding.Message);
    }

    [Theory]
    [InlineData("first-response", 1), InlineData("resolution-plan", 1), InlineData("on-site-arrival", 1), InlineData("workaround", 1), InlineData("next-response", 0), InlineData("periodic-update", 0)]
    public void Review_metricAfterResolution_isFoundWhereItIsAMilestone(string metric, int found) =>
        Assert.Equal(found, SlaPolicy.Named("p").Add(Target(Metric.Named(metric), "5h")).Add(Target(Metric.Resolution, "4h")).Build().Review(Week).Count);

    [Fact]
    public void Review_equalDues_areInOrder() =>
        Assert.Empty(SlaPolicy.Named("p").Add(Target(Metric.FirstResponse, "4h", AroundTheClock)).Add(Target(Metric.Resolution, "4h clock"), Of("P1")).Add(Target(Metric.Resolution, "4h", AroundTheClock)).Build().Review(Week, "P1", "P2"));

    [Fact]
    public void Review_targetsThatNeverMeetOnATicket_areNotCompared()
    {
        var policy = SlaPolicy.Named("p")
            .Add(Target(Metric.FirstResponse, "6h"), Of("P3")).Add(Target(Metric.FirstResponse, "1h"), Of("P1")).Add(Target(Metric.FirstResponse, "1h"), new Applies { Priority = "P3", Site = "Leeds" })
            .Add(Target(Metric.Resolution, "4h"), Of("P1")).Add(Target(Metric.Resolution, "8h"), Of("P3")).Add(Target(Metric.Resolution, "4h"), new Applies { Priority = "P3", Site = "Leeds" });
        Assert.Empty(policy.Build().Review(Week));
        // The resolution of all is not that of P3.
        var all = SlaPolicy.Named("p").Add(Target(Metric.FirstResponse, "6h"), Of("P3")).Add(Target(Metric.Resolution, "8h"), Of("P3")).Add(Target(Metric.Resolution, "4h"));
        Assert.Empty(all.Build().Review(Week));
        // Without a response of its own, Leeds has the one of 6 h.
        var leeds = SlaPolicy.Named("p").Add(Target(Metric.FirstResponse, "6h"), Of("P3")).Add(Target(Metric.Resolution, "8h"), Of("P3")).Add(Target(Metric.Resolution, "4h"), new Applies { Priority = "P3", Site = "Leeds" });
        Assert.Equal(FindingCodes.PolicyAfterResolution, Assert.Single(leeds.Build().Review(Week)).Code);
    }

    [Fact]
    public void Review_priorityAfterALowerOne_isFoundAcrossCalendars()
    {
        var policy = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h"), Of("P1")).Add(Target(Metric.Resolution, "8h", AroundTheClock), Of("P2")).Build();
        var finding = Assert.Single(policy.Review(Week, "P1", "P2"));
        Assert.Equal((FindingCodes.PolicyNotMonotone, "targets[0]"), (finding.Code, finding.Place));
        Assert.Equal(
            "Opened Fri 2026-01-16 13:00:00.000000001: resolution of P1 is due Mon 2026-01-19 09:00:00.000000001, that of P2 Fri 2026-01-16 21:00:00.000000001.", finding.Message);
        Assert.Empty(policy.Review(Week));
        Assert.Empty(policy.Review(new Interval(Mon(9), Mon(12)), "P1", "P2"));
    }

    [Fact]
    public void Review_priorityWithoutTargetBetween_isSaidAndTheOthersAreCompared()
    {
        var policy = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "8h"), Of("P1")).Add(Target(Metric.Resolution, "4h"), Of("P3")).Build();
        Assert.Equal(
            [(FindingCodes.PolicyPriorityWithoutTarget, "resolution, all", "P2"), (FindingCodes.PolicyPriorityWithoutTarget, "resolution, all", "P4"), (FindingCodes.PolicyNotMonotone, "targets[0]", "resolution within PT8H")],
            policy.Review(Week, Four).Select(finding => (finding.Code, finding.Place, finding.Value)));
        var said = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h"), Of("P1")).Add(Target(Metric.Resolution, "none"), Of("P2")).Build();
        Assert.Empty(said.Review(Week, "P1", "P2"));
        Assert.Empty(SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h"), Of("P1")).Add(Target(Metric.Resolution, "8h")).Build().Review(Week, Four));
    }

    [Fact]
    public void Review_priorityOfAClientAfterALowerOne_isFoundInThatScopeOnly()
    {
        var policy = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h"), Of("P1")).Add(Target(Metric.Resolution, "8h"), Of("P2")).Add(Target(Metric.Resolution, "2h"), new Applies { Priority = "P2", Client = "A" }).Build();
        var finding = Assert.Single(policy.Review(Week, "P1", "P2"), finding => finding.Code == FindingCodes.PolicyNotMonotone);
        Assert.Contains("resolution of P1 is due", finding.Message, StringComparison.Ordinal);
        Assert.Equal("targets[0]", finding.Place);
        // Two selectors meet in one ticket: P1 by one part, P2 by another.
        foreach (var (one, other) in new (Applies, Applies)[] { (new() { Client = "A" }, new() { Type = "incident" }), (new() { Type = "incident" }, new() { Service = "mail" }), (new() { Service = "mail" }, new() { Agreement = "Gold" }) })
        {
            var met = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "6h"), one with { Priority = "P1" }).Add(Target(Metric.Resolution, "2h"), other with { Priority = "P2" });
            Assert.Contains(met.Build().Review(Week, "P1", "P2"), finding => finding.Code == FindingCodes.PolicyNotMonotone);
        }

        var two = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "6h"), new Applies { Priority = "P1", Client = "A" }).Add(Target(Metric.Resolution, "2h"), new Applies { Priority = "P2", Site = "B" });
        Assert.Contains(two.Build().Review(Week, "P1", "P2"), finding => finding.Code == FindingCodes.PolicyNotMonotone);
    }

    [Fact]
    public void Review_veryImportantPersons_areTicketsOfTheirOwn()
    {
        var vip = new Applies { IsVip = true };
        var policy = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h"), Of("P1")).Add(Target(Metric.Resolution, "8h"), Of("P2")).Add(Target(Metric.Resolution, "2h"), vip with { Priority = "P2" }).Build();
        Assert.Equal(FindingCodes.PolicyNotMonotone, Assert.Single(policy.Review(Week, "P1", "P2")).Code);

        var shadowed = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h")).Add(Target(Metric.Resolution, "4h"), vip).Add(Target(Metric.Resolution, "4h"), new Applies { IsVip = false });
        Assert.Equal((FindingCodes.PolicyTargetUnreachable, "targets[0]", "all"), Assert.Single(shadowed.Build().Review(Week)) is var found ? (found.Code, found.Place, found.Value) : default);
        Assert.Empty(SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h")).Add(Target(Metric.Resolution, "4h"), vip).Add(Target(Metric.FirstResponse, "4h"), new Applies { IsVip = false }).Build().Review(Week));
    }

    [Fact]
    public void Review_misspelledPriority_isFound()
    {
        var policy = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h"), Of("p1")).Add(Target(Metric.Resolution, "4h")).Build();
        var finding = Assert.Single(policy.Review(Week, "P1", "P2"));
        Assert.Equal((FindingCodes.PolicyPriorityUnknown, "targets[0]", "p1", "The priorities are P1, P2."), (finding.Code, finding.Place, finding.Value, finding.Message));
        Assert.Empty(policy.Review(Week));
        var matrix = SlaPolicy.Named("p").PriorityFrom(PriorityMatrixTests.Itil).Add(Target(Metric.Resolution, "4h"), Of("P2")).Add(Target(Metric.Resolution, "4h")).Build();
        Assert.Empty(matrix.Review(Week));
        Assert.Equal("P2", Assert.Single(matrix.Review(Week, "P1")).Value);
    }

    [Fact]
    public void Review_warnings_areNeitherMissingNorAtTheEnds()
    {
        SlaPolicy Warned(params decimal[] percents) => SlaPolicy.Named("p").Add(Resolution(4).WarnAt([.. percents.Select(Share.OfPercent)]).Build()).Build();
        Assert.Equal((FindingCodes.PolicyNoWarning, FindingSeverity.Information), Assert.Single(Warned().Review(Week)) is var none ? (none.Code, none.Severity) : default);
        Assert.Equal([(FindingCodes.PolicyWarningUseless, "0 %"), (FindingCodes.PolicyWarningUseless, "100 %")], Warned(0, 50, 100).Review(Week).Select(finding => (finding.Code, finding.Value)));
        Assert.Empty(Warned(0.1m, 99.9m).Review(Week));
        Assert.Empty(SlaPolicy.Named("p").Add(SlaTarget.For(Metric.Resolution).Within(Limit.None, Calendar).Build()).Build().Review(Week));
    }

    [Fact]
    public void Review_dueAtTheStart_isFoundWithTheFirstSuchStart()
    {
        var noon = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "by 12:00 on working day 0")).Build();
        var finding = Assert.Single(noon.Review(Week));
        Assert.Equal((FindingCodes.PolicyTargetImmediate, "targets[0]"), (finding.Code, finding.Place));
        Assert.Equal("Opened Mon 2026-01-12 12:00: due at that very instant, which nobody can meet.", finding.Message);
        Assert.Equal(FindingCodes.PolicyTargetImmediate, Assert.Single(SlaPolicy.Named("p").Add(Target(Metric.Resolution, "PT0S")).Build().Review(Week)).Code);
        Assert.Empty(SlaPolicy.Named("p").Add(Target(Metric.Resolution, "PT0.000000001S")).Build().Review(Week));
    }

    [Fact]
    public void Review_calendarThatEnds_isFoundWithTheFirstStartWithoutADue()
    {
        var shortLived = BusinessCalendar.In("UTC").Special(new LocalDate(2026, 1, 13), "09:00-17:00").Build();
        var finding = Assert.Single(SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h", shortLived)).Build().Review(Week));
        Assert.Equal((FindingCodes.PolicyTargetNeverDue, "targets[0]"), (finding.Code, finding.Place));
        Assert.Equal("Opened Tue 2026-01-13 13:00:00.000000001: the calendar never comes to a due, so that nothing is promised.", finding.Message);
    }

    [Fact]
    public void Review_outOfRange_isRefused()
    {
        var policy = SlaPolicy.Named("p").Add(Target(Metric.Resolution, "4h")).Build();
        foreach (var starts in new[] { new Interval(null, Mon(9)), new Interval(Mon(9), null), new Interval(BusinessCalendar.Earliest - Duration.Epsilon, Mon(9)), new Interval(Mon(9), BusinessCalendar.Latest + Duration.Epsilon) })
            Assert.Throws<ArgumentOutOfRangeException>(() => policy.Review(starts));
        Assert.Empty(policy.Review(new Interval(Mon(9), Mon(9))));
        Assert.Equal(FindingCodes.PolicyTargetNeverDue, Assert.Single(policy.Review(new Interval(BusinessCalendar.Latest - Hours(1), BusinessCalendar.Latest))).Code);
    }

    [Fact]
    public void Review_anyPolicy_findsADisorderExactlyWhereSomeTicketHasOne() => Laws.HoldForRandom(200, random =>
    {
        Applies NextScope() => new()
        {
            Priority = random.Next(3) == 0 ? null : Four[random.Next(3)], Site = random.Next(3) == 0 ? "Leeds" : null, Client = random.Next(4) == 0 ? "A" : null, IsVip = random.Next(5) switch { 0 => true, 1 => false, _ => null },
        };
        var builder = SlaPolicy.Named("p");
        for (var count = random.Next(2, 9); count > 0; count--) builder.Add(Target(random.Next(2) == 0 ? Metric.FirstResponse : Metric.Resolution, $"{random.Next(1, 9)}h"), NextScope());
        if (!builder.TryBuild(out var policy, out _)) return;

        string?[] some = [null, "P1", "P2", "P3"];
        // Every ticket there can be, as far as selectors can tell it from others.
        var tickets = (from site in new[] { null, "Leeds" } from client in new[] { null, "A" } from vip in new[] { false, true } select new TicketAttributes { Site = site, Client = client, IsVip = vip }).ToArray();
        Duration? Amount(Metric metric, TicketAttributes ticket) => (policy!.TargetFor(metric, ticket)?.Limit as Limit.OfWorkingTime)?.Amount;
        bool Disordered(TicketAttributes ticket) => some.Any(priority => Amount(Metric.FirstResponse, ticket with { Priority = priority }) > Amount(Metric.Resolution, ticket with { Priority = priority }));
        bool Falls(TicketAttributes ticket) => policy!.Metrics.Any(metric => Four[..3].Select(priority => Amount(metric, ticket with { Priority = priority })).OfType<Duration>().ToArray() is var amounts && amounts.Zip(amounts.Skip(1)).Any(pair => pair.First > pair.Second));
        var codes = policy!.Review(new Interval(Mon(9), Mon(10)), Four[..3]).Select(finding => finding.Code).ToHashSet();
        Assert.Equal(tickets.Any(Disordered), codes.Contains(FindingCodes.PolicyAfterResolution));
        Assert.Equal(tickets.Any(Falls), codes.Contains(FindingCodes.PolicyNotMonotone));
        var reached = policy.Targets.Count(listed => tickets.Any(ticket => some.Any(priority => ReferenceEquals(policy.TargetFor(listed.Target.Metric, ticket with { Priority = priority }), listed.Target))));
        Assert.Equal(reached < policy.Targets.Count, codes.Contains(FindingCodes.PolicyTargetUnreachable));
    });

    private static Applies Of(string priority) => new() { Priority = priority };

    private static SlaTarget Target(Metric metric, string limit, BusinessCalendar? calendar = null) => SlaTarget.For(metric).Within(Limit.Parse(limit), calendar ?? Calendar).WarnAt(Share.OfPercent(75)).Build();
}
