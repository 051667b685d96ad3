using static Msp.Domain.Sla.Tests.Escalation.Ladders;

namespace Msp.Domain.Sla.Tests.Escalation;

public sealed class EscalationLadderTests
{
    [Fact]
    public void Build_keeps_levels_repetitions_and_updates()
    {
        var ladder = Half().Level(EscalationMoment.AfterDue(Minutes(10)), EscalationKind.Hierarchic, Manager, Channel.Phone, new(Minutes(5), First, Channel.Sms), WhenNobody.Wait).Repeat(2, Minutes(15)).UpdatesClient(Minutes(60), Channel.Chat).Build();

        Assert.Equal(("P1", "P1", 2, Minutes(15), new ClientUpdates(Minutes(60), Minutes(60), Channel.Chat)), (ladder.Name, ladder.ToString(), ladder.Reminders, ladder.RemindsEvery, ladder.Updates));
        Assert.Equal(new EscalationLevel(2, EscalationMoment.AfterDue(Minutes(10)), EscalationKind.Hierarchic, Manager, Channel.Phone, new(Minutes(5), First, Channel.Sms), WhenNobody.Wait), ladder.Levels[1]);
        Assert.Equal("level 1, 50 % spent: first line by App (Functional)", $"{ladder.Levels[0]}");
    }

    [Fact]
    public void TryBuild_of_nothing_is_refused()
    {
        Assert.Equal(["ladder.empty at levels"], Findings(EscalationLadder.Named("x")));
        Assert.Equal(["ladder.empty at repeat"], Findings(EscalationLadder.Named("x").UpdatesClient(Minutes(1), Channel.Email).Repeat(1, Minutes(1))));
        Assert.Empty(Findings(EscalationLadder.Named("x").UpdatesClient(Minutes(1), Channel.Email)));
        Assert.Throws<ArgumentException>("name", () => EscalationLadder.Named(""));
        Assert.Throws<ArgumentNullException>("moment", () => EscalationLadder.Named("x").Level(null!, EscalationKind.Functional, First, Channel.App));
        Assert.Throws<ArgumentNullException>("to", () => EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, null!, Channel.App));
    }

    [Fact]
    public void TryBuild_with_times_out_of_bounds_says_everything()
    {
        var builder = EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, new(" "), Channel.App, new(Minutes(1), new(""), Channel.App)).Repeat(-1, Minutes(0)).UpdatesClient(Minutes(1) - Duration.Epsilon, Channel.Email);

        Assert.Equal(
            ["ladder.role-blank at levels[0]", "ladder.time-out-of-range at repeat.times", "ladder.time-out-of-range at repeat.every", "ladder.time-out-of-range at updates.every", "ladder.time-out-of-range at updates.duringMajorIncidents"],
            Findings(builder));
        Assert.False(builder.TryBuild(out var ladder, out var findings));
        Assert.Null(ladder);
        Assert.Equal(findings, Assert.Throws<InvalidDefinitionException>(builder.Build).Findings);
        Assert.Equal(["ladder.role-blank at levels[1]"], Findings(Half().Level(EscalationMoment.At(Share.OfPercent(60)), EscalationKind.Functional, First, Channel.App, new(Minutes(1), new(" "), Channel.App))));
    }

    [Fact]
    public void Fallbacks_and_channels_out_of_bounds_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("after", () => new EscalationFallback(Duration.Zero, First, Channel.App));
        Assert.Throws<ArgumentOutOfRangeException>("after", () => new EscalationFallback(Duration.FromDays(366) + Duration.Epsilon, First, Channel.App));
        Assert.Throws<ArgumentOutOfRangeException>("by", () => new EscalationFallback(Minutes(1), First, (Channel)77));
        Assert.Throws<ArgumentNullException>("to", () => new EscalationFallback(Minutes(1), null!, Channel.App));
        Assert.Throws<ArgumentOutOfRangeException>("by", () => EscalationLadder.Named("x").Level(EscalationMoment.At(default), EscalationKind.Functional, First, (Channel)77));
        Assert.Throws<ArgumentOutOfRangeException>("by", () => EscalationLadder.Named("x").UpdatesClient(Minutes(1), (Channel)77));
        Assert.Equal((Duration.FromDays(366), First, Channel.App), (new EscalationFallback(Duration.FromDays(366), First, Channel.App).After, new EscalationFallback(Duration.Epsilon, First, Channel.App).To, new EscalationFallback(Minutes(1), First, Channel.App).By));
    }

    [Fact]
    public void Lists_that_are_handed_out_cannot_be_changed()
    {
        var schedule = OnCallSchedule.Named("s").Layer(Rotation.Always("ana")).Remove("ben", new(Instant.FromUtc(2026, 1, 5, 0, 0), Instant.FromUtc(2026, 1, 6, 0, 0))).Build();
        var roster = Roster();
        var ladder = Half().Build();
        var (start, end) = (Instant.FromUtc(2026, 1, 5, 10, 0), Instant.FromUtc(2026, 1, 9, 10, 0));
        var plan = ladder.Plan(FourHours, [TicketEvent.Created(start)], roster, start, end);
        var proof = Coverage.Prove(ladder, FourHours, roster, start, end)[0];
        EscalationLadder.Named("x").TryBuild(out _, out var findings);
        OnCallSchedule.Named("s").TryBuild(out _, out var ofSchedule);
        Rotation.Daily("ana").TryBuild(out _, out var ofRotation);
        Sla.Roster.Of().TryBuild(out _, out var ofRoster);

        Assert.All(
            new System.Collections.IList[]
            {
                (System.Collections.IList)schedule.Findings, (System.Collections.IList)schedule.Shifts(start, end), (System.Collections.IList)schedule.At(start).People, (System.Collections.IList)schedule.People,
                (System.Collections.IList)roster.Shifts(First, start, end), (System.Collections.IList)roster.Findings, (System.Collections.IList)roster.Roles, (System.Collections.IList)roster.Skills,
                (System.Collections.IList)new Person("ana").Channels, (System.Collections.IList)new Person("ana").Skilled("x").Skills, (System.Collections.IList)new Person("ana").Speaking("de").Languages,
                (System.Collections.IList)ladder.Levels, (System.Collections.IList)plan.Actions, (System.Collections.IList)plan.Open, (System.Collections.IList)plan.Findings, (System.Collections.IList)plan.Due([]),
                (System.Collections.IList)proof.Gaps, (System.Collections.IList)ladder.Review(FourHours, roster, start, end), (System.Collections.IList)findings, (System.Collections.IList)ofSchedule,
                (System.Collections.IList)ofRotation, (System.Collections.IList)ofRoster,
            },
            list => Assert.True(list.IsReadOnly, $"{list.GetType()}"));
    }

    [Theory]
    [InlineData(1, 60, true)]
    [InlineData(100, 60, true)]
    [InlineData(101, 60, false)]
    [InlineData(0, 60, false)]
    [InlineData(1, 59, false)]
    [InlineData(1, 366 * 86_400, true)]
    [InlineData(1, (366 * 86_400) + 1, false)]
    public void TryBuild_with_repetitions_accepts_1_to_100_a_minute_apart(int times, int seconds, bool isRight) =>
        Assert.Equal(isRight, Half().Repeat(times, Duration.FromSeconds(seconds)).TryBuild(out _, out _));

    [Fact]
    public void TryBuild_with_levels_of_one_kind_that_descend_is_refused()
    {
        Assert.Equal(["ladder.levels-descending at levels[1]"], Descending(EscalationMoment.At(Share.OfPercent(51)), EscalationMoment.At(Share.OfPercent(50))));
        Assert.Equal(["ladder.levels-descending at levels[1]"], Descending(EscalationMoment.BeforeDue(Minutes(1)), EscalationMoment.BeforeDue(Minutes(2))));
        Assert.Equal(["ladder.levels-descending at levels[1]"], Descending(EscalationMoment.AfterDue(Minutes(0)), EscalationMoment.BeforeDue(Minutes(2))));
        Assert.Equal(["ladder.levels-descending at levels[1]"], Descending(EscalationMoment.AfterStart(Minutes(2)), EscalationMoment.AfterStart(Minutes(1))));
        Assert.Empty(Descending(EscalationMoment.AfterStart(Minutes(2)), EscalationMoment.AfterStart(Minutes(2))));
        Assert.Empty(Descending(EscalationMoment.AfterStart(Minutes(2)), EscalationMoment.AfterStart(Minutes(1), CountedIn.ClockTime)));
        Assert.Empty(Descending(EscalationMoment.AfterDue(Minutes(2)), EscalationMoment.AfterDue(Minutes(1), CountedIn.ClockTime)));
        Assert.Empty(Descending(EscalationMoment.AfterDue(Minutes(2)), EscalationMoment.At(default)));
        Assert.Equal(["ladder.levels-descending at levels[2]"], Findings(Half().Level(EscalationMoment.AfterDue(Minutes(2)), EscalationKind.Functional, First, Channel.App).Level(EscalationMoment.At(default), EscalationKind.Functional, First, Channel.App)));
    }

    [Fact]
    public void Moments_out_of_bounds_are_refused_and_others_say_what_they_are()
    {
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => EscalationMoment.AfterStart(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => EscalationMoment.BeforeDue(-Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("amount", () => EscalationMoment.AfterDue(Duration.FromDays(36525) + Duration.Epsilon));
        Assert.Equal("0.5 s after the start", $"{EscalationMoment.AfterStart(Duration.FromMilliseconds(500))}");
        Assert.Equal("876600 h on the clock before the due", $"{EscalationMoment.BeforeDue(Duration.FromDays(36525), CountedIn.ClockTime)}");
        Assert.Equal("012", string.Concat(new[] { EscalationMoment.At(default), EscalationMoment.AfterStart(default), EscalationMoment.AfterDue(default) }.Select(moment => moment.Match(_ => 0, _ => 1, _ => 2))));
    }

    [Fact]
    public void Moments_beyond_what_calendars_support_never_come()
    {
        var century = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromDays(36525)), FourHours.Calendar).Build();
        var ladder = EscalationLadder.Named("x").Level(EscalationMoment.AfterDue(Duration.FromDays(36525)), EscalationKind.Functional, First, Channel.App).Level(EscalationMoment.AfterDue(Duration.FromDays(36525), CountedIn.ClockTime), EscalationKind.Functional, First, Channel.App).Build();
        var late = BusinessCalendar.Latest - Duration.FromDays(400);

        Assert.Equal(2, ladder.Plan(century, [TicketEvent.Created(late)], Roster(), late, late + Duration.FromDays(366)).Open.Count);
    }

    private static IEnumerable<string> Descending(EscalationMoment first, EscalationMoment second) =>
        Findings(EscalationLadder.Named("x").Level(first, EscalationKind.Functional, First, Channel.App).Level(second, EscalationKind.Functional, First, Channel.App));

    private static IEnumerable<string> Findings(EscalationLadderBuilder builder)
    {
        builder.TryBuild(out _, out var findings);
        return findings.Select(finding => $"{finding.Code} at {finding.Place}");
    }
}
