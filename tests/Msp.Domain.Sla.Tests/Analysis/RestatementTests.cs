namespace Msp.Domain.Sla.Tests.Analysis;

public sealed class RestatementTests
{
    private static readonly Instant Monday9 = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly Instant AsOf = Monday9 + Duration.FromDays(30);
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
    private static readonly BusinessCalendar LongDesk = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-19:00").Build();

    [Fact]
    public void Restate_under_the_same_policy_flips_nothing()
    {
        var policy = Policy(To("Closed", 8));
        var restated = policy.Restate(policy, Log(), AsOf);
        Assert.Empty(restated.Flips);
        Assert.Equal(new AttainmentCount(1, 2), restated.Before);
        Assert.Equal(restated.Before, restated.After);
    }

    [Fact]
    public void Restate_with_another_stop_names_the_stop_and_the_span_that_counted()
    {
        var restated = Policy(To("Closed", 8)).Restate(Policy(To("Resolved", 8)), Log(), AsOf);
        var flip = Assert.Single(restated.Flips);
        Assert.Equal(("T2", Metric.Resolution, 1), (flip.TicketId, flip.Metric, flip.Episode));
        Assert.Equal((Verdict.Breached, Verdict.Met), (flip.VerdictBefore, flip.VerdictAfter));
        Assert.Equal([RestatementCause.Stop], flip.Causes);
        Assert.Equal((Duration.FromHours(10), Duration.FromHours(6)), (flip.SpentBefore, flip.SpentAfter));
        Assert.Equal([(Monday9 + Duration.FromHours(6), Monday9 + Duration.FromHours(8)), (Monday9 + Duration.FromHours(24), Monday9 + Duration.FromHours(26))], flip.Spans.Select(span => (span.Start, span.End)));
        Assert.All(flip.Spans, span => Assert.Equal(-Duration.FromHours(2), span.Difference));
        Assert.Equal("2026-01-05T15:00:00Z to 2026-01-05T17:00:00Z, -2h: counting, weekly hours 09:00-17:00 before, stopped, weekly hours 09:00-17:00 after", $"{flip.Spans[0]}");
        Assert.Equal("T2 resolution: Breached with 10h before, Met with 6h after; differs in Stop", $"{flip}");
        Assert.Equal("1 of 3, 33.3333 % before, 2 of 3, 66.6666 % after, 1 flips", $"{restated}");
        Assert.Equal((1, 0), (restated.CountOf(RestatementCause.Stop), restated.CountOf(RestatementCause.Limit)));
    }

    [Fact]
    public void Restate_with_another_limit_has_no_spans()
    {
        var flip = Assert.Single(Policy(To("Closed", 8)).Restate(Policy(To("Closed", 10)), Log(), AsOf).Flips);
        Assert.Equal([RestatementCause.Limit], flip.Causes);
        Assert.Empty(flip.Spans);
        Assert.Equal(flip.SpentBefore, flip.SpentAfter);
    }

    [Fact]
    public void Restate_with_longer_hours_names_the_calendar_and_the_hours_added()
    {
        var restated = Policy(To("Closed", 10)).Restate(Policy(To("Closed", 10, LongDesk)), Log(), AsOf);
        var flip = Assert.Single(restated.Flips);
        Assert.Equal([RestatementCause.Calendar], flip.Causes);
        Assert.Equal("T2", flip.TicketId);
        Assert.Equal(Duration.FromHours(2), Assert.Single(flip.Spans).Difference);
        Assert.Equal(flip.SpentAfter - flip.SpentBefore, Assert.Single(flip.Spans).Difference);
    }

    [Fact]
    public void Restate_names_a_target_that_is_missing_on_either_side()
    {
        var some = SlaPolicy.Named("some").Add(To("Closed", 8), new Applies { Priority = "P1" }).Build();
        var all = Policy(To("Closed", 8));
        var lost = all.Restate(some, Log(), AsOf);
        Assert.Equal(["T1", "T2", "T3"], lost.Flips.Select(flip => flip.TicketId));
        Assert.All(lost.Flips, flip => Assert.Equal([RestatementCause.NoTargetAfter], flip.Causes));
        var gained = some.Restate(all, Log(), AsOf);
        Assert.Equal([RestatementCause.NoTargetBefore], gained.Flips[0].Causes);
        Assert.Equal((null, Verdict.Met), (gained.Flips[0].VerdictBefore, gained.Flips[0].VerdictAfter));
        Assert.Equal((new AttainmentCount(0, 0), new AttainmentCount(1, 2)), (gained.Before, gained.After));
        Assert.Equal("T1 resolution: not judged before, Met with 3h after; differs in NoTargetBefore", $"{gained.Flips[0]}");
        Assert.Null(gained.Flips[0].Spans[0].Before);
    }

    [Fact]
    public void Restate_of_versions_judges_each_ticket_by_the_one_in_force_at_its_start()
    {
        SlaPolicyVersions Longer(Instant from) => SlaPolicyVersions.Of(new SlaPolicyVersion(BusinessCalendar.Earliest, Policy(To("Closed", 8))), new SlaPolicyVersion(from, Policy(To("Closed", 100))));
        var after = SlaPolicyVersions.Of(new SlaPolicyVersion(BusinessCalendar.Earliest, Policy(To("Closed", 100))));
        Assert.Equal(["T2", "T3"], Longer(Monday9 + Duration.Epsilon).Restate(after, Log(), AsOf).Flips.Select(flip => flip.TicketId));
        Assert.Empty(Longer(Monday9).Restate(after, Log(), AsOf).Flips);
    }

    [Fact]
    public void Restate_leaves_merged_tickets_out_and_lists_each_finding_once()
    {
        var merged = new Ticket("T4", TicketAttributes.None, [TicketEvent.Created(Monday9), TicketEvent.MergedInto(Monday9 + Duration.FromHours(1), "T1"), TicketEvent.StateChanged(Monday9 + Duration.FromHours(60), "Closed")]);
        var restated = Policy(To("Closed", 8)).Restate(Policy(To("Closed", 10)), [.. Log(), merged, Log()[0]], AsOf);
        Assert.Equal(["T2"], restated.Flips.Select(flip => flip.TicketId));
        Assert.Equal(3, restated.Before.Decided);
        Assert.Equal(restated.Findings.Distinct().Count(), restated.Findings.Count);
        Assert.Single(restated.Findings, finding => finding.Code == FindingCodes.ReplayDuplicateTicket);
    }

    [Fact]
    public void Causes_name_every_rule_that_differs()
    {
        var plain = To("Closed", 8);
        void Differs(RestatementCause cause, Func<SlaTargetBuilder, SlaTargetBuilder> change) =>
            Assert.Equal([cause], TargetDifferences.Of(plain, change(Start("Closed").Within(Limit.WorkingTime(Duration.FromHours(8)), Desk)).Build()));

        Differs(RestatementCause.Limit, builder => builder.Within(Limit.ClockTime(Duration.FromHours(8)), Desk));
        Differs(RestatementCause.Limit, builder => builder.SurchargeOutsideHours(Duration.FromHours(1)));
        Differs(RestatementCause.Calendar, builder => builder.Within(Limit.WorkingTime(Duration.FromHours(8)), LongDesk));
        Differs(RestatementCause.Start, builder => builder.StartedBy(Trigger.Assignment));
        Differs(RestatementCause.Start, builder => builder.Recurring(Recurrence.AfterEachStop));
        Differs(RestatementCause.Start, builder => builder.LateStartsCountFromNextDay());
        Differs(RestatementCause.Start, builder => builder.ReportsLongest());
        Differs(RestatementCause.Stop, builder => builder.StoppedBy("Done"));
        Differs(RestatementCause.Stop, builder => builder.EndedBy(Trigger.Closed, Trigger.Resolved));
        Differs(RestatementCause.Stop, builder => builder.LastStopCounts());
        Differs(RestatementCause.Pauses, builder => builder.PausedIn("Waiting", WaitingFor.Client));
        Differs(RestatementCause.Pauses, builder => builder.Pauses(WaitingFor.Vendor, PauseEffect.Credit));
        Differs(RestatementCause.Pauses, builder => builder.PausedByConversation());
        Differs(RestatementCause.Pauses, builder => builder.LateWaitsMoveDue());
        Differs(RestatementCause.Reopening, builder => builder.OnReopen(Reopen.Restart));
        Differs(RestatementCause.Reopening, builder => builder.ClosedTimeCounts());
        Differs(RestatementCause.Reopening, builder => builder.ReopenedByClientReply());
        Differs(RestatementCause.Reopening, builder => builder.FlapsWithin(Duration.FromMinutes(1)));
        Differs(RestatementCause.Changes, builder => builder.OnRaise(TermsChange.Keep));
        Differs(RestatementCause.Changes, builder => builder.OnLower(TermsChange.Keep));
        Differs(RestatementCause.Changes, builder => builder.OnChange(ChangeReason.Eased, TermsChange.Keep));
        Differs(RestatementCause.Changes, builder => builder.ForgetsBreachesOnChange());
        Differs(RestatementCause.ExactFit, builder => builder.ExactFit(Landing.Farthest));
        Differs(RestatementCause.Granularity, builder => builder.AtGranularity(Granularity.Minute));
        Differs(RestatementCause.EarlierTerms, builder => builder.Named("another name"));
        Differs(RestatementCause.EarlierTerms, builder => builder.StoppedBy(Trigger.Entering("Closed"), Trigger.Entering("Closed")));
        Assert.Equal([RestatementCause.Limit, RestatementCause.Stop], TargetDifferences.Of(plain, To("Resolved", 9)));
        Assert.Equal([RestatementCause.NoTargetAfter], TargetDifferences.Of(plain, null));
        Assert.Equal([RestatementCause.NoTargetBefore], TargetDifferences.Of(SlaTarget.For(Metric.Resolution).Within(Limit.None, Desk).Build(), plain));
    }

    private static SlaPolicy Policy(SlaTarget target) => SlaPolicy.Named("policy").Add(target).Build();

    private static SlaTargetBuilder Start(string stop) => SlaTarget.For(Metric.Resolution).StoppedBy(stop);

    private static SlaTarget To(string stop, int hours, BusinessCalendar? calendar = null)
    {
        var builder = Start(stop).Within(Limit.WorkingTime(Duration.FromHours(hours)), calendar ?? Desk);
        return stop == "Closed" ? builder.Build() : builder.EndedIn("Closed").Build();
    }

    /// <summary>Resolved and closed in time; resolved in time and closed late; resolved late.</summary>
    private static Ticket[] Log() => [Ticket("T1", 2, 3), Ticket("T2", 6, 26), Ticket("T3", 150, 151)];

    private static Ticket Ticket(string id, int resolved, int closed) => new(id, TicketAttributes.None,
    [
        TicketEvent.Created(Monday9), TicketEvent.StateChanged(Monday9 + Duration.FromHours(resolved), "Resolved"), TicketEvent.StateChanged(Monday9 + Duration.FromHours(closed), "Closed"),
    ]);
}
