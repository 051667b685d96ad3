using Msp.Domain.Monetary;
using Msp.Domain.Profitability;

namespace Msp.Domain.Tests.Profitability;

public sealed class IncentiveAnalysisTests
{
    private static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    [Fact]
    public void Of_fixed_fee_punishes_failure_and_rewards_prevention_that_works()
    {
        var analysis = IncentiveAnalysis.Of(SmallYear.Fixed, SmallYear.Delivery);
        Assert.Equal((-1, 1, -1), (analysis.ReactiveHour.Sign, analysis.PreventedIncident.Sign, analysis.PreventiveHour.Sign));
        Assert.Equal([Eur(-40m), Eur(-40m), Eur(-40m)], analysis.ReactiveHour.Effects.Select(effect => effect.Margin));
        Assert.Equal([("I-R1", Eur(80m)), ("I-R2", Eur(120m)), ("I-R3", Eur(40m))], analysis.PreventedIncident.Effects.Select(effect => (effect.Of, effect.Margin)));
        // 40 spent on an hour of prevention, 80 gained by an incident that does not happen.
        Assert.Equal((Eur(80m), Eur(-40m), 0.5m), (analysis.PreventedIncident.Margin!.Value, analysis.PreventiveHour.Margin!.Value, analysis.BreakEvenIncidents));
    }

    [Fact]
    public void Of_time_pays_when_things_break()
    {
        var analysis = IncentiveAnalysis.Of(SmallYear.ByTime, SmallYear.Delivery);
        Assert.Equal((1, -1, 1), (analysis.ReactiveHour.Sign, analysis.PreventedIncident.Sign, analysis.PreventiveHour.Sign));
        Assert.Equal((Eur(60m), Eur(-120m), Eur(60m)), (analysis.ReactiveHour.Margin!.Value, analysis.PreventedIncident.Margin!.Value, analysis.PreventiveHour.Margin!.Value));
        Assert.Null(analysis.BreakEvenIncidents);
    }

    [Fact]
    public void Of_block_that_lasts_is_flat_at_invoice_and_earns_at_draw_down()
    {
        var draft = SmallYear.Block.ToDraft();
        var terms = Msp.Domain.Pricing.PricingTerms.From(draft with { Lines = [draft.Lines![0]! with { Prepaid = new() { Hours = 10m, Price = 1000m } }, draft.Lines[1]] });
        var hour = IncentiveAnalysis.Of(terms, SmallYear.Delivery).ReactiveHour;
        Assert.All(hour.Effects, effect => Assert.Equal((0m, 100m, 40m), (effect.Invoiced.Amount, effect.Recognised.Amount, effect.Cost.Amount)));
        Assert.Equal((Eur(-40m), Eur(60m), -1), (hour.Margin!.Value, hour.MarginRecognised!.Value, hour.Sign));
    }

    [Fact]
    public void Of_block_that_runs_out_earns_beyond_it()
    {
        var hour = IncentiveAnalysis.Of(SmallYear.Block, SmallYear.Delivery).ReactiveHour;
        // The hour in January takes one from February, which is then beyond the block and charged.
        Assert.All(hour.Effects, effect => Assert.Equal((100m, 40m, 60m), (effect.Invoiced.Amount, effect.Cost.Amount, effect.Margin.Amount)));
    }

    [Fact]
    public void Explanation_of_an_effect_comes_to_its_margin()
    {
        var effect = IncentiveAnalysis.Of(SmallYear.ByTime, SmallYear.Delivery).ReactiveHour.Effects[1];
        Assert.Equal(
            """
            change of the margin at invoice, with less without
              invoiced_with = 1000
              invoiced = 900
              cost_with = 482.5
              cost = 442.5
              added_cost = cost_with - cost = 40
              amount = round(invoiced_with - invoiced - added_cost, 2, "AwayFromZero") = 60 (EUR)
              from R2
            """, effect.Explanation.ToString(), ignoreLineEndingDifferences: true);
        Assert.Equal(effect.Margin, effect.Explanation.Amount);
        Assert.Equal(new LocalDate(2026, 2, 1), effect.Period.Start);
    }

    [Fact]
    public void Of_a_period_takes_its_middle_piece_of_work_and_its_middle_incident()
    {
        var delivery = SmallYear.Delivery with { Work = [SmallYear.Reactive("C", 1, 30), SmallYear.Reactive("A", 1, 90), SmallYear.Reactive("B", 1, 60, "engineer"), SmallYear.Reactive("D", 1, 45) with { IsApproved = false }] };
        var analysis = IncentiveAnalysis.Of(SmallYear.ByTime, delivery);
        Assert.Equal([("B", 120m, 60m)], analysis.ReactiveHour.Effects.Select(effect => (effect.Of, effect.Invoiced.Amount, effect.Cost.Amount)));
        Assert.Equal([("I-B", -120m, -60m)], analysis.PreventedIncident.Effects.Select(effect => (effect.Of, effect.Invoiced.Amount, effect.Cost.Amount)));
        Assert.Equal((0, null), (analysis.PreventiveHour.Sign, analysis.PreventiveHour.Margin));
        Assert.Null(analysis.BreakEvenIncidents);
    }

    [Fact]
    public void Of_more_and_more_incidents_margin_falls_under_a_fee_and_rises_by_time() => Laws.HoldForRandom(25, random =>
    {
        var work = Enumerable.Range(0, 12).Select(number => SmallYear.Reactive($"R{number}", random.Next(1, 4), random.Next(1, 20) * 15)).ToArray();
        for (var count = 0; count < work.Length; count++)
        {
            Money Margin(Msp.Domain.Pricing.PricingTerms terms, int incidents) => AgreementProfit.Of(terms, SmallYear.Delivery with { Work = work[..incidents] }).Margin;
            Assert.True(Margin(SmallYear.Fixed, count + 1) < Margin(SmallYear.Fixed, count));
            Assert.True(Margin(SmallYear.ByTime, count + 1) > Margin(SmallYear.ByTime, count));
        }
    });
}
