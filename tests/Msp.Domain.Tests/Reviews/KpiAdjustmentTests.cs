using Msp.Domain.Agreements;
using Msp.Domain.Kpis;
using Msp.Domain.Reviews;
using Msp.Domain.Tests.Agreements;

namespace Msp.Domain.Tests.Reviews;

public sealed class KpiAdjustmentTests
{
    private static readonly KpiTargetDraft Old = Kpis.Made.Draft.Target!;
    private static readonly KpiTargetDraft New = new() { AtLeast = 80m, AmberWithin = 5m };

    private static ServiceAgreementDraft Draft { get; } = Samples.Draft with { Amendments = null,
        Terms = Samples.Terms with { Kpis = [Kpis.Made.Draft, Kpis.Made.Own] } };

    private static AgreementTerms Terms { get; } = ServiceAgreement.From(Draft).Versions[0].Terms;

    private static KpiAdjustmentOutcome Amend(params KpiAdjustment[] adjustments) => KpiAdjustment.Amend(Terms, 1, new(2026, 4, 1), adjustments);

    [Fact]
    public void An_adjustment_is_an_amendment_of_the_kpis_alone()
    {
        var amendment = Assert.IsType<KpiAdjustmentOutcome.Drafted>(Amend(new KpiAdjustment("fcr", Old, New, "the desk has grown"))).Amendment;

        Assert.Equal((1, new LocalDate(2026, 4, 1), null, "fcr: the desk has grown"),
            (amendment.Number, amendment.Effective!.Value, amendment.Signed, amendment.Reason));
        Assert.Equal([New, Kpis.Made.Own.Target], amendment.Replaces!.Kpis!.Select(kpi => kpi!.Target));
        var agreement = ServiceAgreement.From(Draft with { Amendments = [amendment with { Signed = new(2026, 3, 20) }] });
        Assert.Equal(["at least 75", "at least 80"], agreement.Versions.Select(version => version.Terms.Kpis[0].Target.ToString()));
        Assert.Equal([AgreementSection.Kpis], agreement.Amendments[0].Sections);
    }

    [Fact]
    public void Several_decisions_are_taken_in_order()
    {
        var higher = New with { AtLeast = 85m };

        var amendment = Assert.IsType<KpiAdjustmentOutcome.Drafted>(Amend(new("fcr", Old, New, "a"), new("fcr", New, higher, "b"))).Amendment;

        Assert.Equal((higher, "fcr: a; fcr: b"), (amendment.Replaces!.Kpis![0]!.Target, amendment.Reason));
    }

    [Fact]
    public void What_does_not_fit_the_terms_is_refused_with_what_does()
    {
        Assert.Equal(new KpiAdjustmentOutcome.NotAgreed("mttr"), Amend(new KpiAdjustment("mttr", Old, New, "x")));
        Assert.Equal(new KpiAdjustmentOutcome.Stale("fcr", Old), Amend(new KpiAdjustment("fcr", New, Old, "x")));
        Assert.Equal(new KpiAdjustmentOutcome.Stale("fcr", New), Amend(new KpiAdjustment("fcr", Old, New, "x"), new KpiAdjustment("fcr", Old, New, "x")));
        Assert.Equal(new KpiAdjustmentOutcome.Unchanged("fcr"), Amend(new KpiAdjustment("fcr", Old, Old, "x")));
        var unfit = Assert.IsType<KpiAdjustmentOutcome.Unfit>(Amend(new KpiAdjustment("fcr", Old, New with { AtLeast = 101m }, "x")));
        Assert.Equal("fcr", unfit.Kpi);
        Assert.NotEmpty(unfit.Findings);
        Assert.Equal("adjustments", Assert.Throws<ArgumentException>(() => Amend()).ParamName);
        Assert.Equal("adjustments", Assert.Throws<ArgumentException>(() => Amend(new KpiAdjustment("fcr", Old, New, " "))).ParamName);
    }

    [Fact]
    public void Every_outcome_is_matched_by_its_own_case()
    {
        KpiAdjustmentOutcome[] outcomes =
        [
            Amend(new KpiAdjustment("fcr", Old, New, "x")), new KpiAdjustmentOutcome.NotAgreed("a"), new KpiAdjustmentOutcome.Stale("a", Old),
                new KpiAdjustmentOutcome.Unchanged("a"),
            new KpiAdjustmentOutcome.Unfit("a", []),
        ];

        Assert.Equal([1, 2, 3, 4, 5], outcomes.Select(outcome => outcome.Match(_ => 1, _ => 2, _ => 3, _ => 4, _ => 5)));
    }
}
