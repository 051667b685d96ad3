using Msp.Domain.Agreements;

namespace Msp.Domain.Tests.Agreements;

public sealed class MasterAgreementTests
{
    private static readonly ServiceAgreementDraft Schedule = new()
    {
        Id = "SCH-7", Master = "MSA-1", Signed = new(2026, 4, 1),
        Parties = [new() { Id = "moss", Side = Side.Provider }, new() { Id = "beta", Side = Side.Client }], Sites = [],
        Terms = new() { Term = new() { Effective = new(2026, 5, 1), Clause = "§1" }, Services = [new() { Id = "backup", Policy = "silver" }] },
    };

    [Fact]
    public void A_schedule_by_itself_is_no_agreement() =>
        Assert.Contains((DomainCodes.AgreementMasterUnresolved, "master", "MSA-1"), Samples.Findings(Schedule).Select(finding => (finding.Code, finding.Place, finding.Value)));

    [Fact]
    public void Resolve_takes_what_the_schedule_states_and_the_rest_from_the_framework()
    {
        var plain = MasterAgreement.Resolve(Schedule, Samples.Agreement, out var findings);
        Assert.Empty(findings);
        var agreement = ServiceAgreement.From(plain with { Terms = plain.Terms! with { WorkloadLimits = null } });
        Assert.Equal(("SCH-7", "Europe/London", "EUR", "beta", 0), (agreement.Id, agreement.Zone.Id, agreement.Currency.Code, agreement.Parties[1].Id, agreement.Sites.Count));
        Assert.Equal(["backup"], agreement.Versions[0].Terms.Services.Select(service => service.Id));
        Assert.Equal("§2.4", agreement.Versions[0].Terms.ScopeDefault!.Clause);
        Assert.Equal(Samples.Silver, agreement.Versions[0].Terms.Policies["silver"]);
        Assert.Equal(Samples.Day(2026, 5, 1), agreement.Versions[0].Start);
        Assert.Equal("acme", MasterAgreement.Resolve(Schedule with { Parties = null }, Samples.Agreement, out _).Parties![1]!.Id);
    }

    [Theory]
    [InlineData(2026, 4, 30, 2)]
    [InlineData(2026, 5, 1, 9)]
    [InlineData(2025, 1, 1, 2)]
    public void The_framework_counts_as_it_stands_when_the_schedule_takes_effect(int year, int month, int day, int limit)
    {
        var master = Samples.Amended(new AmendmentDraft { Number = 1, Signed = new(2026, 2, 1), Effective = new(2026, 5, 1), Replaces = new() { WorkloadLimits = [new() { AtMost = 9, Clause = "§5" }] } });
        var plain = MasterAgreement.Resolve(Schedule with { Terms = Schedule.Terms! with { Term = new() { Effective = new(year, month, day), Clause = "§1" } } }, master, out _);
        Assert.Equal(limit, plain.Terms!.WorkloadLimits![0]!.AtMost);
    }

    [Fact]
    public void A_schedule_without_terms_is_the_framework_as_it_began()
    {
        var plain = MasterAgreement.Resolve(Schedule with { Terms = null, Parties = null, Sites = null }, Samples.Agreement, out _);
        Assert.Equal(DraftText.Of(Samples.Terms), DraftText.Of(plain.Terms));
        Assert.True(ServiceAgreement.TryFrom(plain, out _, out _));
    }

    [Fact]
    public void Another_framework_than_its_own_is_refused()
    {
        var same = MasterAgreement.Resolve(Schedule with { Master = "MSA-2" }, Samples.Agreement, out var findings);
        Assert.Equal("MSA-2", same.Master);
        Assert.Equal([(DomainCodes.AgreementMasterDiffers, "master", "MSA-2")], findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
    }

    [Fact]
    public void A_framework_that_is_not_signed_or_has_ended_is_warned_of()
    {
        IReadOnlyList<Finding> Found(ServiceAgreement master)
        {
            Assert.Null(MasterAgreement.Resolve(Schedule, master, out var findings).Master);
            return findings;
        }

        var over = Samples.Terms.Term! with { Renewal = null, Length = Period.FromMonths(4) };
        Finding[] warned = [Finding.Warning(DomainCodes.AgreementMasterNotInForce, "master", "MSA-1", "The framework agreement is not signed, or has ended when the schedule takes effect.")];
        Assert.Equal(warned, Found(Samples.WithTerm(over)));
        Assert.Equal(warned, Found(ServiceAgreement.From(Samples.Draft with { Signed = null })));
        Assert.Empty(Found(Samples.WithTerm(over with { Length = Period.FromMonths(4) + Period.FromDays(1) })));
    }
}
