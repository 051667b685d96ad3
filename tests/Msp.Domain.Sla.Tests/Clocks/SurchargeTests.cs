using Msp.Domain.Sla.Tests.Oracles;
using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>More time for what starts outside hours.</summary>
public sealed class SurchargeTests
{
    private static readonly SlaTarget TwoHours = Resolution(2).SurchargeOutsideHours(Hours(0.5)).Build();

    [Fact]
    public void Read_startOutsideHours_hasTheSurchargeToo()
    {
        var night = TwoHours.Read([TicketEvent.Created(Mon(20))], Mon(21));
        Assert.Equal((Tue(11, 30), Hours(2.5), Hours(0.5)), (night.Due!.Value, night.Limit!.Value, night.Surcharge));
        var day = TwoHours.Read([TicketEvent.Created(Mon(10))], Mon(11));
        Assert.Equal((Mon(12), Hours(2), Hours(0)), (day.Due!.Value, day.Limit!.Value, day.Surcharge));
    }

    [Theory]
    [InlineData(9, 0, 11, 0), InlineData(8, 59, 11, 30)]
    public void Read_startAtTheOpening_isInsideHours(int hour, int minute, int dueHour, int dueMinute) =>
        Assert.Equal(Mon(dueHour, dueMinute), TwoHours.Read([TicketEvent.Created(Mon(hour, minute))], Mon(9)).Due);

    [Fact]
    public void Read_startAtTheClosing_isOutsideHours()
    {
        Assert.Equal(Tue(11, 30), TwoHours.Read([TicketEvent.Created(Mon(17))], Mon(18)).Due);
        Assert.Equal(Tue(11), TwoHours.Read([TicketEvent.Created(Mon(17) - Duration.Epsilon)], Mon(18)).Due + Duration.Epsilon);
    }

    // Request Tracker, lib/RT/SLA.pm and its documentation of OutOfHours: business minutes are added where Business::Hours' first_after(start) is not the start;
    // Response 60 with OutOfHours 120: "two additional hours in the morning". Resolve 24 real hours with OutOfHours 24: "in the night two days, otherwise only one".
    [Fact]
    public void Read_requestTrackersExamples_areAsItsManualSays()
    {
        var response = SlaTarget.For(Metric.FirstResponse).Within(Limit.WorkingTime(Hours(1)), Calendar).SurchargeOutsideHours(Hours(2)).Build();
        Assert.Equal((Tue(12), Tue(11)), (response.DueFor(Mon(23))!.Value, response.DueFor(Tue(10))!.Value));
        var resolve = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Hours(24)), Calendar).SurchargeOutsideHours(Hours(24)).Build();
        Assert.Equal((Wed(23), Wed(10)), (resolve.DueFor(Mon(23))!.Value, resolve.DueFor(Tue(10))!.Value));
        Assert.Equal((Wed(23), Hours(24)), resolve.Read([TicketEvent.Created(Mon(23))], Tue(1)) is var reading ? (reading.Due!.Value, reading.Surcharge) : default);
    }

    [Fact]
    public void Explain_startOutsideHours_saysWhyTheLimitIsLongerAndIsProven()
    {
        var ledger = TwoHours.Explain([TicketEvent.Created(Mon(20))], Tue(10));
        Assert.EndsWith("Running, Open: 1:00 spent of 2:30 (0:30 of it for a start outside hours), due Tue 2026-01-13 11:30\n", ledger.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("resolution within PT2H, PT30M more outside hours, times in UTC\n", ledger.ToString(), StringComparison.Ordinal);
        Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
        Assert.DoesNotContain("outside hours)", TwoHours.Explain([TicketEvent.Created(Tue(9))], Tue(10)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_limitOfAnotherStart_isAFault()
    {
        var night = TwoHours.Explain([TicketEvent.Created(Mon(20))], Tue(10));
        var wrong = LedgerVerifier.Check(night with { Spans = [night.Spans[0] with { IsOpen = true }, .. night.Spans.Skip(1)] }, night.Reading);
        Assert.Contains(wrong, fault => fault.Place == "Limit" && fault.Expected == $"{Hours(2)}" && fault.Actual == $"{Hours(2.5)}");
    }

    [Fact]
    public void Read_reopened_keepsTheSurchargeOfTheStart()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(20)), TicketEvent.Resolved(Tue(10)), TicketEvent.Reopened(Tue(12))];
        Assert.Equal((Tue(13, 30), Hours(0.5)), TwoHours.Read(events, Tue(12)) is var resumed ? (resumed.Due!.Value, resumed.Surcharge) : default);
        var restarts = Resolution(2).SurchargeOutsideHours(Hours(0.5)).OnReopen(Reopen.Restart).Build();
        Assert.Equal((Tue(14), Hours(0)), restarts.Read(events, Tue(12)) is var restarted ? (restarted.Due!.Value, restarted.Surcharge) : default);
    }

    [Theory]
    [InlineData(TermsChange.RecomputeFromStart, 13, 0.5), InlineData(TermsChange.CarrySpent, 13, 0.5), InlineData(TermsChange.RestartAtChange, 14, 0)]
    public void Read_termsChangedInsideHours_surchargeIsThatOfTheStartUnlessTheClockStartsAnew(TermsChange rule, int dueHour, double surcharge)
    {
        SlaTarget Target(double hours) => Resolution(hours).SurchargeOutsideHours(Hours(0.5)).OnChange(rule).Build();
        var policy = SlaPolicy.Named("p").Add(Target(2)).Add(Target(3.5), new Applies { Priority = "P4" }).Build();
        var ticket = new Ticket("T", TicketAttributes.None, [TicketEvent.Created(Mon(20)), TicketEvent.Changed(Tue(10, 30), new TicketAttributes { Priority = "P4" })]);
        var ledger = policy.Explain(ticket, Metric.Resolution, Tue(11));
        Assert.Equal((Tue(dueHour), Hours(surcharge)), (ledger.Reading.Due!.Value, ledger.Reading.Surcharge));
        Assert.Empty(LedgerVerifier.Check(ledger, ledger.Reading));
    }

    [Fact]
    public void Read_termsChangedOutsideHours_surchargeIsThatOfTheStart()
    {
        SlaTarget Target(double hours) => Resolution(hours).SurchargeOutsideHours(Hours(0.5)).OnChange(TermsChange.CarrySpent).Build();
        var policy = SlaPolicy.Named("p").Add(Target(2)).Add(Target(3), new Applies { Priority = "P4" }).Build();
        var ticket = new Ticket("T", TicketAttributes.None, [TicketEvent.Created(Mon(16)), TicketEvent.Changed(Mon(18), new TicketAttributes { Priority = "P4" })]);
        Assert.Equal((Tue(11), Hours(0)), policy.Read(ticket, Metric.Resolution, Mon(19)) is var carried ? (carried.Due!.Value, carried.Surcharge) : default);
    }

    [Fact]
    public void Surcharge_limitOfDays_isZeroAndSoIsADefaultReadings()
    {
        var days = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingDays(1), Calendar).Build();
        Assert.Equal(Duration.Zero, days.Read([TicketEvent.Created(Mon(20))], Tue(10)).Surcharge);
        Assert.Equal(Duration.Zero, default(Reading).Surcharge);
        Assert.Equal(Duration.Zero, TwoHours.Read(Array.Empty<TicketEvent>(), Tue(10)).Surcharge);
    }

    [Fact]
    public void Build_surchargeThatCannotBe_isAFinding()
    {
        string[] Codes(SlaTargetBuilder builder) => builder.TryBuild(out _, out var findings) ? [] : [.. findings.Select(finding => $"{finding.Code} {finding.Place}")];
        Assert.Equal([$"{FindingCodes.TargetNegativeTime} surcharge"], Codes(Resolution(2).SurchargeOutsideHours(-Duration.Epsilon)));
        Assert.Empty(Codes(Resolution(2).SurchargeOutsideHours(Duration.FromDays(36525))));
        Assert.Equal([$"{FindingCodes.TargetSurchargeImpossible} surcharge"], Codes(Resolution(2).SurchargeOutsideHours(Duration.FromDays(36525) + Duration.Epsilon)));
        foreach (var limit in new[] { Limit.None, Limit.WorkingDays(1), Limit.ByTime(LocalTime.Noon, 1) })
        {
            Assert.Equal([$"{FindingCodes.TargetSurchargeImpossible} surcharge"], Codes(SlaTarget.For(Metric.Resolution).Within(limit, Calendar).SurchargeOutsideHours(Duration.Epsilon)));
            Assert.Empty(Codes(SlaTarget.For(Metric.Resolution).Within(limit, Calendar).SurchargeOutsideHours(Duration.Zero)));
        }

        Assert.Empty(Codes(SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Hours(1)), Calendar).SurchargeOutsideHours(Hours(1))));
        Assert.Equal([$"{FindingCodes.TargetWithoutLimit} within"], Codes(SlaTarget.For(Metric.Resolution).SurchargeOutsideHours(Hours(1))));
        Assert.Equal(Hours(0.5), TwoHours.Rules.SurchargeOutsideHours);
        Assert.Equal("resolution within PT2H", Resolution(2).SurchargeOutsideHours(Duration.Zero).Build().Name);
    }

    [Fact]
    public void Read_anyTicket_isAsUnderALimitThatIsLongerWhereTheStartIsOutsideHours() => Laws.HoldForRandom(1_000, random =>
    {
        var ticket = RandomTicket.Next(random);
        var minutes = random.Next(600);
        var target = ticket.Rules.ToTarget(ticket.Target.Calendar, builder => builder.SurchargeOutsideHours(Duration.FromMinutes(minutes)));
        var reading = target.Read(ticket.Events, ticket.AsOf);
        var isOutside = reading.Start is { } start && !ticket.Target.Calendar.IsOpen(start);
        var same = (ticket.Rules with { LimitMinutes = ticket.Rules.LimitMinutes + (isOutside ? minutes : 0) }).ToTarget(ticket.Target.Calendar).Read(ticket.Events, ticket.AsOf);
        Assert.Equal((same.Due, same.Verdict, same.Limit, same.Spent, same.DecidedAt), (reading.Due, reading.Verdict, reading.Limit, reading.Spent, reading.DecidedAt));
        Assert.Equal(Duration.FromMinutes(isOutside ? minutes : 0), reading.Surcharge);
        Assert.Empty(LedgerVerifier.Check(target.Explain(ticket.Events, ticket.AsOf), reading));
    });
}
