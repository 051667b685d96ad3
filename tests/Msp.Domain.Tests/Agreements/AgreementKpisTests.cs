using Msp.Domain.Agreements;
using Msp.Domain.Documents;
using Msp.Domain.Kpis;
using Msp.Domain.Tests.Kpis;

namespace Msp.Domain.Tests.Agreements;

/// <summary>KPIs as a section of the terms: what is agreed is changed by amendment only.</summary>
public sealed class AgreementKpisTests
{
    private static readonly KpiDraft Fcr = Made.Draft;

    private static ServiceAgreementDraft With(params IReadOnlyList<KpiDraft?> kpis) => Samples.Draft with { Terms = Samples.Terms with { Kpis = kpis } };

    [Fact]
    public void Kpis_of_the_terms_are_made_and_written_again()
    {
        var agreement = ServiceAgreement.From(With(Fcr with { MinimumItems = 20 }, Made.Own));
        Assert.Equal(["fcr", "own"], agreement.Versions[0].Terms.Kpis.Select(kpi => kpi.Id));
        Assert.Equal(Fcr with { MinimumItems = null }, agreement.ToDraft().Terms!.Kpis![0]);
        Assert.Empty(ServiceAgreement.From(Samples.Draft).Versions[0].Terms.Kpis);
        Assert.Null(ServiceAgreement.From(Samples.Draft).ToDraft().Terms!.Kpis);
    }

    [Fact]
    public void Faults_of_a_KPI_are_found_where_they_are()
    {
        ServiceAgreement.TryFrom(
            With(Fcr with { Goal = null }, null, Fcr, Made.Own with { Formula = Made.Formula with { Numerator = "(", Exclusions = [null] } }),
                out var agreement, out var findings);
        Assert.Null(agreement);
        Assert.Equal(
            ["agreement.id-repeated terms.kpis[2].id", "agreement.item-null terms.kpis[1]", "kpi.formula-unreadable terms.kpis[3].formula.numerator",
                "kpi.smart-measurable terms.kpis[3].formula.exclusions[0]",
                "kpi.smart-relevant terms.kpis[0].goal"],
            findings.Where(finding => finding.Place.Contains("kpis", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Place}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Adjusting_a_target_is_an_amendment_and_the_old_one_stays_in_force_until_it_applies()
    {
        var agreement = ServiceAgreement.From(With(Fcr));
        var amendment = new AmendmentDraft
        {
            Number = 1, Signed = new(2026, 3, 20), Effective = new(2026, 4, 1), Reason = "the desk has grown",
                Replaces = new() { Kpis = [Fcr with { Target = new() { AtLeast = 80m } }] },
        };
        Assert.True(agreement.TryAmend(amendment, out var amended, out _));
        KpiTarget At(int month) => Assert.Single(amended.InForceAt(Instant.FromUtc(2026, month, 15, 0, 0))!.Terms.Kpis).Target;
        Assert.Equal((new KpiTarget.AtLeast(75m), new KpiTarget.AtLeast(80m)), (At(3), At(4)));
        Assert.Contains("kpis[fcr].target.atLeast: 75 → 80", amended.Version(0).DifferenceTo(amended.Version(1)).Select(change => $"{change}"));
    }

    [Fact]
    public void An_agreement_with_KPIs_reads_back_from_its_document()
    {
        var agreement = ServiceAgreement.From(With(Fcr, Made.Own with
        {
            Id = "latency", Unit = KpiUnit.Milliseconds, Direction = KpiDirection.LowerIsBetter, Resolution = 1m, Perspective = KpiPerspective.Outcome,
            Formula = Made.Formula with
            {
                Numerator = "roundTrip", Exclusions = ["maintenance"], Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(95m),
                    PercentileDefinition = PercentileDefinition.Linear,
                MatureAfter = Duration.FromHours(36), LastPer = "probe", Uniform = ["site"],
            },
            Target = new() { ImproveBy = Share.OfPercent(15m), Baseline = 40.5m, BaselinePeriod = "2026-Q1", AmberWithin = 2m },
        }));
        var text = AgreementDocument.Write(agreement);
        Assert.Equal(text, AgreementDocument.Write(AgreementDocument.Parse(text)));
        Assert.Contains("\"improveBy\": \"15 %\"", text, StringComparison.Ordinal);
    }
}
