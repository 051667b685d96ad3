using Msp.Domain.Agreements;
using Msp.Domain.Linting;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Linting.WorkedAgreement;

namespace Msp.Domain.Tests.Linting;

/// <summary>What is linted of ladders and targets: the names they use, and what a review of the policy finds.</summary>
public sealed partial class AgreementLinterTests
{
    private static SlaTarget Resolution(string limit, BusinessCalendar hours, params Share[] warnings) => SlaTarget.For(Metric.Resolution).Within(Limit.Parse(limit), hours).WarnAt(warnings).Build();

    private static AgreementTermsDraft With(params (Applies Applies, SlaTarget Target)[] targets)
    {
        var builder = SlaPolicy.Named("gold").PriorityFrom(Matrix);
        foreach (var (applies, target) in targets) builder.Add(target, applies);
        return WithPolicy(builder.Build());
    }

    private static IEnumerable<string> Found(AgreementTermsDraft terms) => AgreementLinter.Lint(Of(terms), Start, End).Select(finding => $"{finding.Severity} {finding.Code} {finding.Place} {finding.Witness}");

    [Fact]
    public void Lint_finds_roles_of_a_ladder_that_no_roster_and_no_matrix_has()
    {
        var ladder = EscalationLadder.Named("ladder")
            .Level(EscalationMoment.At(Share.OfPercent(0)), EscalationKind.Functional, new Recipient("desk"), Channel.Phone, new EscalationFallback(Duration.FromMinutes(5), new Recipient("second"), Channel.Phone))
            .Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Hierarchic, new Recipient("service manager"), Channel.Phone)
            .Level(EscalationMoment.At(Share.OfPercent(75)), EscalationKind.Hierarchic, new Recipient("director"), Channel.Phone).Build();
        var terms = Terms with { Ladders = new Dictionary<string, EscalationLadder> { ["ladder"] = ladder } };

        Assert.Equal(
            ["Error lint.line-unknown terms.ladders[\"ladder\"].levels[0].fallback.to.role second", "Error lint.line-unknown terms.ladders[\"ladder\"].levels[2].to.role director"], Found(terms));
        Assert.DoesNotContain(Found(terms with { Roster = null }), line => line.Contains("lint.line-unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_finds_targets_for_priorities_services_and_sites_that_there_are_not()
    {
        SlaTarget Of(Metric metric) => SlaTarget.For(metric).Within(Limit.Parse("8h"), Office).WarnAt(Share.OfPercent(50)).Build();
        var terms = With(
            (Applies.ToAll, Of(Metric.Resolution)), (new() { Priority = "P3" }, Of(Metric.Resolution)), (new() { Service = "backup" }, Of(Metric.FirstResponse)),
            (new() { Service = "helpdesk", Site = "bath" }, Of(Metric.Resolution)), (new() { Site = "leeds" }, Of(Metric.Workaround)), (new() { Site = "Leeds" }, Of(Metric.OnSiteArrival)));
        var agreement = ServiceAgreement.From(Draft with { Sites = [new() { Id = "leeds", Name = "Leeds" }], Terms = terms });

        Assert.Equal(
            [
                "Warning lint.target-never-applies terms.policies[\"gold\"].targets[1].priority P3", "Warning lint.target-never-applies terms.policies[\"gold\"].targets[2].service backup",
                "Warning lint.target-never-applies terms.policies[\"gold\"].targets[3].site bath",
            ],
            AgreementLinter.Lint(agreement, Start, End).Select(finding => $"{finding.Severity} {finding.Code} {finding.Place} {finding.Witness}"));
    }

    [Fact]
    public void Lint_finds_a_target_that_more_specific_ones_leave_no_ticket()
    {
        var target = Resolution("8h", Office, Share.OfPercent(50));

        Assert.Equal(
            ["Warning lint.target-never-applies terms.policies[\"gold\"].targets[0] all"],
            Found(With((Applies.ToAll, target), (new() { IsVip = true }, target), (new() { IsVip = false }, target))));
    }

    [Fact]
    public void Lint_finds_targets_without_a_warning_and_warnings_that_warn_of_nothing()
    {
        var silent = With((Applies.ToAll, Resolution("8h", Office)));
        const string Line = "Information lint.target-without-warning terms.policies[\"gold\"].targets[0] resolution within PT8H";
        Assert.Equal([Line], Found(silent with { Services = [] }));
        Assert.Contains(Line, Found(silent with { Services = [.. Terms.Services!, Terms.Services![0]! with { Id = "backup", Ladder = null }] }));
        Assert.Empty(Found(silent));                              // the ladder calls upon somebody before the due
        Assert.Equal(
            ["Warning lint.warning-useless terms.policies[\"gold\"].targets[0] 0 %", "Warning lint.warning-useless terms.policies[\"gold\"].targets[0] 100 %"],
            Found(With((Applies.ToAll, Resolution("8h", Office, Share.OfPercent(0), Share.OfPercent(50), Share.OfPercent(100))))));
    }

    [Fact]
    public void Lint_finds_targets_that_are_due_at_once_or_never()
    {
        Assert.Contains("Warning lint.target-immediate terms.policies[\"gold\"].targets[0] resolution within PT0S", Found(With((Applies.ToAll, Resolution("0h", Office, Share.OfPercent(50))))));
        var closed = BusinessCalendar.In("Europe/London").Named("old").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        Assert.DoesNotContain(Found(With((Applies.ToAll, Resolution("8h", closed, Share.OfPercent(50))))), line => line.Contains("lint.target-never-due", StringComparison.Ordinal));
    }

    [Fact]
    public void Lint_finds_a_priority_without_a_target() => Assert.Equal(
        ["Information lint.priority-without-target terms.policies[\"gold\"].targets P2"], Found(With((new() { Priority = "P1" }, Resolution("8h", Office, Share.OfPercent(50))))));
}
