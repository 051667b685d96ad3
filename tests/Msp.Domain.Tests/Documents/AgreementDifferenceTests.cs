using Msp.Domain.Agreements;
using Msp.Domain.Documents;
using Msp.Domain.Tests.Agreements;

namespace Msp.Domain.Tests.Documents;

public sealed class AgreementDifferenceTests
{
    [Fact]
    public void DifferenceTo_the_same_version_is_empty() => Assert.Empty(Samples.Agreement.Version(0).DifferenceTo(Samples.Agreement.InForceAt(Samples.Day(2026, 5, 1))!));

    [Fact]
    public void DifferenceTo_names_what_changed_by_id_wherever_it_stands()
    {
        var helpdesk = Samples.Helpdesk;
        var changed = Samples.Amended(new AmendmentDraft
        {
            Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 3, 1),
            Replaces = new()
            {
                Services =
                [
                    new() { Id = "firewall" },
                    helpdesk with
                    {
                        Policy = "silver",
                        Coverage = [helpdesk.Coverage![2], helpdesk.Coverage[1]! with { AnswersWithin = Duration.FromHours(2) }, helpdesk.Coverage[0]],
                    },
                ],
                Term = Samples.Terms.Term! with { Length = Period.FromYears(2), ExitAssistance = null },
            },
        });

        Assert.Equal(
            [
                "services[helpdesk].policy: gold → silver",
                "services[helpdesk].coverage[senior, networks].answersWithin: PT1H → PT2H",
                "services[backup]: removed {\"id\":\"backup\"}",
                "services[firewall]: added {\"id\":\"firewall\"}",
                "term.length: P1Y → P2Y",
                "term.exitAssistance: removed P1M",
            ],
            changed.Version(0).DifferenceTo(changed.Version(1)).Select(change => change.ToString()));
    }

    [Fact]
    public void DifferenceTo_compares_what_has_no_id_by_its_place()
    {
        var changed = Samples.Amended(new AmendmentDraft
        {
            Number = 1, Effective = new(2026, 3, 1),
            Replaces = new() { Readiness = Samples.Terms.Readiness! with { Items = [] }, WorkloadLimits = [new() { AtMost = 2, Clause = "§5.1" }, new() { AtMost = 3, Clause = "§5.1" }] },
        });

        Assert.Equal(
            [
                new("workloadLimits[0].type", "incident", null),
                new("workloadLimits[1]", null, "{\"atMost\":3,\"clause\":\"§5.1\"}"),
                new AgreementChange("readiness.items", "[{\"id\":\"ups\",\"found\":\"no UPS in the server room\",\"verdict\":\"remediateFirst\",\"by\":\"client\",\"due\":{\"on\":\"2026-01-31\"},\"clause\":\"§6.1\"},{\"id\":\"printers\",\"found\":\"printers out of warranty\",\"verdict\":\"keepAsIs\"}]", null),
            ],
            changed.Version(0).DifferenceTo(changed.Version(1)));
    }

    [Fact]
    public void DifferenceTo_backwards_says_the_opposite()
    {
        var changed = Samples.Amended(new AmendmentDraft { Number = 1, Effective = new(2026, 3, 1), Replaces = new() { Services = [Samples.Helpdesk] } });
        var (forth, back) = (changed.Version(0).DifferenceTo(changed.Version(1)), changed.Version(1).DifferenceTo(changed.Version(0)));
        Assert.Equal(forth.Select(change => (change.Path, change.Old, change.New)), back.Select(change => (change.Path, change.New, change.Old)));
        Assert.Equal("services[backup]", Assert.Single(forth).Path);
    }
}
