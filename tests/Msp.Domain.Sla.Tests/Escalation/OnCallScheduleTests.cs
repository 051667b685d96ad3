using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

public sealed class OnCallScheduleTests
{
    [Fact]
    public void Shifts_of_layers_take_the_first_that_has_somebody_and_merge_neighbours()
    {
        var nights = BusinessCalendar.In("UTC").OpenOvernight(IsoDayOfWeek.Monday, "18:00-08:00").Build();
        var schedule = OnCallSchedule.Named("first line").Layer(Rotation.Always("nina"), within: nights, named: "nights").Layer(Daily, named: "days").Build();

        Assert.Equal(
            [
                "2026-01-05T00:00:00Z to 2026-01-05T18:00:00Z: ana (turn in days)",
                "2026-01-05T18:00:00Z to 2026-01-06T08:00:00Z: nina (turn in nights)",
                "2026-01-06T08:00:00Z to 2026-01-07T00:00:00Z: ben (turn in days)",
            ],
            schedule.Shifts(Day(5), Day(7)).Select(shift => shift.ToString()));
        Assert.Equal(Duration.FromHours(14), schedule.Shifts(Day(5), Day(7))[1].Length);
        Assert.Equal(["ana", "ben", "cem", "nina"], schedule.People);
    }

    [Fact]
    public void Shifts_where_nobody_is_on_call_are_gaps_that_say_what_became_of_each_layer()
    {
        var office = BusinessCalendar.In("UTC").Open(IsoDayOfWeek.Monday, "09:00-17:00").Build();
        var schedule = OnCallSchedule.Named("desk").Layer(Daily, within: office).Layer(Daily, WhenAway.LeaveGap).OnLeave(Leave.Between("ana", Day(5), Day(6)))
            .Layer(Rotation.Always("dora")).Remove("dora", Span(5, 6)).Build();

        var gap = schedule.At(Day(5));
        Assert.True(gap.IsGap);
        Assert.Equal("nobody (layer 1: outside its hours; layer 2: ana away; layer 3: dora removed)", gap.ToString());
        Assert.Equal("ben (stands in for ana in layer 1)", schedule.At(Day(5, 9)).ToString());
        Assert.Equal("layer 1: no turn", OnCallSchedule.Named("x").Layer(Daily).Build().At(Day(5) - Duration.Epsilon).Explanation);
    }

    [Fact]
    public void At_on_leave_the_next_there_stands_in_and_with_nobody_there_it_is_a_gap()
    {
        var builder = OnCallSchedule.Named("x").Layer(Daily, named: "days").OnLeave(Leave.Between("ana", Day(5), Day(6)), Leave.Between("ben", Day(5, 12), Day(6)));

        Assert.Equal(["ben (stands in for ana in days)", "cem (stands in for ana in days)"], builder.Build().Shifts(Day(5), Day(6)).Select(shift => shift.Answer.Explanation));
        Assert.Equal("nobody (days: ana away, nobody to stand in)", builder.OnLeave(Leave.Between("cem", Day(5), Day(6))).Build().At(Day(5, 13)).ToString());
    }

    [Fact]
    public void At_with_a_swap_each_has_the_other_s_turns_and_leave_falls_on_whoever_has_it()
    {
        var builder = OnCallSchedule.Named("x").Layer(Daily, named: "days").Swap("ana", Span(5, 6), "cem", Span(7, 8));

        Assert.Equal("cem (swapped with ana in days)", builder.Build().At(Day(5)).Explanation);
        Assert.Equal("ben (turn in days)", builder.Build().At(Day(6)).Explanation);
        Assert.Equal("ana (swapped with cem in days)", builder.Build().At(Day(7)).Explanation);
        Assert.Equal("ana (turn in days)", builder.Build().At(Day(8)).Explanation);
        Assert.Empty(builder.Build().Findings);
        // Ana gave the turn away: ben stands in for cem, and after him nobody does.
        Assert.Equal("ben (stands in for cem in days)", builder.OnLeave(Leave.Between("cem", Day(5), Day(6))).Build().At(Day(5)).Explanation);
        Assert.True(builder.OnLeave(Leave.Between("ben", Day(5), Day(6))).Build().At(Day(5)).IsGap);
    }

    [Fact]
    public void At_with_replacements_one_step_is_taken_after_swaps_and_the_later_one_holds()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily, named: "days")
            .Swap("ana", Span(5, 6), "ben", Span(6, 7))
            .Replace("ben", "dora", Span(5, 6)).Replace("dora", "eli", Span(5, 6)).Replace("ben", "fay", Interval(Day(5, 12), Day(6))).Build();

        Assert.Equal(["dora (replaces ben in days)", "fay (replaces ben in days)"], schedule.Shifts(Day(5), Day(6)).Select(shift => shift.Answer.Explanation));
        Assert.Equal(["oncall.override-hidden at overrides[2]"], schedule.Findings.Select(finding => $"{finding.Code} at {finding.Place}"));
    }

    [Fact]
    public void At_with_additions_has_both_and_nobody_twice()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily, named: "days").Add("dora", Span(5, 6)).Add("ana", Span(5, 6)).Add("dora", Span(5, 6)).Remove("eli", Span(5, 6)).Add("eli", Span(5, 6)).Build();

        Assert.Equal("ana (turn in days), dora (added)", schedule.At(Day(5)).Explanation);
        Assert.Equal("ben (turn in days)", schedule.At(Day(6)).Explanation);
        Assert.Equal(["oncall.named-while-away at overrides[4]"], schedule.Findings.Select(finding => $"{finding.Code} at {finding.Place}"));
    }

    [Fact]
    public void At_with_a_removal_the_next_layer_answers()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily).Layer(Rotation.Always("dora"), named: "deputy").Remove("ana", Span(5, 6)).Build();

        Assert.Equal("dora (turn in deputy)", schedule.At(Day(5)).Explanation);
        Assert.Equal(["ben"], schedule.At(Day(6)).People.Select(person => person.Name));
    }

    [Fact]
    public void At_in_a_temporary_schedule_nothing_else_counts()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily).Add("dora", Span(5, 8)).OnLeave(Leave.Between("fay", Day(5), Day(6)))
            .Temporary("Christmas", Span(5, 7), "eli", "fay").Temporary("closed", Span(6, 7)).Build();

        Assert.Equal("eli (in temporary schedule Christmas)", schedule.At(Day(5)).Explanation);
        Assert.Equal("nobody (nobody in temporary schedule closed)", schedule.At(Day(6)).ToString());
        Assert.Equal("cem (turn in layer 1), dora (added)", schedule.At(Day(7)).Explanation);
        Assert.Equal(["oncall.override-hidden at overrides[1]", "oncall.named-while-away at overrides[1]"], schedule.Findings.Select(finding => $"{finding.Code} at {finding.Place}"));
    }

    [Fact]
    public void At_and_Shifts_outside_what_calendars_support_are_refused()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily).Build();

        Assert.Throws<ArgumentOutOfRangeException>("at", () => schedule.At(BusinessCalendar.Latest + Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("startInclusive", () => schedule.Shifts(BusinessCalendar.Earliest - Duration.Epsilon, Day(5)));
        Assert.Throws<ArgumentOutOfRangeException>("endExclusive", () => schedule.Shifts(Day(5), BusinessCalendar.Latest + Duration.Epsilon));
        Assert.Throws<ArgumentException>("endExclusive", () => schedule.Shifts(Day(6), Day(5)));
        Assert.Throws<ArgumentException>("name", () => OnCallSchedule.Named(" "));
        Assert.Empty(schedule.Shifts(Day(5), Day(5)));
        Assert.True(schedule.At(BusinessCalendar.Latest).IsGap);
    }

    [Fact]
    public void Answers_are_equal_by_people_reasons_and_what_became_of_layers()
    {
        var schedule = OnCallSchedule.Named("x").Layer(Daily).Build();
        var (ana, again, ben, none) = (schedule.At(Day(5)), schedule.At(Day(8)), schedule.At(Day(6)), schedule.At(Day(4)));

        Assert.True(ana == again && ana.Equals((object)again) && ana.GetHashCode() == again.GetHashCode() && !ReferenceEquals(ana, again));
        Assert.True(ana != ben && ana != none && none == schedule.At(Day(3)) && !ana.Equals(null));
        Assert.True(none.GetHashCode() == schedule.At(Day(3)).GetHashCode());
    }

    [Fact]
    public void Match_covers_every_reason()
    {
        OnCallReason[] reasons = [new OnCallReason.Turn("a"), new OnCallReason.StandsIn("a", "b"), new OnCallReason.Swapped("a", "b"), new OnCallReason.Replaces("a", "b"), new OnCallReason.Added(), new OnCallReason.InTemporary("c")];

        Assert.Equal("012345", string.Concat(reasons.Select(reason => reason.Match(_ => 0, _ => 1, _ => 2, _ => 3, _ => 4, _ => 5))));
    }
}
