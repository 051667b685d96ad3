using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ScopeCreepTests
{
    private static readonly ScopeBaseline Baseline = ScopeBaseline.Of("move", Currency.Eur, new(2026, 3, 2), new ScopeItem("network", "network", Worth(100m, 10_000m), 5));

    [Fact]
    public void Of_divides_growth_into_approved_unapproved_and_re_estimated()
    {
        var order = Approved(Submitted("C1", Line("phones", 1m, 2_000m) with { Hours = 20m }, Line("network", -1m, 500m) with { Hours = -5m }));
        var creep = ScopeCreep.Of(
            Baseline, [order, ChangeOrder.Of("O2", [Submitted("C2", Line("printers", 1m, 9_000m) with { Hours = 90m })], RiskLevel.Low)],
            [new("network", Worth(50m, 5_000m)), new("phones", Worth(1m, 1m)), new("printers", Worth(7m, 700m)), new(null, Worth(3m, 300m))],
            [new("network", Worth(8m, 800m)), new("phones", Worth(-2m, -200m))]);
        Assert.Equal(
            [Worth(100m, 10_000m), Worth(20m, 2_000m), Worth(-5m, -500m), Worth(10m, 1_000m), Worth(6m, 600m), Worth(10m, 1_000m), Worth(131m, 13_100m)],
            [creep.Baseline, creep.Added, creep.Removed, creep.Unapproved, creep.Reestimated, creep.ReestimatedGross, creep.Current]);
        Assert.Equal((31m, 31m, 10m, 35m), (creep.HoursPercent, creep.PricePercent, creep.CreepPercent, creep.ChurnPercent));
        Assert.Throws<ArgumentException>(() => ScopeCreep.Of(Baseline, [], [], [new("printers", Worth(1m, 1m))]));
        Assert.Throws<ArgumentException>(() => ScopeCreep.Of(Baseline, [], [], [new(null, Worth(1m, 1m))]));
    }

    [Fact]
    public void Churn_sets_fewer_hours_for_more_money_off_against_nothing()
    {
        var order = Approved(Submitted("C1", Line("phones", 1m, 2_000m) with { Hours = -5m }, Line("network", 1m, 0m) with { Hours = 3m }));
        var creep = ScopeCreep.Of(Baseline, [order], [], []);
        Assert.Equal((Worth(3m, 2_000m), Worth(-5m, 0m), 8m), (creep.Added, creep.Removed, creep.ChurnPercent));
    }

    // The first is software-testing.com/topic/11721.
    [Theory]
    [InlineData(100, 125, 25)]
    [InlineData(100, 100, 0)]
    [InlineData(80, 60, -25)]
    public void Percent_is_of_the_baseline(int baseline, int current, int percent) => Assert.Equal(percent, ScopeCreep.Percent(baseline, current));

    [Fact]
    public void Percent_of_nothing_is_none() => Assert.Null(ScopeCreep.Percent(0m, 5m));

    [Fact]
    public void Parts_add_up_to_what_was_approved() => Laws.HoldForRandom(100, random =>
    {
        var lines = Enumerable.Range(0, random.Next(1, 5)).Select(at => Line($"i{at}", random.Next(-3, 4), random.Next(0, 50_000) / 100m, random.Next(0, 50)) with { Hours = random.Next(-9, 10), MarkupPercent = random.Next(0, 9) }).ToArray();
        var request = Made.Done(ChangeRequest.Open("C1", "t", "r", "Fay", ChangeCause.Outside, ChangeNeed.MustHave, Currency.Eur, lines, Noon, random.Next(0, 9)).Submit(Noon, "Fay"));
        var order = Approved(request);
        var creep = ScopeCreep.Of(Baseline, [order], [], []);
        Assert.Equal(order.Delta, creep.Added + creep.Removed);
        Assert.True(creep.Added.Price.Amount >= 0m && creep.Removed.Price.Amount <= 0m);
    });

    private static Estimate Worth(decimal hours, decimal price) => new(hours, Eur(0m), Eur(price));

    private static ChangeOrder Approved(ChangeRequest request)
    {
        var all = ApprovalMatrix.From(new() { Currency = "EUR", Rules = [new() { Name = "all", Roles = ["lead"] }] });
        return Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [request], RiskLevel.Low).Sign("Ann", "lead", Noon, all, [])).Order;
    }
}
