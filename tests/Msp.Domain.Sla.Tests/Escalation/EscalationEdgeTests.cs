using static Msp.Domain.Sla.Tests.Escalation.Ladders;
using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Ladders, their events and overrides at the bounds of what they mean.</summary>
public sealed class EscalationEdgeTests
{
    // With no horizon beyond the instant the plan is made for, the visit that arrives just then was taken for one still awaited.
    [Fact]
    public void Plan_made_at_the_very_date_of_a_visit_is_not_held_by_it()
    {
        List<TicketEvent> events = [TicketEvent.Created(Day(5, 10)), TicketEvent.VisitAgreed(Day(5, 11), Day(6, 9, 30), Side.Client)];

        Assert.Equal(EscalationHold.None, Half().Build().Plan(FourHours, events, Roster(), Day(6, 9, 30), Day(6, 9, 30)).HeldBy);
        var before = Day(6, 9, 30) - Duration.Epsilon;
        Assert.Equal(EscalationHold.ClockPaused, Half().Build().Plan(FourHours, events, Roster(), before, before).HeldBy);
        Assert.Equal(EscalationHold.ClockPaused, Half().Build().Plan(FourHours, events, Roster(), before, Day(6, 9, 30)).HeldBy);
    }

    [Fact]
    public void Plan_whose_client_update_fell_due_during_a_visit_s_wait_says_what_held_it()
    {
        List<TicketEvent> events = [TicketEvent.Created(Day(5, 10)), TicketEvent.VisitAgreed(Day(5, 11), Day(5, 13), Side.Client), TicketEvent.Assigned(Day(5, 13))];
        var ladder = EscalationLadder.Named("x").UpdatesClient(Minutes(90), Channel.Email).Build();

        var update = ladder.Plan(FourHours, events, Roster(), Day(5, 13), Day(5, 14), [EscalationEvent.MajorDeclared(Day(5, 10))]).Actions[0];
        Assert.Equal((Day(5, 13), Day(5, 11, 30), EscalationHold.ClockPaused), (update.At, update.MomentAt, update.HeldBy));
    }

    [Fact]
    public void Review_for_a_limit_of_nothing_does_not_say_that_an_offset_is_longer_than_it()
    {
        var ladder = EscalationLadder.Named("x").Level(EscalationMoment.BeforeDue(Minutes(1)), EscalationKind.Hierarchic, Manager, Channel.Phone);

        Assert.Equal(["ladder.after-due"], Review(ladder, Duration.Zero));
        Assert.Equal(["ladder.before-start"], Review(ladder, Duration.Epsilon));
        Assert.Equal(["ladder.before-start"], Review(ladder, Minutes(1)));
        Assert.Empty(Review(ladder, Minutes(1) + Duration.Epsilon));

        static IEnumerable<string> Review(EscalationLadderBuilder builder, Duration limit) =>
            builder.Build().Review(SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(limit), FourHours.Calendar).Build(), Roster(), Day(5, 9), Day(6)).Select(finding => finding.Code);
    }

    [Fact]
    public void Review_compares_each_level_with_the_latest_before_it()
    {
        // At 120, 60 and 90 minutes of 240.
        var ladder = Half().Level(EscalationMoment.AfterStart(Minutes(60)), EscalationKind.Functional, First, Channel.App).Level(EscalationMoment.BeforeDue(Minutes(150)), EscalationKind.Functional, First, Channel.App).Build();

        Assert.Equal(
            ["ladder.levels-descending levels[1]", "ladder.levels-descending levels[2]"],
            ladder.Review(FourHours, Roster(), Day(5, 9), Day(6)).Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Review_of_a_span_beyond_the_range_names_its_start_first()
    {
        var beyond = BusinessCalendar.Latest + Duration.Epsilon;
        Assert.Throws<ArgumentOutOfRangeException>("startInclusive", () => Half().Build().Review(FourHours, Roster(), beyond, beyond));
        Assert.Throws<ArgumentOutOfRangeException>("startInclusive", () => Half().Build().Review(FourHours, Roster(), beyond, Day(5)));
    }

    [Fact]
    public void TryBuild_with_levels_that_descend_names_the_nearest_that_comes_later()
    {
        var builder = EscalationLadder.Named("x");
        foreach (var minutes in new[] { 30, 20, 10 }) builder.Level(EscalationMoment.AfterStart(Minutes(minutes)), EscalationKind.Functional, First, Channel.App);

        Assert.False(builder.TryBuild(out _, out var findings));
        Assert.Equal(
            ["levels[1] 20 min after the start: Level 1 (30 min after the start) comes later; levels ascend.", "levels[2] 10 min after the start: Level 2 (20 min after the start) comes later; levels ascend."],
            findings.Select(finding => $"{finding.Place} {finding.Value}: {finding.Message}"));
    }

    [Fact]
    public void TryBuild_with_one_of_two_update_times_out_of_bounds_names_that_one()
    {
        Assert.Equal(["updates.every"], Places(Duration.Zero, Minutes(1)));
        Assert.Equal(["updates.duringMajorIncidents"], Places(Duration.FromDays(366), Duration.FromDays(366) + Duration.Epsilon));
        Assert.Empty(Places(Duration.FromDays(366), Minutes(1)));

        static IEnumerable<string> Places(Duration every, Duration inMajorIncidents)
        {
            EscalationLadder.Named("x").UpdatesClient(every, Channel.Email, inMajorIncidents).TryBuild(out _, out var findings);
            return findings.Select(finding => finding.Place);
        }
    }

    [Fact]
    public void Moments_at_their_bounds_are_allowed()
    {
        var century = Duration.FromDays(36_525);
        Assert.All(
            new[] { EscalationMoment.AfterStart(century), EscalationMoment.AfterStart(Duration.Zero), EscalationMoment.BeforeDue(century), EscalationMoment.BeforeDue(Duration.Zero), EscalationMoment.AfterDue(century) },
            moment => Assert.True(EscalationLadder.Named("x").Level(moment, EscalationKind.Functional, First, Channel.App).TryBuild(out _, out _)));
        Assert.Equal((EscalationMoment.BeforeDue(Duration.Zero), "at the due"), (EscalationMoment.AfterDue(Duration.Zero), $"{EscalationMoment.BeforeDue(Duration.Zero)}"));
    }

    [Fact]
    public void RecordedAt_where_none_is_given_is_the_event_s_own_instant()
    {
        var acknowledged = EscalationEvent.Acknowledged(Day(5));

        Assert.Equal((Day(5), acknowledged), (acknowledged.RecordedAt, acknowledged with { RecordedAt = Day(5) }));
        Assert.Equal(Day(6), (acknowledged with { RecordedAt = Day(6) }).RecordedAt);
        Assert.NotEqual(acknowledged, acknowledged with { RecordedAt = Day(6) });
        Assert.Equal("2026-01-05T00:00:00Z Acknowledged", $"{acknowledged}");
    }

    [Fact]
    public void Overrides_say_who_comes_for_whom_and_when()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily).Add("dora", Span(5, 6)).Remove("ana", Span(5, 6)).Replace("ben", "eli", Span(6, 7)).Temporary("Christmas", Span(8, 9), "fay", "gus").Temporary("closed", Span(9, 10)).Build();

        Assert.Equal(
            ["Add dora 5 to 6", "Remove ana 5 to 6", "Replace ben by eli 6 to 7", "Temporary Christmas by fay, gus 8 to 9", "Temporary closed 9 to 10"],
            schedule.Overrides.Select(change => $"{change}".Replace("2026-01-0", "", StringComparison.Ordinal).Replace("2026-01-", "", StringComparison.Ordinal).Replace("T00:00:00Z", "", StringComparison.Ordinal)));
    }

    // Whoever stores them stores their numbers.
    [Fact]
    public void Numbers_of_the_enumerations_are_consecutive_from_zero()
    {
        Type[] enumerations =
        [
            typeof(CountedIn), typeof(EscalationActionKind), typeof(EscalationEventKind), typeof(EscalationHold), typeof(EscalationKind), typeof(OnCallOverrideKind), typeof(WhenAway), typeof(WhenNobody),
        ];
        Assert.All(enumerations, type => Assert.Equal(Enumerable.Range(0, Enum.GetNames(type).Length), Enum.GetValuesAsUnderlyingType(type).Cast<int>()));
        Assert.Equal(
            (CountedIn.TargetTime, EscalationActionKind.Level, EscalationEventKind.Unacknowledged, EscalationHold.None, EscalationKind.Functional, OnCallOverrideKind.Swap, WhenAway.NextStandsIn, WhenNobody.Skip),
            (default(CountedIn), default(EscalationActionKind), default(EscalationEventKind), default(EscalationHold), default(EscalationKind), default(OnCallOverrideKind), default(WhenAway), default(WhenNobody)));
    }

    [Fact]
    public void Roster_of_no_list_is_refused() => Assert.Throws<ArgumentNullException>("people", () => Sla.Roster.Of(null!));
}
