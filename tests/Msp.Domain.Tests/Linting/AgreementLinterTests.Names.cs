using Msp.Domain.Agreements;
using Msp.Domain.Linting;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Linting.WorkedAgreement;

namespace Msp.Domain.Tests.Linting;

/// <summary>What is linted of an agreement's end, of its names and roles.</summary>
public sealed partial class AgreementLinterTests
{
    [Fact]
    public void Lint_asks_for_no_notice_when_the_agreement_ends_anyway()
    {
        var late = Instant.FromUtc(2026, 10, 15, 0, 0);
        Assert.Empty(AgreementLinter.Lint(Of(Terms with { Term = Terms.Term! with { Renewal = null } }), Start, End, late));

        var terminated = Assert.IsType<LifecycleOutcome.Done>(Of(Terms).Apply(AgreementVerb.Terminate, Instant.FromUtc(2027, 1, 1, 0, 0))).Agreement;
        Assert.Empty(AgreementLinter.Lint(terminated, Start, End, late));

        var later = Assert.IsType<LifecycleOutcome.Done>(Of(Terms).Apply(AgreementVerb.Terminate, Instant.FromUtc(2027, 1, 2, 0, 0))).Agreement;
        Assert.Equal(["lint.notice-past"], AgreementLinter.Lint(later, Start, End, late).Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("2027-01-01T00:00:00Z", false)]
    [InlineData("2027-01-02T00:00:00Z", true)]
    public void Lint_needs_holidays_no_longer_than_the_agreement_lasts(string terminated, bool isFound)
    {
        var terms = Terms with { Calendars = new Dictionary<string, BusinessCalendar> { ["office"] = Short } };
        var ended = Assert.IsType<LifecycleOutcome.Done>(Of(terms).Apply(AgreementVerb.Terminate, NodaTime.Text.InstantPattern.ExtendedIso.Parse(terminated).Value)).Agreement;

        Assert.Equal(isFound ? ["lint.holidays-run-out 2027-01-01"] : [], AgreementLinter.Lint(ended, Start, End).Select(finding => $"{finding.Code} {finding.Witness}"));
    }

    [Fact]
    public void Lint_looks_at_people_no_longer_than_the_agreement_lasts()
    {
        var terms = WithPolicy(Policy("1h clock", hours: Always));
        var ended = Assert.IsType<LifecycleOutcome.Done>(Of(terms).Apply(AgreementVerb.Terminate, Instant.FromUtc(2026, 1, 2, 16, 0))).Agreement;

        Assert.Equal("2026-01-01T00:00:00Z", Assert.Single(AgreementLinter.Lint(ended, Start, End)).Witness);
    }

    [Fact]
    public void Lint_takes_names_of_one_zone_for_one_zone()
    {
        var terms = Terms with { Calendars = new Dictionary<string, BusinessCalendar>(Terms.Calendars!) { ["alias"] = BusinessCalendar.AlwaysOpen(DateTimeZoneProviders.Tzdb["GB"]) } };

        Assert.Empty(AgreementLinter.Lint(Of(terms), Start, End));
    }

    [Fact]
    public void Lint_finds_owners_recipients_attendees_and_managers_that_are_no_role()
    {
        var terms = WithService(service => service with { Owner = "owner" }) with
        {
            Communication = Terms.Communication! with
            {
                Reports = [Terms.Communication.Reports![0]! with { To = "reader" }],
                Meetings = [Terms.Communication.Meetings![0]! with { Attendees = ["approver", "guest"] }],
                AccountManager = new() { Role = "manager", CapacityPerMonth = Duration.FromHours(1), Accounts = [new() { Client = "client", TimePerMonth = Duration.Zero, Objective = "none" }] },
            },
        };

        Assert.Equal(
            ["lint.role-unknown terms.services[0].owner owner", "lint.role-unknown terms.communication.reports[0].to reader", "lint.role-unknown terms.communication.meetings[0].attendees[1] guest",
                "lint.role-unknown terms.communication.accountManager.role manager"],
            AgreementLinter.Lint(Of(terms), Start, End).Select(finding => $"{finding.Code} {finding.Place} {finding.Witness}"));
        Assert.DoesNotContain("lint.role-unknown", Codes(terms with { Responsibilities = null }));
        Assert.Empty(Codes(WithService(service => service with { Owner = "desk" })));                        // a role of the roster
    }

    [Fact]
    public void Lint_holds_a_supporting_target_against_the_services_that_name_it()
    {
        var slow = Policy(resolution: "20h");
        var terms = Terms with
        {
            Policies = new Dictionary<string, SlaPolicy> { ["gold"] = Policy(), ["slow"] = slow },
            SupportingTargets = new Dictionary<string, SupportingTarget> { ["carrier"] = Carrier("9h") },
            Services = [Terms.Services![0]!, Terms.Services[0]! with { Id = "backup", Policy = "slow", SupportingTargets = ["carrier"] }],
        };

        Assert.Empty(Codes(terms));
        Assert.Equal(["lint.promise-not-backed"], Codes(terms with { Services = [terms.Services![0]! with { SupportingTargets = ["carrier"] }, terms.Services[1]] }));
        Assert.Equal(["lint.promise-not-backed"], Codes(terms with { Services = [terms.Services[0], terms.Services[1]! with { SupportingTargets = null }] }));
        Assert.Equal(["carrier"], Of(terms).Versions[0].Terms.Services[1].ToDraft().SupportingTargets);
    }

    [Fact]
    public void TryFrom_finds_supporting_targets_that_a_service_names_and_there_are_not()
    {
        ServiceAgreement.TryFrom(Draft with { Terms = WithService(service => service with { SupportingTargets = ["carrier", "other", null] }) }, out _, out var findings);

        Assert.Equal(
            ["agreement.supporting-target-unknown terms.services[0].supportingTargets[1]", "agreement.supporting-target-unknown terms.services[0].supportingTargets[2]"],
            findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Lint_of_duties_without_roles_and_roster_has_nothing_to_compare_with()
    {
        var terms = Terms with { Roster = null, Responsibilities = null };

        Assert.DoesNotContain(AgreementLinter.Lint(Of(terms), Start, End), finding => finding.Code is DomainCodes.LintDutyRoleUnfilled or "lint.role-unknown");
        Assert.Equal(2, AgreementLinter.Lint(Of(Terms with { Responsibilities = null }), Start, End).Count(finding => finding.Code == DomainCodes.LintDutyRoleUnfilled));
    }
}
