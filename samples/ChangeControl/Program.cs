using System.Globalization;
using ChangeControlSample;
using Msp.Domain.Changes;
using Msp.Domain.Monetary;

// A project year with thirty changes: who had to approve what and why, the budget over time, what became of the scope, and batches against changes as they come.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (budget, requests, orders, approved) = (Budget.From(ProjectYear.Budget), new List<ChangeRequest>(), new List<ChangeOrder>(), new List<ApprovedValue>());
var people = new Dictionary<string, string> { ["service manager"] = "Ann", ["IT lead"] = "Gus", ["security officer"] = "Sam", ["director"] = "Ira", ["CFO"] = "Kim" };

foreach (var (index, wish) in ProjectYear.Wishes.Index())
{
    var (id, at) = ($"C{index + 1:00}", ProjectYear.At(wish.Month, 5));
    var line = new ChangeLine(wish.Item, wish.Price < 0m ? -1m : 1m, UnitPrice.Of(Math.Abs(wish.Price), ProjectYear.Euro), UnitPrice.Of(Math.Abs(wish.Hours) * 60m, ProjectYear.Euro)) { Hours = wish.Hours, Days = wish.Days };
    var request = Done(ChangeRequest.Open(id, $"{wish.Item} of month {wish.Month}", "asked for", "Fay", wish.Cause, wish.Deferred ? ChangeNeed.NiceToHave : ChangeNeed.MustHave, ProjectYear.Euro, [line], at).Submit(at, "Fay"));
    requests.Add(wish.Deferred ? Done(request.Defer(new("next year", "not needed to move in", "Ann", at.InUtc().Date, at.InUtc().Date.PlusMonths(6), new(2027, 6, 30)) { CostOfDelayADay = Money.Of(4m, ProjectYear.Euro) }, at, "Gus")) : request);
}

Console.WriteLine("Who had to approve what, and why (what was approved in the last 90 days counts)\n");
foreach (var month in ProjectYear.Wishes.Index().Where(one => !one.Item.Deferred).GroupBy(one => one.Item.Month))
{
    var at = ProjectYear.At(month.Key, 20);
    var order = ChangeOrder.Of($"O{month.Key:00}", [.. month.Select(one => requests[one.Index])], month.Max(one => one.Item.Risk));
    var demand = ProjectYear.Matrix.DemandFor(order.Terms.Gross, order.Terms.Risk, order.Kind, at, approved);
    Console.WriteLine($"{order.Id}: {order.Items.Count} changes, price {order.Terms.Price}, risk {order.Terms.Risk}; moved {order.Terms.Gross}, {demand.Cumulative} with {demand.Counted.Count} orders before");
    foreach (var rule in demand.Rules)
    {
        var outcome = order.Sign(people[rule.Roles[0]], rule.Roles[0], at, ProjectYear.Matrix, approved, budget);
        if (outcome is ApprovalOutcome.OverBudget over)
        {
            var missing = over.Requested - over.Available;
            Console.WriteLine($"  {over.Requested} is more than the {over.Available} left: the project lead releases {missing}");
            budget = Posted(budget.Draw("contingency", missing, "project lead", at));
            outcome = order.Sign(people[rule.Roles[0]], rule.Roles[0], at, ProjectYear.Matrix, approved, budget);
        }

        Console.WriteLine($"  {people[rule.Roles[0]]} by {rule}");
        (order, budget) = outcome switch
        {
            ApprovalOutcome.Approved one => (one.Order, one.Budget!),
            ApprovalOutcome.MoreNeeded more => (more.Order, budget),
            _ => throw new InvalidOperationException($"{outcome}"),
        };
    }

    approved.Add(order.ApprovedValue!);
    orders.Add(order);
    if (order.Terms.Price.Amount > 0m)
        budget = Posted(budget.Spend(order.Id, order.Terms.Price * 0.5m, at));
    Console.WriteLine($"  {budget}{(budget.Reached.Count == 0 ? "" : $"; reached {string.Join(", ", budget.Reached)} %")}");
}

Console.WriteLine("\nWhat the contract is worth\n");
Console.Write(ContractValue.Of(ProjectYear.Baseline, requests, orders, new(2026, 12, 31)));

Console.WriteLine("\nWhat became of the scope\n");
var creep = ScopeCreep.Of(
    ProjectYear.Baseline, orders, [new("servers", ProjectYear.Worth(500m, 50_000m)), new(null, ProjectYear.Worth(46m, 4_600m)), new("door cameras", ProjectYear.Worth(12m, 1_200m))],
    [new("clients", ProjectYear.Worth(35m, 3_500m)), new("phones", ProjectYear.Worth(-10m, -1_000m))]);
Console.Write(creep);
Console.WriteLine($"hours {creep.HoursPercent:0.0} %, of them approved by nobody {creep.CreepPercent:0.0} %; churn {creep.ChurnPercent:0.0} %");
var office = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-17:00").Build();
Console.WriteLine(ProjectYear.Baseline.TimeImpact(office, orders.SelectMany(order => order.Items).SelectMany(item => item.Revision.Lines)));

Console.WriteLine("\nAs they come, or on the first Thursday of the month\n");
var planned = ProjectYear.Wishes.Index().Where(one => !one.Item.Deferred).Select(one => new PlannedChange($"C{one.Index + 1:00}", [one.Item.Item], Duration.FromHours(2), Duration.FromHours(1), ProjectYear.At(one.Item.Month, 21))
{
    IsSecurity = one.Item.Item == "firewall",
    FailureChance = Share.OfPercent(one.Item.Risk == RiskLevel.High ? 8m : one.Item.Risk == RiskLevel.Medium ? 4m : 1m),
    Cost = Money.Of(120m, ProjectYear.Euro),
    Redo = Money.Of(300m, ProjectYear.Euro),
    CostOfDelayADay = Money.Of(one.Item.Cause == ChangeCause.Outside ? 15m : 3m, ProjectYear.Euro),
}).ToList();
var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
var comparison = BatchComparison.Of(
    planned, ProjectYear.Windows, ["Ben", "Cem", "Dee"], ProjectYear.At(1, 1), Instant.FromUtc(2027, 4, 1, 0, 0), policy: null,
    date => new LocalDate(date.Year, date.Month, 1).PlusMonths(1), zone, new(Money.Of(400m, ProjectYear.Euro), Share.OfPercent(5m)));
Console.Write(comparison);
var conflicts = ChangeConflicts.Find(comparison.Batched.Plan.Placements, ProjectYear.Windows).Concat(ChangeConflicts.Find(comparison.Now.Plan.Placements, ProjectYear.Windows)).ToList();
Console.WriteLine($"conflicts in either plan: {conflicts.Count}");
return conflicts.Count == 0 ? 0 : 1;

static ChangeRequest Done(ChangeOutcome outcome) => outcome is ChangeOutcome.Done done ? done.Request : throw new InvalidOperationException($"{outcome}");

static Budget Posted(BudgetOutcome outcome) => outcome is BudgetOutcome.Posted posted ? posted.Budget : throw new InvalidOperationException($"{outcome}");
