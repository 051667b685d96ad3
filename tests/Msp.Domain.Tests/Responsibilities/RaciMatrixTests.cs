using Msp.Domain.Responsibilities;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Responsibilities.WorkedResponsibilities;

namespace Msp.Domain.Tests.Responsibilities;

public sealed class RaciMatrixTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2026, 4, 1, 0, 0);

    [Fact]
    public void ToString_is_a_table_of_activities_and_roles()
    {
        var matrix = ResponsibilityTerms.From(WithActivity(1, activity => activity with { Accountable = "first line", Approver = null, Consulted = ["approver"] })).Matrix;

        Assert.Equal(
            "| activity | service manager | first line | evening line | approver | director |\n|---|---|---|---|---|---|\n"
            + "| incident | A | R | R |  | I |\n| restore test of backup |  | A/R |  | C |  |\n",
            matrix.ToString());
    }

    [Fact]
    public void ActivityNamed_prefers_the_one_of_the_service()
    {
        var matrix = ResponsibilityTerms.From(Draft with { Activities = [.. Draft.Activities!, Draft.Activities![0]! with { Service = "backup" }] }).Matrix;

        Assert.Equal("backup", matrix.ActivityNamed("incident", "backup")!.Service);
        Assert.Null(matrix.ActivityNamed("incident", "mail")!.Service);
        Assert.Null(matrix.ActivityNamed("incident")!.Service);
        Assert.Null(matrix.ActivityNamed("restore test"));
        Assert.Null(matrix.ActivityNamed("restore test", "mail"));
        Assert.Equal("Ann", matrix.RoleNamed("service manager")!.Holder);
        Assert.Null(matrix.RoleNamed("boss"));
    }

    [Fact]
    public void Review_of_filled_roles_finds_nothing() => Assert.Empty(Review(Draft, Desk()));

    [Theory]
    [InlineData("2026-03-10", "2026-03-10", "2026-03-10T09:00:00Z")]
    [InlineData("2026-03-14", "2026-03-15", null)]                      // a weekend: outside its hours
    [InlineData("2026-03-30", "2026-03-30", "2026-03-30T08:00:00Z")]    // summer time: 09:00 is an hour earlier
    public void Review_finds_the_first_instant_of_its_hours_at_which_nobody_is_there(string first, string last, string? gap)
    {
        var roster = Desk(Leave.Days("Cem", Date(first), Date(last), DateTimeZoneProviders.Tzdb["Europe/London"]));

        var findings = Review(Draft, roster);

        Assert.Equal(gap is null ? [] : [("raci.role-gap", "roles[1]", gap)], findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
    }

    [Fact]
    public void Review_of_a_role_without_hours_looks_around_the_clock()
    {
        var findings = Review(WithRole(1, role => role with { Hours = null }), Desk(within: Office));

        Assert.Equal(["raci.role-gap: 2026-03-01T00:00:00Z"], findings.Select(finding => $"{finding.Code}: {finding.Value}"));
    }

    [Fact]
    public void Review_finds_lines_hours_holders_and_deputies_that_are_not_there()
    {
        Assert.Equal(["error raci.line-unknown at roles[1].line"], Texts(Review(WithRole(1, role => role with { Line = "helpdesk" }), Desk())));
        Assert.Equal(["error raci.hours-unknown at roles[1].hours"], Texts(Review(WithRole(1, role => role with { Hours = "night" }), Desk())));
        Assert.Equal(["warning raci.holder-missing at roles[1]"], Texts(Review(WithRole(1, role => role with { Holder = null, Deputy = null }), Desk())));
        Assert.Equal(["warning raci.deputy-missing at roles[0]"], Texts(Review(WithRole(0, role => role with { Deputy = null }), Desk())));
    }

    [Fact]
    public void Review_compares_the_hours_of_parts()
    {
        var late = BusinessCalendar.In("Europe/London").Open(IsoDayOfWeek.Tuesday, "16:59-22:00").Build();

        var findings = ResponsibilityTerms.From(Draft).Matrix.Review(Desk(), new Dictionary<string, BusinessCalendar> { ["office"] = Office, ["evening"] = late }, Start, End);

        Assert.Equal([("raci.doers-overlap", "activities[0].responsible[1]", "2026-03-03T16:59:00Z")], findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.Equal(
            ["error raci.hours-unknown at activities[0].responsible[1].hours"],
            Texts(ResponsibilityTerms.From(Draft).Matrix.Review(Desk(), new Dictionary<string, BusinessCalendar> { ["office"] = Office }, Start, End)));
    }

    [Fact]
    public void Review_leaves_parts_alone_that_differ_in_their_site()
    {
        var draft = WithActivity(0, activity => activity with { Responsible = [new() { Role = "first line", Site = "Leeds", Hours = "office" }, new() { Role = "evening line", Site = "York", Hours = "late" }] });
        var calendars = new Dictionary<string, BusinessCalendar>(Calendars) { ["late"] = Office };

        Assert.Empty(ResponsibilityTerms.From(draft).Matrix.Review(Desk(), calendars, Start, End));
        var same = WithActivity(0, activity => activity with { Responsible = [new() { Role = "first line", Line = "one", Hours = "office" }, new() { Role = "evening line", Line = "one", Hours = "late" }] });
        Assert.Equal(["error raci.doers-overlap at activities[0].responsible[1]"], Texts(ResponsibilityTerms.From(same).Matrix.Review(Desk(), calendars, Start, End)));
    }

    [Fact]
    public void Review_of_a_reversed_span_is_refused() =>
        Assert.Equal("endExclusive", Assert.Throws<ArgumentException>(() => ResponsibilityTerms.From(Draft).Matrix.Review(Desk(), Calendars, End, Start)).ParamName);

    private static IEnumerable<string> Texts(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding}".Split(": ")[0]);

    private static IReadOnlyList<Finding> Review(ResponsibilitiesDraft draft, Roster roster) => ResponsibilityTerms.From(draft).Matrix.Review(roster, Calendars, Start, End);

    private static Roster Desk(Leave? leave = null, BusinessCalendar? within = null)
    {
        var schedule = OnCallSchedule.Named("desk").Layer(Rotation.Always("Cem"), within);
        return Roster.Of(new Person("Cem")).Role((leave is null ? schedule : schedule.OnLeave(leave)).Build()).Build();
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
