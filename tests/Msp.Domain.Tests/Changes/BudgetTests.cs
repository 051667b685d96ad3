using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class BudgetTests
{
    // OCA/mis-builder#217.
    [Fact]
    public void Conversions_move_an_amount()
    {
        var budget = Posted(Purse.Request("P1", Eur(300m), Noon));
        Assert.Equal("work 1000.00 EUR = available 700.00 EUR + requested 300.00 EUR + ordered 0.00 EUR + actual 0.00 EUR", $"{budget}");
        budget = Posted(budget.Order("P1", Eur(200m), Noon));
        budget = Posted(budget.Spend("P1", Eur(200m), Noon));
        budget = Posted(budget.Request("P2", Eur(50m), Noon));
        Assert.Equal("work 1000.00 EUR = available 650.00 EUR + requested 150.00 EUR + ordered 0.00 EUR + actual 200.00 EUR", $"{budget}");
        Assert.Equal(
            ["1 requested P1 300.00 EUR", "2 ordered P1 200.00 EUR (200.00 EUR requested before)", "3 spent P1 200.00 EUR (200.00 EUR ordered before)", "4 requested P2 50.00 EUR"],
            budget.Entries.Select(entry => $"{entry}"));
    }

    [Fact]
    public void Identity_holds_after_any_sequence() => Laws.HoldForRandom(300, random =>
    {
        var rule = (Overspend)random.Next(0, 3);
        var budget = Budget.From(PurseDraft with { Overspend = rule });
        var total = budget.Total;
        for (var step = 0; step < 30; step++)
        {
            var (before, reference, amount) = (budget, $"P{random.Next(0, 3)}", Eur(random.Next(1, 40_000) / 100m));
            var outcome = random.Next(0, 6) switch
            {
                0 => budget.Request(reference, amount, Noon),
                1 => budget.Release(reference, amount, Noon),
                2 => budget.Order(reference, amount, Noon),
                3 => budget.Cancel(reference, amount, Noon),
                4 => budget.Spend(reference, amount, Noon),
                _ => budget.Draw("contingency", amount, "project lead", Noon),
            };
            budget = outcome.Match(posted => posted.Budget, _ => budget, _ => budget, _ => budget);
            Assert.Equal(budget.Work, budget.Available + budget.Requested + budget.Ordered + budget.Actual);
            Assert.Equal(total, budget.Total);
            Assert.True(budget.Requested.Amount >= 0m && budget.Ordered.Amount >= 0m);
            Assert.True(rule != Overspend.Stop || budget.Available >= before.Available || budget.Available.Amount >= 0m || budget.Entries[^1].Kind == BudgetEntryKind.Spent);
            Assert.Equal(budget.Reached.Count, budget.Reached.Distinct().Count());
            var free = outcome is BudgetOutcome.Posted ? budget.Entries[^1].FromFree : Eur(0m);
            Assert.True(outcome is not BudgetOutcome.Posted || before.Available - budget.Available == free || budget.Available > before.Available);
        }
    });

    [Fact]
    public void Request_beyond_what_is_free_is_stopped_warned_of_or_allowed()
    {
        Assert.IsType<BudgetOutcome.Posted>(Purse.Request("P1", Eur(1_000m), Noon));
        var over = Assert.IsType<BudgetOutcome.OverBudget>(Purse.Request("P1", Eur(1_000.01m), Noon));
        Assert.Equal((Eur(1_000m), Eur(1_000.01m), 2), (over.Available, over.Requested, over.Pots.Count));
        var warned = Assert.IsType<BudgetOutcome.Posted>(Budget.From(PurseDraft with { Overspend = Overspend.Warn }).Request("P1", Eur(1_000.01m), Noon));
        Assert.Equal(Eur(0.01m), warned.Overspent);
        var allowed = Assert.IsType<BudgetOutcome.Posted>(Budget.From(PurseDraft with { Overspend = Overspend.Allow }).Request("P1", Eur(1_000.01m), Noon));
        Assert.Equal((null, Eur(-0.01m)), (allowed.Overspent, allowed.Budget.Available));
        Assert.Equal(Eur(500m), Assert.IsType<BudgetOutcome.Posted>(Purse.Spend("P1", Eur(1_500m), Noon)).Overspent);
        Assert.Throws<ArgumentOutOfRangeException>(() => Purse.Request("P1", Eur(0m), Noon));
    }

    [Fact]
    public void Order_of_what_was_set_aside_fits_even_when_nothing_is_free()
    {
        var full = Posted(Purse.Request("P1", Eur(1_000m), Noon));
        Assert.Equal(Eur(1_000m), Posted(full.Order("P1", Eur(1_000m), Noon)).Ordered);
        Assert.Equal(new(Eur(0m), Eur(1m), full.Pots), Assert.IsType<BudgetOutcome.OverBudget>(full.Order("P1", Eur(1_001m), Noon)));
        Assert.IsType<BudgetOutcome.OverBudget>(full.Order("P2", Eur(1m), Noon));
    }

    [Fact]
    public void Release_and_cancel_give_back_no_more_than_is_held()
    {
        var held = Posted(Posted(Purse.Request("P1", Eur(10m), Noon)).Order("P2", Eur(20m), Noon));
        Assert.Equal(Purse.Available, Posted(Posted(held.Release("P1", Eur(10m), Noon)).Cancel("P2", Eur(20m), Noon)).Available);
        Assert.Equal(new BudgetOutcome.NotHeld(Eur(10m), Eur(10.01m)), held.Release("P1", Eur(10.01m), Noon));
        Assert.Equal(new BudgetOutcome.NotHeld(Eur(0m), Eur(1m)), held.Cancel("P1", Eur(1m), Noon));
    }

    [Fact]
    public void Draw_asks_for_the_owner_and_where_stated_for_an_order()
    {
        var drawn = Posted(Purse.Draw("contingency", Eur(200m), "project lead", Noon));
        Assert.Equal((Eur(1_200m), Eur(0m), Purse.Total), (drawn.Work, drawn.Pots[0].Left, drawn.Total));
        Assert.Equal(new BudgetOutcome.NotHeld(Eur(0m), Eur(1m)), drawn.Draw("contingency", Eur(1m), "project lead", Noon));
        Assert.Equal(new BudgetOutcome.NotReleased(Purse.Pots[0]), Purse.Draw("contingency", Eur(1m), "director", Noon));
        Assert.Equal(new BudgetOutcome.NotReleased(Purse.Pots[1]), Purse.Draw("reserve", Eur(1m), "director", Noon));
        var open = ChangeOrder.Of("O1", [Worth("C1", 100m)], RiskLevel.Low);
        Assert.Equal(new BudgetOutcome.NotReleased(Purse.Pots[1]), Purse.Draw("reserve", Eur(1m), "director", Noon, open));
        var order = Assert.IsType<ApprovalOutcome.Approved>(open.Sign("Ann", "service manager", Noon, Matrix, [])).Order;
        Assert.Equal(Eur(1_001m), Posted(Purse.Draw("reserve", Eur(1m), "director", Noon, order)).Work);
        Assert.Equal(Eur(1_100m), Posted(Purse.Change(order, Eur(100m), Noon)).Work);
        Assert.Throws<ArgumentException>(() => Purse.Change(open, Eur(100m), Noon));
        Assert.Throws<ArgumentException>(() => Purse.Draw("pocket", Eur(1m), "director", Noon));
    }

    [Fact]
    public void A_cut_that_lifts_use_over_a_threshold_tells_it_once()
    {
        var order = Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [Worth("C1", -200m)], RiskLevel.Low).Sign("Ann", "service manager", Noon, Matrix, [])).Order;
        var used = Posted(Purse.Order("P1", Eur(400m), Noon));
        Assert.Empty(Assert.IsType<BudgetOutcome.Posted>(used.Change(order, Eur(-199.99m), Noon)).Reached);
        var cut = Assert.IsType<BudgetOutcome.Posted>(used.Change(order, Eur(-200m), Noon));
        Assert.Equal([50m], cut.Reached);
        Assert.Empty(Assert.IsType<BudgetOutcome.Posted>(cut.Budget.Order("P1", Eur(1m), Noon)).Reached);
    }

    [Fact]
    public void OrderUpTo_orders_what_is_missing_or_cancels_what_is_beyond()
    {
        var half = Posted(Posted(Purse.Order("P1", Eur(400m), Noon)).Spend("P1", Eur(100m), Noon));
        Assert.Equal((Eur(300m), Eur(100m)), (half.Ordered, half.Actual));
        Assert.Equal(Eur(500m), Posted(half.OrderUpTo("P1", Eur(600m), Noon)).Ordered);
        Assert.Equal(Eur(299.99m), Posted(half.OrderUpTo("P1", Eur(399.99m), Noon)).Ordered);
        Assert.Equal(Eur(0m), Posted(half.OrderUpTo("P1", Eur(0m), Noon)).Ordered);
        Assert.Same(half, Posted(half.OrderUpTo("P1", Eur(400m), Noon)));
        Assert.Same(Purse, Posted(Purse.OrderUpTo("P1", Eur(0m), Noon)));
        var early = Posted(Purse.Spend("P2", Eur(1_100m), Noon));
        Assert.Equal(Eur(100m), Assert.IsType<BudgetOutcome.Posted>(early.OrderUpTo("P2", Eur(1_000m), Noon)).Overspent);
        Assert.Equal((Eur(-100m), Eur(1m)), (Over().Available, Over().Requested));
        Assert.Throws<ArgumentOutOfRangeException>(() => Purse.OrderUpTo("P1", Eur(-0.01m), Noon));

        BudgetOutcome.OverBudget Over() => Assert.IsType<BudgetOutcome.OverBudget>(early.OrderUpTo("P2", Eur(1_101m), Noon));
    }

    [Fact]
    public void What_was_set_aside_is_ordered_even_when_the_budget_is_overspent()
    {
        var over = Posted(Posted(Purse.Request("P1", Eur(300m), Noon)).Spend("P2", Eur(900m), Noon));
        Assert.Equal(Eur(-200m), over.Available);
        Assert.Equal((Eur(0m), Eur(300m)), (Posted(over.Order("P1", Eur(300m), Noon)).Requested, Posted(over.Order("P1", Eur(300m), Noon)).Ordered));
        var spent = Posted(over.Spend("P1", Eur(350m), Noon));
        Assert.Equal((Eur(0m), Eur(1_250m), Eur(50m)), (spent.Requested, spent.Actual, spent.Entries[^1].FromFree));
        Assert.Equal(Eur(310m), Posted(Posted(Purse.Request("P1", Eur(300m), Noon)).Request("P1", Eur(10m), Noon)).Requested);
    }

    [Fact]
    public void Amounts_and_choices_have_bounds()
    {
        Assert.True(Budget.TryFrom(new() { Currency = "EUR", Work = 0m, Thresholds = [0.01m], Pots = [new() { Name = "a", Amount = 0m, Owner = "o", Purpose = "p", Release = PotRelease.OwnersWord }], Overspend = Overspend.Stop }, out var budget, out _));
        Assert.Equal((null, null), (budget.ToDraft().Overspend, budget.ToDraft().Pots![0]!.Release));
        Assert.Equal((Overspend.Warn, null, null), (Budget.From(new() { Currency = "EUR", Work = 1m, Overspend = Overspend.Warn, Pots = [], Thresholds = [] }).ToDraft() is var draft ? draft.Overspend : null, draft!.Pots, draft.Thresholds));
        Assert.Equal(["budget.amount-unfit overspend"], Found(PurseDraft with { Overspend = (Overspend)3 }));
        Assert.Equal(["budget.amount-unfit work"], Found(PurseDraft with { Work = null }));
        Assert.Equal(["budget.pot-unfit pots[0]"], Found(PurseDraft with { Pots = [new() { Name = "a", Amount = 1m, Owner = "o", Purpose = "" }] }));
        Assert.Equal(["budget.pot-unfit pots[0]"], Found(PurseDraft with { Pots = [new() { Name = "a", Amount = 1m, Owner = "o", Purpose = "p", Release = (PotRelease)2 }] }));
        Assert.Equal(["budget.amount-unfit pots[0].amount"], Found(PurseDraft with { Pots = [new() { Name = "a", Owner = "o", Purpose = "p" }] }));
        Assert.Equal(["budget.threshold-unfit thresholds[0]"], Found(PurseDraft with { Thresholds = [null] }));

        static IEnumerable<string> Found(BudgetDraft draft)
        {
            Assert.False(Budget.TryFrom(draft, out _, out var findings));
            return findings.Select(finding => $"{finding.Code} {finding.Place}");
        }
    }

    // Nine-Minds/alga-psa projectBillingService.test.ts.
    [Theory]
    [InlineData(4_999, 9_000, "80 50 100", "", "80 50")]
    [InlineData(5_000, 7_500, "50 75", "", "75")]
    [InlineData(5_000, 5_000, "50", "", "")]
    [InlineData(4_000, 5_000, "50", "", "50")]
    [InlineData(4_000, 5_000, "50", "50", "")]
    [InlineData(0, 12_000, "50 50 100", "", "50 100")]
    public void Reached_lists_what_is_crossed_once(int before, int after, string thresholds, string told, string reached) =>
        Assert.Equal(Numbers(reached), BudgetThresholds.Reached(Eur(10_000m), Eur(before), Eur(after), Numbers(thresholds), Numbers(told)));

    [Fact]
    public void Thresholds_fire_once_in_the_life_of_a_budget()
    {
        Assert.Empty(BudgetThresholds.Reached(Eur(0m), Eur(-1m), Eur(1m), [50m], []));
        var first = Assert.IsType<BudgetOutcome.Posted>(Purse.Order("P1", Eur(900m), Noon));
        Assert.Equal([80m, 50m], first.Reached);
        var back = Posted(first.Budget.Cancel("P1", Eur(900m), Noon));
        Assert.Equal([100m], Assert.IsType<BudgetOutcome.Posted>(back.Order("P1", Eur(1_000m), Noon)).Reached);
    }

    [Fact]
    public void Forecasts_name_their_assumptions()
    {
        var value = new EarnedValue(Eur(1_000m), Eur(400m), Eur(500m), Eur(450m));
        Assert.Equal((Eur(-100m), Eur(-50m), 0.8m, 0.8889m), (value.CostVariance, value.ScheduleVariance, value.CostPerformance, value.SchedulePerformance));
        Assert.Equal("1100.00 EUR if what is left costs what was planned\n1250.00 EUR if what is left costs as what was done did\n", $"{value}");
        var start = new EarnedValue(Eur(1_000m), Eur(0m), Eur(0m), Eur(0m));
        Assert.Equal((null, null, null, Eur(1_000m)), (start.CostPerformance, start.SchedulePerformance, start.AtCompletionAsSoFar, start.AtCompletionAsPlanned));
    }

    [Fact]
    public void Drafts_are_judged_whole_and_given_back()
    {
        Assert.False(Budget.TryFrom(
            new() { Currency = "eur", Work = -1m, Pots = [null, new() { Name = "a", Amount = -1m, Owner = "x", Purpose = "y" }, new() { Name = "a", Amount = 1m, Owner = " ", Purpose = "y" }], Thresholds = [0m, 5m, 5m] },
            out _, out var findings));
        Assert.Equal(
            ["budget.currency-unknown currency", "budget.amount-unfit work", "budget.threshold-unfit thresholds[0]", "budget.threshold-unfit thresholds", "budget.pot-unfit pots[0]", "budget.amount-unfit pots[1].amount",
                "budget.pot-unfit pots[2].name", "budget.pot-unfit pots[2]"],
            findings.Select(finding => $"{finding.Code} {finding.Place}"));
        var draft = Purse.ToDraft();
        Assert.Equal($"{Purse}", $"{Budget.From(draft)}");
        Assert.Equal((200m, null, PotRelease.ChangeOrder), (draft.Pots![0]!.Amount, draft.Pots[0]!.Release, draft.Pots[1]!.Release));
    }

    [Fact]
    public void Matrix_drafts_are_judged_whole_and_given_back()
    {
        Assert.False(ApprovalMatrix.TryFrom(
            new()
            {
                Currency = null, RollingDays = 0,
                Rules = [null, new() { Name = " ", Above = -1m, Roles = [], Needs = 1, Kinds = [null] }, new() { Name = "a", Above = 1m, Roles = ["x", "x"], Needs = 3 }],
                Delegations = [null, new() { From = "a", To = "a" }, new() { From = "a", To = "b", Start = Noon, End = Noon }],
            },
            out _, out var findings));
        Assert.Equal(
            ["approval.currency-unknown currency", "approval.number-out-of-range rollingDays", "approval.item-missing rules[0]", "approval.name-unfit rules[1].name", "approval.number-out-of-range rules[1].above",
                "approval.item-missing rules[1].kinds", "approval.roles-unfit rules[1].roles", "approval.number-out-of-range rules[1].needs", "approval.roles-unfit rules[2].roles",
                "approval.number-out-of-range rules[2].needs", "approval.item-missing delegations[0]", "approval.delegation-unfit delegations[1]", "approval.delegation-unfit delegations[2]", "approval.unasked rules"],
            findings.Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.False(ApprovalMatrix.TryFrom(new() { Currency = "EUR" }, out _, out findings));
        Assert.Equal("approval.rules-missing", Assert.Single(findings).Code);
        Assert.Equal(Matrix.Rules.Select(rule => $"{rule}"), ApprovalMatrix.From(Matrix.ToDraft()).Rules.Select(rule => $"{rule}"));
    }

    private static decimal[] Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(decimal.Parse)];
}
