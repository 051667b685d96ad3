using static Msp.Domain.Sla.Tests.Escalation.Ladders;
using static Msp.Domain.Sla.Tests.Escalation.Week;

namespace Msp.Domain.Sla.Tests.Escalation;

public sealed class RosterTests
{
    [Fact]
    public void Reachable_is_whoever_is_on_call_and_fits_or_why_nobody_does()
    {
        var roster = Roster();

        Assert.Equal("ana (turn in layer 1)", roster.Reachable(First with { Skill = "network" }, Day(5)).Explanation);
        Assert.Equal("nobody (ben lacks network)", $"{roster.Reachable(First with { Skill = "network" }, Day(6))}");
        Assert.Equal("nobody (ben does not speak de)", $"{roster.Reachable(First with { Language = "de" }, Day(6))}");
        Assert.Equal("cem (turn in layer 1)", $"{roster.Reachable(First with { Language = "de" }, Day(7))}");
        Assert.Equal("nobody (max has no Email)", $"{roster.Reachable(Manager, Day(5), Channel.Email)}");
        Assert.False(roster.Reachable(Manager, Day(5), Channel.Phone).IsGap);
        Assert.Equal("nobody (layer 1: outside its hours)", $"{roster.Reachable(Second, Day(5))}");
        Assert.Throws<ArgumentException>("recipient", () => roster.Reachable(new("wizards"), Day(5)));
        Assert.Throws<ArgumentException>("recipient", () => roster.Shifts(new("wizards"), Day(5), Day(6)));
    }

    [Fact]
    public void Reachable_leaves_out_those_who_do_not_fit_beside_those_who_do()
    {
        var roster = Sla.Roster.Of(new Person("ana").ReachedBy(), new Person("ben"))
            .Role(OnCallSchedule.Named("both").Temporary("t", Span(5, 6), "ana", "ben", "zoe").Temporary("u", Span(6, 7), "ana").Build()).Build();

        Assert.Equal(["ben", "zoe"], roster.Reachable(new("both"), Day(5), Channel.Sms).People.Select(person => person.Name));
        Assert.Equal(["ana", "ben", "zoe"], roster.Reachable(new("both"), Day(5)).People.Select(person => person.Name));
        Assert.Equal(["both zoe"], roster.Findings.Select(finding => $"{finding.Place} {finding.Value}"));
        Assert.Equal("roster.person-unknown", roster.Findings[0].Code);
    }

    [Fact]
    public void Shifts_merge_where_those_who_do_not_fit_made_the_difference()
    {
        var roster = Roster();

        Assert.Equal(
            ["2026-01-05T00:00:00Z to 2026-01-06T00:00:00Z: ana (turn in layer 1)", "2026-01-06T00:00:00Z to 2026-01-07T00:00:00Z: nobody (ben lacks network)", "2026-01-07T00:00:00Z to 2026-01-08T00:00:00Z: nobody (cem lacks network)"],
            roster.Shifts(First with { Skill = "network" }, Day(5), Day(8)).Select(shift => $"{shift}"));
        var pair = Sla.Roster.Of(new Person("ana"), new Person("ben").Skilled("x")).Role("r", OnCallSchedule.Named("r").Layer(Rotation.Always("ben")).Add("ana", Span(5, 6)).Build()).Build();
        Assert.Equal(2, pair.Shifts(new("r"), Day(5), Day(7)).Count);
        Assert.Equal(Duration.FromDays(2), Assert.Single(pair.Shifts(new("r") { Skill = "x" }, Day(5), Day(7))).Length);
    }

    [Fact]
    public void TryBuild_with_repeated_people_and_roles_says_everything()
    {
        var schedule = OnCallSchedule.Named("s").Layer(Rotation.Always("ana")).Build();
        var builder = Sla.Roster.Of(new Person("ana"), new Person("ana")).Role("r", schedule).Role("r", schedule).Role(" ", schedule);

        Assert.False(builder.TryBuild(out var roster, out var findings));
        Assert.Null(roster);
        Assert.Equal(["roster.person-repeated at people", "roster.role-repeated at roles[1]", "roster.role-blank at roles[2]"], findings.Select(finding => $"{finding.Code} at {finding.Place}"));
        Assert.Throws<InvalidDefinitionException>(builder.Build);
        Assert.Throws<ArgumentNullException>("schedule", () => builder.Role("x", null!));
        Assert.Throws<ArgumentNullException>("schedule", () => builder.Role(null!));
    }

    [Fact]
    public void Build_lists_roles_as_given_and_skills_in_order()
    {
        var roster = Sla.Roster.Of(new Person("ana").Skilled("b", "a"), new Person("ben").Skilled("b")).Role("z", OnCallSchedule.Named("s").Layer(Rotation.Always("ana")).Build()).Role(OnCallSchedule.Named("a").Layer(Rotation.Always("ben")).Build()).Build();

        Assert.Equal(["z", "a"], roster.Roles);
        Assert.Equal(["a", "b"], roster.Skills);
        Assert.Empty(roster.Findings);
    }

    [Fact]
    public void Recipient_says_what_it_asks_for() => Assert.Equal("first line, network, speaking de", $"{First with { Skill = "network", Language = "de" }}");
}
