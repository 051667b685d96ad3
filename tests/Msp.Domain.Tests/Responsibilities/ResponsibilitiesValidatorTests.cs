using System.Diagnostics;
using Msp.Domain.Responsibilities;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Responsibilities.WorkedResponsibilities;

namespace Msp.Domain.Tests.Responsibilities;

public sealed class ResponsibilitiesValidatorTests
{
    [Fact]
    public void TryFrom_without_a_fault_finds_nothing()
    {
        Assert.True(ResponsibilityTerms.TryFrom(Draft, out var terms, out var findings));
        Assert.Empty(findings);
        Assert.Equal(2, terms.Matrix.Activities.Count);
    }

    [Fact]
    public void TryFrom_of_an_empty_draft_is_empty_responsibilities()
    {
        Assert.True(ResponsibilityTerms.TryFrom(new ResponsibilitiesDraft(), out var terms, out var findings));
        Assert.Empty(findings);
        Assert.Empty(terms.Matrix.Roles);
    }

    // The evening line reports to whom it may, and that role to the service manager.
    private static IReadOnlyList<RoleDraft?> Reporting(string? evening) => Changed(Changed(Draft.Roles!, 2, role => role with { ReportsTo = evening }), 1, role => role with { ReportsTo = "service manager" });

    [Theory]
    [InlineData("first line", 1, true)]
    [InlineData(null, 1, false)]
    [InlineData("service manager", 1, false)]
    [InlineData("first line", 2, false)]
    public void TryFrom_takes_who_answers_for_being_at_or_above_who_does_it(string? evening, int doer, bool isBelow)
    {
        var activity = Draft.Activities![1]! with { Accountable = "evening line", Responsible = [new() { Role = Draft.Roles![doer]!.Name }] };

        Assert.Equal(isBelow, Codes(Draft with { Roles = Reporting(evening), Activities = [Draft.Activities[0], activity] }).Contains("raci.accountable-below activities[1].accountable"));
    }

    [Fact]
    public void TryFrom_finds_every_role_whose_bosses_never_end()
    {
        RoleDraft Role(string name, string? to) => new() { Name = name, Side = Side.Provider, Holder = name, ReportsTo = to };
        string[] Circular(params RoleDraft[] roles) => [.. Codes(new() { Roles = roles }).Where(line => line.StartsWith("raci.reporting", StringComparison.Ordinal)).Select(line => line["raci.reporting-circular ".Length..])];

        Assert.Equal(["roles[0].reportsTo", "roles[1].reportsTo", "roles[2].reportsTo"], Circular(Role("a", "b"), Role("b", "c"), Role("c", "b"), Role("d", null), Role("e", "d"), Role("f", "e")));
        Assert.Equal(["roles[2].reportsTo", "roles[3].reportsTo"], Circular(Role("d", null), Role("e", "d"), Role("c", "c"), Role("a", "c")));
        Assert.Empty(Circular(Role("f", "e"), Role("e", "d"), Role("d", null), Role("g", "e")));
    }

    private static IEnumerable<string> Codes(ResponsibilitiesDraft draft)
    {
        ResponsibilityTerms.TryFrom(draft, out _, out var findings);
        return findings.Select(finding => $"{finding.Code} {finding.Place}");
    }

    [Fact]
    public void ToDraft_keeps_who_reports_to_whom()
    {
        var terms = ResponsibilityTerms.From(Draft with { Roles = Reporting("first line") });

        Assert.Equal([null, "service manager", "first line", null, null], terms.Matrix.Roles.Select(role => role.ReportsTo));
        Assert.Equal(terms.Matrix.Roles.Select(role => role.ReportsTo), terms.ToDraft().Roles!.Select(role => role!.ReportsTo));
    }

    public static TheoryData<string, string, ResponsibilitiesDraft> Faults => new()
    {
        { "error raci.item-null", "roles[5]", Draft with { Roles = [.. Draft.Roles!, null] } },
        { "error raci.item-null", "activities[2]", Draft with { Activities = [.. Draft.Activities!, null] } },
        { "error raci.item-null", "activities[1].responsible[0]", WithActivity(1, activity => activity with { Responsible = [null] }) },
        { "error raci.item-null", "obligations[2]", Draft with { Obligations = [.. Draft.Obligations!, null] } },
        { "error raci.item-null", "intake[1]", Draft with { Intake = [.. Draft.Intake!, null] } },
        { "error raci.role-blank", "roles[5].name", Draft with { Roles = [.. Draft.Roles!, new() { Name = " ", Side = Side.Vendor, Holder = "Ian" }] } },
        { "error raci.role-repeated", "roles[5].name", Draft with { Roles = [.. Draft.Roles!, new() { Name = "director", Side = Side.Client, Holder = "Ian" }] } },
        { "error raci.side-missing", "roles[0].side", WithRole(0, role => role with { Side = null }) },
        { "error raci.side-missing", "roles[0].side", WithRole(0, role => role with { Side = Side.System }) },
        { "warning raci.role-unfilled", "roles[0].holder", WithRole(0, role => role with { Holder = " ", Deputy = null }) },
        { "error raci.deputy-unfit", "roles[0].deputy", WithRole(0, role => role with { Deputy = "Ann" }) },
        { "error raci.deputy-unfit", "roles[0].deputy", WithRole(0, role => role with { Deputy = "" }) },
        { "error raci.deputy-unfit", "roles[1].deputy", WithRole(1, role => role with { Holder = null }) },
        { "warning raci.hours-without-line", "roles[1].hours", WithRole(1, role => role with { Line = null }) },
        { "error raci.role-unknown", "roles[0].reportsTo", WithRole(0, role => role with { ReportsTo = "boss" }) },
        { "error raci.reporting-circular", "roles[0].reportsTo", WithRole(0, role => role with { ReportsTo = "service manager" }) },
        { "warning raci.accountable-below", "activities[1].accountable", WithActivity(1, activity => activity with { Accountable = "evening line" }) with { Roles = Reporting("first line") } },
        { "error raci.activity-blank", "activities[1].name", WithActivity(1, activity => activity with { Name = null }) },
        { "error raci.activity-repeated", "activities[2].name", Draft with { Activities = [.. Draft.Activities!, Draft.Activities![1]] } },
        { "error raci.activity-orphan", "activities[1]", WithActivity(1, activity => activity with { Accountable = null, Responsible = null }) },
        { "error raci.accountable-missing", "activities[1].accountable", WithActivity(1, activity => activity with { Accountable = null }) },
        { "error raci.responsible-missing", "activities[1].responsible", WithActivity(1, activity => activity with { Responsible = [] }) },
        { "error raci.role-unknown", "activities[1].accountable", WithActivity(1, activity => activity with { Accountable = "boss" }) },
        { "error raci.role-unknown", "activities[1].responsible[0].role", WithActivity(1, activity => activity with { Responsible = [new() { Role = "boss" }] }) },
        { "error raci.role-unknown", "activities[1].responsible[0].role", WithActivity(1, activity => activity with { Responsible = [new()] }) },
        { "error raci.role-unknown", "activities[1].consulted[0]", WithActivity(1, activity => activity with { Consulted = ["boss"] }) },
        { "error raci.role-unknown", "activities[1].informed[0]", WithActivity(1, activity => activity with { Informed = ["boss"] }) },
        { "error raci.role-unknown", "activities[1].approver", WithActivity(1, activity => activity with { Approver = "boss" }) },
        { "error raci.role-blank", "activities[1].consulted[0]", WithActivity(1, activity => activity with { Consulted = [null] }) },
        { "error raci.role-twice", "activities[1].consulted[0]", WithActivity(1, activity => activity with { Consulted = ["first line"] }) },
        { "error raci.role-twice", "activities[1].informed[0]", WithActivity(1, activity => activity with { Informed = ["director"] }) },
        { "error raci.role-twice", "activities[1].consulted[1]", WithActivity(1, activity => activity with { Consulted = ["director", "director"] }) },
        { "error raci.role-twice", "activities[1].informed[0]", WithActivity(1, activity => activity with { Informed = ["service manager"] }) },
        { "error raci.approver-does", "activities[1].approver", WithActivity(1, activity => activity with { Approver = "first line" }) },
        { "error raci.approver-does", "activities[1].approver", WithRole(3, role => role with { Holder = "Cem" }) },
        { "error obligation.id-blank", "obligations[0].id", WithObligation(0, obligation => obligation with { Id = "" }) },
        { "error obligation.repeated", "obligations[2].id", Draft with { Obligations = [.. Draft.Obligations!, Draft.Obligations![1]] } },
        { "error obligation.title-blank", "obligations[0].title", WithObligation(0, obligation => obligation with { Title = null }) },
        { "error obligation.calendar-missing", "obligations[0].calendar", WithObligation(0, obligation => obligation with { Calendar = " " }) },
        { "error obligation.time-out-of-range", "obligations[1].within", WithObligation(1, obligation => obligation with { Within = null }) },
        { "error obligation.time-out-of-range", "obligations[1].within", WithObligation(1, obligation => obligation with { Within = Duration.Zero }) },
        { "error obligation.time-out-of-range", "obligations[1].within", WithObligation(1, obligation => obligation with { Within = Duration.FromDays(366) + Duration.Epsilon }) },
        { "error obligation.time-out-of-range", "obligations[1].remindAfter[0]", WithObligation(1, obligation => obligation with { RemindAfter = [Duration.Zero] }) },
        { "error obligation.time-out-of-range", "obligations[1].remindAfter[0]", WithObligation(1, obligation => obligation with { RemindAfter = [null] }) },
        { "warning obligation.reminder-late", "obligations[1].remindAfter[0]", WithObligation(1, obligation => obligation with { RemindAfter = [Duration.FromHours(4)] }) },
        { "error obligation.escalation-unfit", "obligations[1].escalateAfter", WithObligation(1, obligation => obligation with { EscalateAfter = Duration.FromHours(1) }) },
        { "error obligation.escalation-unfit", "obligations[0].escalateAfter", WithObligation(0, obligation => obligation with { EscalateAfter = Duration.Zero }) },
        { "error obligation.reason-repeated", "obligations[1].reasons[0]", WithObligation(1, obligation => obligation with { Reasons = ["waiting for approval"] }) },
        { "error obligation.reason-blank", "obligations[1].reasons[0]", WithObligation(1, obligation => obligation with { Reasons = [""] }) },
        { "error obligation.role-unfit", "obligations[1].role", WithObligation(1, obligation => obligation with { Role = "first line" }) },
        { "error obligation.role-unfit", "obligations[1].role", WithObligation(1, obligation => obligation with { Role = null }) },
        { "error obligation.role-unfit", "obligations[0].escalateTo", WithObligation(0, obligation => obligation with { EscalateTo = "service manager" }) },
        { "error intake.type-blank", "intake[0].requestType", WithIntake(intake => intake with { RequestType = "" }) },
        { "error intake.empty", "intake[0].items", WithIntake(intake => intake with { Items = [] }) },
        { "error intake.item-unfit", "intake[0].items[1]", WithIntake(intake => intake with { Items = ["name", "name"] }) },
        { "error intake.item-unfit", "intake[0].items[0]", WithIntake(intake => intake with { Items = [null] }) },
        { "error intake.obligation-unknown", "intake[0].obligation", WithIntake(intake => intake with { Obligation = "other" }) },
        { "error intake.obligation-unknown", "intake[0].obligation", WithIntake(intake => intake with { Obligation = null }) },
        { "error intake.repeated", "intake[1].requestType", Draft with { Intake = [.. Draft.Intake!, Draft.Intake![0]] } },
        { "information raci.role-idle", "roles[5]", Draft with { Roles = [.. Draft.Roles!, new() { Name = "idler", Side = Side.Vendor, Holder = "Ian" }] } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void TryFrom_with_one_fault_finds_just_that(string what, string place, ResponsibilitiesDraft draft)
    {
        var isRight = ResponsibilityTerms.TryFrom(draft, out var terms, out var findings);

        var finding = Assert.Single(findings);
        Assert.StartsWith(what + " ", $"{finding}", StringComparison.Ordinal);
        Assert.Equal(place, finding.Place);
        Assert.Equal(finding.Severity != FindingSeverity.Error, isRight);
        Assert.Equal(isRight, terms is not null);
    }

    [Fact]
    public void TryFrom_tells_names_with_of_in_them_from_names_of_a_service()
    {
        var draft = Draft with
        {
            Activities = [.. Draft.Activities!, Draft.Activities![1]! with { Name = "restore test of backup", Service = null }],
            Intake = [Draft.Intake![0]! with { RequestType = "new user of files" }, Draft.Intake[0]! with { Service = "files" }],
        };

        Assert.True(ResponsibilityTerms.TryFrom(draft, out _, out var findings));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("Gus", "Cem", "Dee", "Gus holds first line too, and would approve their own work as a deputy.")]
    [InlineData("Dee", "Cem", null, null)]
    [InlineData("Ian", "Dee", "Fay", "Fay stands in for first line too, and would approve their own work then.")]
    public void TryFrom_finds_who_would_approve_their_own_work_by_standing_in(string approversDeputy, string doer, string? doersDeputy, string? message)
    {
        var roles = Draft.Roles!.ToList();
        roles[3] = roles[3]! with { Holder = "Fay", Deputy = approversDeputy };
        roles[1] = roles[1]! with { Holder = message is not null && message.StartsWith("Gus", StringComparison.Ordinal) ? "Gus" : doer, Deputy = doersDeputy };

        Assert.True(ResponsibilityTerms.TryFrom(Draft with { Roles = roles }, out _, out var findings));

        Assert.Equal(message is null ? [] : [$"warning raci.approver-does at activities[1].approver: {message} (\"approver\")"], findings.Select(finding => $"{finding}"));
    }

    [Fact]
    public void TryFrom_of_many_parts_takes_time_by_their_number()
    {
        var draft = WithActivity(1, activity => activity with
        {
            Responsible = [.. Enumerable.Range(0, 20_000).Select(number => new DoerDraft { Role = "first line", Site = $"{number / 100}", Line = $"{number % 100}" })],
        });
        var started = Stopwatch.GetTimestamp();

        Assert.True(ResponsibilityTerms.TryFrom(draft, out _, out var findings));

        Assert.InRange((Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency, 0, 3);
        Assert.Empty(findings);
    }

    [Fact]
    public void TryFrom_of_many_roles_and_activities_takes_time_by_their_number()
    {
        var draft = new ResponsibilitiesDraft
        {
            Roles = [.. Enumerable.Range(0, 10_000).Select(number => new RoleDraft { Name = $"{number}", Side = Side.Client, Holder = $"{number}" })],
            Activities = [.. Enumerable.Range(0, 10_000).Select(number => new ActivityDraft { Name = $"{number}", Accountable = $"{number}", Responsible = [new() { Role = $"{number}" }] })],
        };
        var started = Stopwatch.GetTimestamp();

        Assert.True(ResponsibilityTerms.TryFrom(draft, out _, out var findings));

        Assert.InRange((Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency, 0, 3);
        Assert.Empty(findings);
    }

    [Fact]
    public void The_parts_found_to_overlap_are_those_of_comparing_every_two() => Laws.HoldForRandom(300, random =>
    {
        string?[] values = [null, "a", "b"];
        var doers = Enumerable.Range(0, random.Next(2, 7)).Select(_ => new DoerDraft { Role = "first line", Site = values[random.Next(3)], Hours = values[random.Next(3)], Line = values[random.Next(3)] }).ToList();
        var expected = doers.Index().Where(later => IsPart(later.Item)).SelectMany(later => doers.Take(later.Index).Index()
            .Where(earlier => IsPart(earlier.Item) && Meet(earlier.Item.Site, later.Item.Site) && Meet(earlier.Item.Hours, later.Item.Hours) && Meet(earlier.Item.Line, later.Item.Line))
            .Take(1).Select(earlier => $"activities[1].responsible[{later.Index}] responsible[{earlier.Index}]"));

        ResponsibilityTerms.TryFrom(WithActivity(1, activity => activity with { Responsible = doers }), out _, out var findings);

        Assert.Equal(expected, findings.Where(finding => finding.Code == DomainCodes.RaciDoersOverlap).Select(finding => $"{finding.Place} {finding.Message.Split(' ')[5].TrimEnd(';')}"));

        static bool IsPart(DoerDraft doer) => doer is not { Site: null, Hours: null, Line: null };
        static bool Meet(string? one, string? other) => one is null || other is null || one == other;
    });

    [Theory]
    [InlineData(null, null, null, null, null, null, "raci.part-missing raci.part-missing")]
    [InlineData("Leeds", null, null, null, null, null, "raci.part-missing")]
    [InlineData("Leeds", null, null, "York", null, null, "")]
    [InlineData("Leeds", null, null, "Leeds", null, null, "raci.doers-overlap")]
    [InlineData("Leeds", null, null, null, "office", null, "raci.doers-overlap")]
    [InlineData("Leeds", "office", null, "Leeds", "evening", null, "")]
    [InlineData(null, null, "first", null, null, "second", "")]
    [InlineData(null, null, "first", null, "office", "first", "raci.doers-overlap")]
    public void TryFrom_judges_the_parts_of_several_doers(string? site, string? hours, string? line, string? otherSite, string? otherHours, string? otherLine, string codes)
    {
        var draft = WithActivity(1, activity => activity with
        {
            Responsible = [new() { Role = "first line", Site = site, Hours = hours, Line = line }, new() { Role = "evening line", Site = otherSite, Hours = otherHours, Line = otherLine }],
        });

        ResponsibilityTerms.TryFrom(draft, out _, out var findings);

        Assert.Equal(codes, string.Join(' ', findings.Select(finding => finding.Code)));
    }

    [Theory]
    [InlineData(5, 3, 60, false)]
    [InlineData(5, 4, 60, true)]
    [InlineData(4, 4, 60, false)]
    [InlineData(5, 4, 80, false)]
    public void TryFrom_finds_roles_that_bear_more_than_their_share(int activities, int borne, int percent, bool isFound)
    {
        var draft = Draft with
        {
            OverloadedAbove = percent == 60 ? null : Share.OfPercent(percent),
            Activities =
            [
                .. Enumerable.Range(0, activities).Select(number => new ActivityDraft
                {
                    Name = $"activity {number}", Accountable = number < borne && number % 2 == 0 ? "first line" : number % 2 == 0 ? "approver" : "director",
                    Responsible = [new() { Role = number < borne && number % 2 == 1 ? "first line" : number % 2 == 0 ? "evening line" : "service manager" }],
                }),
            ],
        };

        ResponsibilityTerms.TryFrom(draft, out _, out var findings);

        Assert.Equal(isFound ? ["roles[1]"] : [], findings.Where(finding => finding.Code == DomainCodes.RaciRoleOverloaded).Select(finding => finding.Place));
    }

    [Fact]
    public void TryFrom_finds_everything_at_once()
    {
        var draft = Draft with { Roles = [null, .. Draft.Roles!.Skip(1)], Intake = [new()] };

        Assert.False(ResponsibilityTerms.TryFrom(draft, out _, out var findings));

        Assert.Equal(
            ["raci.item-null", "intake.type-blank", "intake.empty", "raci.role-unknown", "raci.role-unknown", "intake.obligation-unknown"], findings.Select(finding => finding.Code));
        Assert.Equal(findings, Assert.Throws<InvalidDefinitionException>(() => ResponsibilityTerms.From(draft)).Findings);
    }

    [Fact]
    public void What_is_accepted_constructs_and_its_draft_is_a_fixed_point() => Laws.HoldForRandom(500, random =>
    {
        var draft = Random(random);
        if (!ResponsibilityTerms.TryFrom(draft, out var terms, out var findings))
        {
            Assert.Contains(findings, finding => finding.Severity == FindingSeverity.Error);
            return;
        }

        var again = ResponsibilityTerms.From(terms.ToDraft());
        Assert.Equal(DraftText.Of(terms.ToDraft()), DraftText.Of(again.ToDraft()));
        Assert.All(terms.Matrix.Activities, activity => Assert.Single(terms.Matrix.Roles, role => activity.CodeOf(role.Name) is "A" or "A/R"));
    });

    private static ResponsibilitiesDraft Random(Random random)
    {
        string?[] names = ["service manager", "first line", "approver", "director", null, ""];
        var faults = random.Next(3) == 0 ? names.Length : 4;
        return Draft with
        {
            Roles = [.. Draft.Roles!.Select(role => random.Next(12) == 0 ? role! with { Side = (Side)random.Next(4), Holder = names[random.Next(names.Length)] } : role)],
            Activities =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(number => random.Next(20) == 0 ? null : new ActivityDraft
                {
                    Name = $"activity {number}", Accountable = names[random.Next(faults)],
                    Responsible = [.. Enumerable.Range(0, random.Next(1, 3)).Select(site => new DoerDraft { Role = names[random.Next(faults)], Site = $"site {random.Next(5)}" })],
                    Informed = random.Next(3) == 0 ? [names[random.Next(faults)]] : null,
                }),
            ],
            Obligations = [.. Draft.Obligations!.Select(obligation => obligation! with { Within = Duration.FromHours(random.Next(faults - 4, 5)), RemindAfter = random.Next(2) == 0 ? null : [Duration.FromHours(random.Next(1, 3))] })],
        };
    }
}
