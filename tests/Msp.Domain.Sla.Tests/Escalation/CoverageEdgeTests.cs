using static Msp.Domain.Sla.Tests.Escalation.Ladders;
using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Who is named where several would answer at once, how far proofs look for people, and what of the span nobody covers.</summary>
public sealed class CoverageEdgeTests
{
    [Fact]
    public void Prove_where_two_levels_would_answer_at_once_names_the_lower_one_s()
    {
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.AfterStart(Minutes(10)), EscalationKind.Functional, First, Channel.Phone)
            .Level(EscalationMoment.AfterStart(Minutes(10)), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();

        Assert.Equal("ana (turn in layer 1)", Coverage.Prove(ladder, FourClockHours, Roster(), Day(5), Day(6))[0].Answer!.Explanation);
    }

    // At 23:30 Ana lacks the skill; at midnight, when the level is repeated and its fallback is called, Ben has come and Cem is there.
    [Fact]
    public void Prove_where_fallback_and_repetition_would_answer_at_once_names_the_fallback_s()
    {
        var roster = Sla.Roster.Of(new Person("ana"), new Person("ben").Skilled("x"), new Person("cem").Skilled("x"))
            .Role("line", OnCallSchedule.Named("line").Layer(Daily).Build()).Role("deputy", OnCallSchedule.Named("deputy").Layer(Rotation.Always("cem")).Build()).Build();
        var ladder = EscalationLadder.Named("P1")
            .Level(EscalationMoment.AfterStart(Duration.Zero), EscalationKind.Functional, new("line"), Channel.Phone, new(Minutes(30), new("deputy"), Channel.Phone)).Repeat(1, Minutes(30)).Build();

        var proof = Coverage.Prove(ladder, FourClockHours, roster, Day(5, 23, 30), Day(5, 23, 30) + Duration.Epsilon).Single(one => one.Skill == "x");
        Assert.Equal((Day(6), "cem (turn in layer 1)"), (proof.AnsweredAt!.Value, proof.Answer!.Explanation));
    }

    [Fact]
    public void Prove_on_the_clock_with_a_surcharge_outside_hours_finds_the_leap_at_closing()
    {
        var target = SlaTarget.For(Metric.Resolution).Within(FourClockHours.Limit, FourClockHours.Calendar).SurchargeOutsideHours(Minutes(44)).Build();
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.AfterDue(Duration.Zero), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();

        var proof = Coverage.Prove(ladder, target, Roster(), Day(5, 12), Day(6, 12))[0];
        Assert.Equal((Day(5, 17), Minutes((4 * 60) + 44)), (proof.Witness, proof.Worst));
    }

    // Ten hours before a due four hours away is before the start, so that Ana is called at once, and Xen, who leaves at 18:00, an hour later.
    [Fact]
    public void Prove_of_a_level_before_its_start_finds_a_fallback_that_is_called_after_hours()
    {
        var office = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00").Build();
        var roster = Sla.Roster.Of(new Person("ana"), new Person("xen").Skilled("x"), new Person("max").Skilled("x"))
            .Role("line", OnCallSchedule.Named("line").Layer(Rotation.Always("ana")).Build())
            .Role("other", OnCallSchedule.Named("other").Layer(Rotation.Always("xen"), office).Build())
            .Role("boss", OnCallSchedule.Named("boss").Layer(Rotation.Always("max")).Build()).Build();
        var ladder = EscalationLadder.Named("x")
            .Level(EscalationMoment.BeforeDue(Duration.FromHours(10), CountedIn.ClockTime), EscalationKind.Functional, new("line"), Channel.Phone, new(Minutes(60), new("other"), Channel.Phone))
            .Level(EscalationMoment.AfterStart(Duration.FromHours(20), CountedIn.ClockTime), EscalationKind.Hierarchic, new("boss"), Channel.Phone).Build();

        var proof = Coverage.Prove(ladder, FourClockHours, roster, Day(6, 12), Day(7)).Single(one => one.Skill == "x");
        Assert.Equal((Day(6, 17), Duration.FromHours(20)), (proof.Witness, proof.Worst));
    }

    [Fact]
    public void Prove_looks_for_people_as_long_after_the_last_ticket_as_its_last_level_takes()
    {
        var late = EscalationLadder.Named("P1").Level(EscalationMoment.AfterDue(Duration.FromDays(60), CountedIn.ClockTime), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();
        Assert.Equal(Duration.FromDays(60) + Duration.FromHours(4), Coverage.Prove(late, FourClockHours, Roster(), Day(5), Day(6))[0].Worst);
    }

    [Fact]
    public void Prove_looks_for_people_as_long_after_the_last_ticket_as_repetitions_go_on()
    {
        var arrival = Day(5) + Duration.FromDays(80);
        var roster = Sla.Roster.Of(new Person("ana"), new Person("ben").Skilled("x"))
            .Role("line", OnCallSchedule.Named("line").Layer(Rotation.Always("ana")).Add("ben", new(arrival, arrival + Duration.FromDays(2))).Build()).Build();
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.AfterStart(Duration.Zero), EscalationKind.Functional, new("line"), Channel.Phone).Repeat(2, Duration.FromDays(40)).Build();

        Assert.Equal(Duration.FromDays(80), Coverage.Prove(ladder, FourClockHours, roster, Day(5), Day(6)).Single(one => one.Skill == "x").Worst);
    }

    [Fact]
    public void Gaps_of_several_lines_are_where_none_of_them_is_there()
    {
        static OnCallSchedule Shift(string person, string hours) =>
            OnCallSchedule.Named(person).Layer(Rotation.Always(person), BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, hours).Build()).Build();
        var roster = Sla.Roster.Of(new Person("ana"), new Person("ben"), new Person("cem"), new Person("dora"))
            .Role(Shift("ana", "12:00-18:00")).Role(Shift("ben", "08:00-11:00")).Role(Shift("cem", "09:00-10:00")).Role(Shift("dora", "18:00-20:00")).Build();
        var builder = EscalationLadder.Named("P1");
        foreach (var role in roster.Roles) builder.Level(EscalationMoment.AfterStart(Duration.Zero), EscalationKind.Functional, new(role), Channel.Phone);

        var gaps = Coverage.Prove(builder.Build(), FourClockHours, roster, Day(5), Day(6))[0].Gaps;
        Assert.Equal([new Interval(Day(5), Day(5, 8)), new(Day(5, 11), Day(5, 12)), new(Day(5, 20), Day(6))], gaps);
        Assert.Empty(Coverage.Prove(builder.Build(), FourClockHours, roster, Day(5, 12), Day(5, 20))[0].Gaps);
        Assert.Equal([new Interval(Day(5, 7), Day(5, 8))], Coverage.Prove(builder.Build(), FourClockHours, roster, Day(5, 7), Day(5, 8))[0].Gaps);
    }

    [Fact]
    public void ProveAgainstDue_of_tickets_equally_late_names_the_first()
    {
        var ladder = EscalationLadder.Named("x").Level(EscalationMoment.AfterDue(Minutes(5)), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();

        var proof = Coverage.ProveAgainstDue(ladder, FourClockHours, Roster(), Day(5, 1), Day(6))!;
        Assert.Equal((Day(5, 1), Day(5, 5, 5)), (proof.Witness, proof.AnsweredAt!.Value));
    }

    [Fact]
    public void ProveAgainstDue_where_nobody_is_ever_reached_names_the_first_ticket_and_nobody()
    {
        var ladder = EscalationLadder.Named("x").Level(EscalationMoment.AfterStart(Minutes(5)), EscalationKind.Hierarchic, Manager, Channel.Email).Build();

        var proof = Coverage.ProveAgainstDue(ladder, FourClockHours, Roster(), Day(5), Day(6))!;
        Assert.Equal((Day(5), null, null), (proof.Witness, proof.AnsweredAt, proof.Answer));
    }

    [Fact]
    public void ProveAgainstDue_without_a_due_has_no_proof_and_of_impossible_spans_is_refused()
    {
        var without = SlaTarget.For(Metric.Resolution).Within(Limit.None, FourHours.Calendar).Build();
        var ladder = EscalationLadder.Named("x").Level(EscalationMoment.AfterStart(Minutes(5)), EscalationKind.Hierarchic, Manager, Channel.Phone).Build();

        Assert.Null(Coverage.ProveAgainstDue(ladder, without, Roster(), Day(5), Day(6)));
        Assert.Throws<ArgumentException>("endExclusive", () => Coverage.ProveAgainstDue(ladder, FourHours, Roster(), Day(5), Day(5)));
        Assert.Throws<ArgumentOutOfRangeException>("startInclusive", () => Coverage.ProveAgainstDue(ladder, FourHours, Roster(), BusinessCalendar.Earliest - Duration.Epsilon, Day(5)));
    }
}
