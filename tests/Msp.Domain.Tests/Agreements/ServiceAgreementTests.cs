using Msp.Domain.Agreements;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Agreements;

public sealed class ServiceAgreementTests
{
    [Fact]
    public void From_keeps_what_was_stated_and_fills_in_defaults()
    {
        var agreement = Samples.Agreement;

        Assert.Equal(("MSA-1", "Managed service", "Europe/London", Currency.Eur, new LocalDate(2025, 12, 15)), (agreement.Id, agreement.Title, agreement.Zone.Id, agreement.Currency, agreement.Signed));
        Assert.Equal(["moss Moss IT Provider", "acme acme Client"], agreement.Parties.Select(party => $"{party.Id} {party.Name} {party.Side}"));
        Assert.Equal(["leeds Leeds acme Europe/London", "berlin berlin  Europe/Berlin"], agreement.Sites.Select(site => $"{site.Id} {site.Name} {site.Party} {site.Zone.Id}"));
        Assert.Equal([new LifecycleStep(AgreementVerb.Propose, Samples.Day(2025, 12, 15), null), new LifecycleStep(AgreementVerb.Agree, Samples.Day(2025, 12, 15), null)], agreement.History);
        Assert.Equal("MSA-1", ServiceAgreement.From(Samples.Draft with { Title = null }).ToString());
        Assert.Empty(Samples.Findings(Samples.Draft));
    }

    [Fact]
    public void ToDraft_of_what_it_gives_is_the_same()
    {
        var once = Samples.Agreement.ToDraft();
        Assert.Equal(Text(once), Text(ServiceAgreement.From(once).ToDraft()));
        Assert.Equal(Text(Samples.Draft), Text(once));
    }

    [Fact]
    public void Scope_is_answered_by_the_most_specific_rule()
    {
        ScopeAnswer Ask(string? activity, string? site = null, string service = "helpdesk", decimal used = 0m) =>
            Samples.Agreement.Scope(new(service, Samples.At(2026, 3, 2, 10)) { Activity = activity, Site = site, Used = used });

        Assert.Equal(new ScopeAnswer.Covered("§3.1"), Ask("password reset"));
        Assert.Equal(new ScopeAnswer.CoveredUpTo("§3.2", 10m, 3m, 7m, "hours", UsagePeriod.Month, new ScopeAnswer.Billable("§3.2", Money.Of(95m, Currency.Eur), null, "hours")), Ask("move", used: 3m));
        Assert.Equal(0m, Assert.IsType<ScopeAnswer.CoveredUpTo>(Ask("move", "berlin", used: 11m)).Left);
        Assert.Equal(new ScopeAnswer.Billable("§3.3", null, "engineer", null), Ask("move", "leeds"));
        Assert.Equal(new ScopeAnswer.NeedsQuote("§3.4"), Ask("cabling", "leeds"));
        Assert.Equal(new ScopeAnswer.Declined("§3.5"), Ask("private"));
        Assert.Equal(new ScopeAnswer.Billable("§2.4", Money.Of(120m, Currency.Eur), null, "hour"), Ask("restore", service: "backup"));
        Assert.Equal("§2.4", Ask("anything", service: "unheard of").Clause);
    }

    private static string Text(ServiceAgreementDraft draft) => DraftText.Of(draft);
}
