using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace ChangeControlSample;

/// <summary>A project year with thirty changes: who had to approve what and why, the budget over time, what became of the scope, and batches against changes as they come.</summary>
internal static class ProjectReport
{
    private static readonly Dictionary<string, string> People = new()
    {
        ["service manager"] = "Ann", ["IT lead"] = "Gus", ["security officer"] = "Sam", ["director"] = "Ira", ["CFO"] = "Kim",
    };

    /// <summary>Writes all of it.</summary>
    /// <param name="output">where to; lines ended by a line feed</param>
    /// <returns>0, or 1 where one of the two plans has a conflict</returns>
    public static int Write(TextWriter output)
    {
        List<ChangeRequest> requests = [.. ProjectYear.Wishes.Index().Select(one => Asked(one.Index, one.Item))];
        var orders = Approve(output, requests);
        output.Write($"\nWhat the contract is worth\n\n{ContractValue.Of(ProjectYear.Baseline, requests, orders, new(2026, 12, 31))}");
        WriteScope(output, orders);
        return WritePlans(output) == 0 ? 0 : 1;
    }

    private static ChangeRequest Asked(int index, Wish wish)
    {
        var at = ProjectYear.At(wish.Month, 5);
        var units = wish.Price < 0m ? -1m : 1m;
        var line = new ChangeLine(wish.Item, units, UnitPrice.Of(Math.Abs(wish.Price), ProjectYear.Euro), UnitPrice.Of(Math.Abs(wish.Hours) * 60m, ProjectYear.Euro)) { Hours = wish.Hours, Days = wish.Days };
        var need = wish.Deferred ? ChangeNeed.NiceToHave : ChangeNeed.MustHave;
        var request = Done(ChangeRequest.Open(ProjectYear.Id(index), $"{wish.Item} of month {wish.Month}", "asked for", "Fay", wish.Cause, need, ProjectYear.Euro, [line], at).Submit(at, "Fay"));
        var today = at.InUtc().Date;
        return wish.Deferred
            ? Done(request.Defer(new("next year", "not needed to move in", "Ann", today, today.PlusMonths(6), new(2027, 6, 30)) { CostOfDelayADay = Money.Of(4m, ProjectYear.Euro) }, at, "Gus"))
            : request;
    }

    // One order a month; half of its price is spent at once.
    private static List<ChangeOrder> Approve(TextWriter output, List<ChangeRequest> requests)
    {
        output.Write("Who had to approve what, and why (what was approved in the last 90 days counts)\n\n");
        var (budget, orders, approved) = (Budget.From(ProjectYear.Budget), new List<ChangeOrder>(), new List<ApprovedValue>());
        foreach (var month in ProjectYear.Wishes.Index().Where(one => !one.Item.Deferred).GroupBy(one => one.Item.Month))
        {
            var at = ProjectYear.At(month.Key, 20);
            var order = ChangeOrder.Of($"O{month.Key:00}", [.. month.Select(one => requests[one.Index])], month.Max(one => one.Item.Risk));
            (order, budget) = Sign(output, order, at, approved, budget);
            approved.Add(order.ApprovedValue!);
            orders.Add(order);
            if (order.Terms.Price.Amount > 0m)
                budget = Posted(budget.Spend(order.Id, order.Terms.Price * 0.5m, at));
            output.Write($"  {budget}{(budget.Reached.Count == 0 ? "" : $"; reached {string.Join(", ", budget.Reached.Select(share => ProjectYear.Text($"{share}")))} %")}\n");
        }

        return orders;
    }

    private static (ChangeOrder Order, Budget Budget) Sign(TextWriter output, ChangeOrder order, Instant at, List<ApprovedValue> approved, Budget budget)
    {
        var demand = ProjectYear.Matrix.DemandFor(order.Terms.Gross, order.Terms.Risk, order.Kind, at, approved);
        output.Write($"{order.Id}: {order.Items.Count} changes, price {order.Terms.Price}, risk {order.Terms.Risk}; moved {order.Terms.Gross}, {demand.Cumulative} with {demand.Counted.Count} orders before\n");
        foreach (var rule in demand.Rules)
        {
            var (person, role) = (People[rule.Roles[0]], rule.Roles[0]);
            var outcome = order.Sign(person, role, at, ProjectYear.Matrix, approved, budget);
            if (outcome is ApprovalOutcome.OverBudget over)
            {
                var (missing, pot) = (over.Requested - over.Available, over.Pots[0]);
                output.Write($"  {over.Requested} is more than the {over.Available} left: the {pot.Owner} releases {missing}\n");
                budget = Posted(budget.Draw(pot.Name, missing, pot.Owner, at));
                outcome = order.Sign(person, role, at, ProjectYear.Matrix, approved, budget);
            }

            output.Write($"  {person} by {rule}\n");
            (order, budget) = outcome switch
            {
                ApprovalOutcome.Approved one => (one.Order, one.Budget!),
                ApprovalOutcome.MoreNeeded more => (more.Order, budget),
                _ => throw new InvalidOperationException($"{outcome}"),
            };
        }

        return (order, budget);
    }

    private static void WriteScope(TextWriter output, List<ChangeOrder> orders)
    {
        var creep = ScopeCreep.Of(
            ProjectYear.Baseline, orders, [new("servers", ProjectYear.Worth(500m, 50_000m)), new(null, ProjectYear.Worth(46m, 4_600m)), new("door cameras", ProjectYear.Worth(12m, 1_200m))],
            [new("clients", ProjectYear.Worth(35m, 3_500m)), new("phones", ProjectYear.Worth(-10m, -1_000m))]);
        output.Write($"\nWhat became of the scope\n\n{creep}");
        output.Write(ProjectYear.Text($"hours {creep.HoursPercent:0.0} %, of them approved by nobody {creep.CreepPercent:0.0} %; churn {creep.ChurnPercent:0.0} %\n"));
        var office = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").Build();
        output.Write($"{ProjectYear.Baseline.TimeImpact(office, orders.SelectMany(order => order.Items).SelectMany(item => item.Revision.Lines))}\n");
    }

    private static int WritePlans(TextWriter output)
    {
        var planned = ProjectYear.Wishes.Index().Where(one => !one.Item.Deferred).Select(one => ProjectYear.Planned(one.Index, one.Item)).ToList();
        var comparison = BatchComparison.Of(
            planned, ProjectYear.Windows, ["Ben", "Cem", "Dee"], ProjectYear.At(1, 1), Instant.FromUtc(2027, 4, 1, 0, 0), policy: null,
            date => new LocalDate(date.Year, date.Month, 1).PlusMonths(1), DateTimeZoneProviders.Tzdb["Europe/Berlin"], new(Money.Of(400m, ProjectYear.Euro), Share.OfPercent(5m)));
        var conflicts = ChangeConflicts.Find(comparison.Batched.Plan.Placements, ProjectYear.Windows).Count + ChangeConflicts.Find(comparison.Now.Plan.Placements, ProjectYear.Windows).Count;
        output.Write(ProjectYear.Text($"\nAs they come, or on the first Thursday of the month\n\n{comparison}conflicts in either plan: {conflicts}\n"));
        return conflicts;
    }

    private static ChangeRequest Done(ChangeOutcome outcome) => outcome is ChangeOutcome.Done done ? done.Request : throw new InvalidOperationException($"{outcome}");

    private static Budget Posted(BudgetOutcome outcome) => outcome is BudgetOutcome.Posted posted ? posted.Budget : throw new InvalidOperationException($"{outcome}");
}
