using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/changes.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class ChangesPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("changes.md");

        Currency eur = Currency.Eur;
        BusinessCalendar office = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        ScopeBaseline baseline = ScopeBaseline.Of(
            "office move", eur, new LocalDate(2026, 3, 2),
            new ScopeItem("cabling", "Cabling", new(40m, Money.Of(2_400m, eur), Money.Of(4_000m, eur)), Days: 5),
            new ScopeItem("servers", "Servers", new(80m, Money.Of(6_000m, eur), Money.Of(9_000m, eur)), Days: 10),
            new ScopeItem("go-live", "Go live", new(16m, Money.Of(1_000m, eur), Money.Of(1_800m, eur)), Days: 2) { After = ["cabling", "servers"] });
        Instant noon = Instant.FromUtc(2026, 3, 4, 12, 0);

        ChangeRequest wifi = ChangeRequest.Open(
            "C1", "Better wireless", "the hall has no signal", "Fay", ChangeCause.ClientWish, ChangeNeed.NiceToHave, eur,
            [new ChangeLine("cabling", 4m, UnitPrice.Of(180m, eur), UnitPrice.Of(120m, eur)) { Hours = 8m, Days = 7, MarkupPercent = 10m }], noon);
        Console.Write(wifi.Current.Price);
        Console.WriteLine(baseline.TimeImpact(office, wifi.Current.Lines));
        Console.EndBlock();

        ApprovalMatrix matrix = ApprovalMatrix.From(new ApprovalMatrixDraft
        {
            Currency = "EUR",
            Rules =
            [
                new() { Name = "manager", Roles = ["service manager"] },
                new() { Name = "lead", Above = 1_000m, Roles = ["IT lead"] },
                new() { Name = "board", Above = 10_000m, Roles = ["director", "CFO"], Needs = 1 },
            ],
        });
        ChangeRequest submitted = wifi.Submit(noon, "Fay").Match(done => done.Request, _ => wifi, _ => wifi, _ => wifi);
        ChangeOrder order = ChangeOrder.Of("O1", [submitted], RiskLevel.Low, new LocalDate(2026, 4, 1));
        ApprovedValue[] before = [new("O0", noon - Duration.FromDays(20), Money.Of(900m, eur))];
        Console.Write(matrix.DemandFor(order.Terms.Gross, order.Terms.Risk, order.Kind, noon, before));
        Console.EndBlock();

        Budget budget = Budget.From(new BudgetDraft
        {
            Currency = "EUR", Work = 1_000m, Thresholds = [50m, 80m],
            Pots = [new() { Name = "contingency", Amount = 500m, Owner = "project lead", Purpose = "known risks" }],
        });
        string Told(ApprovalOutcome outcome) => outcome.Match(
            approved => $"approved: {approved.Budget}", more => $"next: {more.Next[0]}", higher => $"{higher.Value} needs {string.Join(", ", higher.Approvers)}",
            turn => $"first: {turn.First}", own => $"{own.Person} asked for {own.Request}", over => $"{over.Requested} is more than the {over.Available} left",
    against => $"rejected: {against.Order.Rejection!.Reason}", early => $"signed at {early.Last} already", decided => $"{decided.Status}");

        ApprovalOutcome first = order.Sign("Ann", "service manager", noon, matrix, before, budget);
        Console.WriteLine(Told(first));
        ChangeOrder signed = ((ApprovalOutcome.MoreNeeded)first).Order;
        Console.WriteLine(Told(signed.Sign("Fay", "IT lead", noon, matrix, before, budget)));
        Console.WriteLine(Told(signed.Sign("Bob", "technician", noon, matrix, before, budget)));
        ChangeOrder approved = ((ApprovalOutcome.Approved)signed.Sign("Gus", "IT lead", noon, matrix, before, budget)).Order;
        Console.WriteLine(Told(signed.Sign("Gus", "IT lead", noon, matrix, before, budget)));
        Console.WriteLine($"moved to May: {approved.Revise([submitted], RiskLevel.Low, new LocalDate(2026, 5, 1)).Status}, a note: {approved.Noted("call first").Status}");
        Console.Write(ContractValue.Of(baseline, [submitted], [approved], new LocalDate(2026, 3, 5)));
        Console.EndBlock();

        ScopeCreep creep = ScopeCreep.Of(
            baseline, [approved],
            [new("servers", new(30m, Money.Of(2_000m, eur), Money.Of(3_000m, eur))), new(null, new(6m, Money.Of(400m, eur), Money.Of(600m, eur)))],
            [new("go-live", new(4m, Money.Of(250m, eur), Money.Of(400m, eur)))]);
        Console.Write(creep);
        Console.WriteLine($"unapproved {creep.CreepPercent:0.0} % of the hours agreed, churn {creep.ChurnPercent:0.0} %");
        Console.EndBlock();

        ChangeWindow tuesdays = ChangeWindow.From(new() { Name = "Tuesday nights", Zone = "Europe/Berlin", Days = [IsoDayOfWeek.Tuesday], From = new(21, 0), To = new(1, 0) });
        ChangeWindow yearEnd = ChangeWindow.From(new()
        {
            Name = "year end", Kind = WindowKind.Deny, Zone = "Europe/Berlin", Dates = new() { First = new(2025, 12, 15), Last = new(2026, 1, 6), EveryYear = true },
        });
        ChangeWindows windows = ChangeWindows.Of(tuesdays, yearEnd);
        Instant december = Instant.FromUtc(2026, 12, 14, 9, 0);
        PlannedChange firewall = new("CH-1", ["firewall"], Duration.FromHours(2), Duration.FromHours(1), december);
        foreach (Finding finding in windows.Check(firewall, Instant.FromUtc(2026, 12, 15, 20, 0)))
            Console.WriteLine(finding);

        PlannedChange mail = new("CH-2", ["mail"], Duration.FromHours(1), Duration.FromHours(1), december) { After = ["CH-1"] };
        PlannedChange patch = new("CH-3", ["web"], Duration.FromHours(1), Duration.FromHours(1), december) { Implementers = ["Ann"], IsSecurity = true };
        ChangePlan plan = ChangePlanner.Plan([firewall, mail, patch], windows, ["Ann", "Bob"], december, Instant.FromUtc(2027, 3, 1, 0, 0));
        Console.Write(plan);
        Console.WriteLine($"conflicts: {ChangeConflicts.Find(plan.Placements, windows).Count}");
        Console.EndBlock();

        DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        ChangeEnablement enablement = ChangeEnablement.From(new()
        {
            ReviewWithinDays = 5,
            Boards =
            [
                new()
                {
                    Name = "advisory board", Members = ["service manager", "IT lead", "security"], Needs = 2,
                    Meetings = new() { Zone = "Europe/Berlin", At = new(10, 0), Days = [IsoDayOfWeek.Thursday], EveryWeeks = 2, Since = new(2026, 12, 3), Except = [new(2026, 12, 31)], NoticeDays = 2 },
                },
                new() { Name = "emergency board", Members = ["duty manager"], Kinds = [ChangeKind.Emergency] },
            ],
        });
        OperationalChange asked = ((OperationOutcome.Done)OperationalChange.Open(firewall, RiskLevel.Medium, december).Submit(enablement, berlin, december, "Ann")).Change;
        Instant decision = asked.Route!.EarliestDecision(december)!.Value;
        string Became(OperationOutcome outcome) => outcome.Match(
            done => $"{done.Change.Status}", not => $"not in {not.Status}: {string.Join(", ", not.Allowed)}", few => $"{few.Decided.Count} of {few.Board.Needs} decided",
            no => $"{no.Findings[0].Code}; possible from {no.Earliest}", review => $"review by {review.ReviewBy}", early => $"not before {early.NotBefore}");

        Console.WriteLine($"decided {decision} at the earliest, by {((ChangeRoute.ByBoard)asked.Route).Board}");
        Console.WriteLine(Became(asked.Authorise(["IT lead"], decision, "Ann")));
        OperationalChange authorised = ((OperationOutcome.Done)asked.Authorise(["IT lead", "security"], decision, "Ann")).Change;
        Console.WriteLine(Became(authorised.Schedule(Instant.FromUtc(2026, 12, 22, 20, 0), "Bob", windows, decision, "Ann")));
        Console.WriteLine(Became(authorised.Schedule(Instant.FromUtc(2027, 1, 12, 20, 0), "Bob", windows, decision, "Ann")));
        Console.WriteLine(Became(authorised.Revise(firewall with { BackOut = Duration.FromHours(2) }, RiskLevel.Medium, decision, "Ann")));
        Console.WriteLine(Became(authorised.Start(windows, berlin, decision, "Bob")));
        Console.EndBlock();

        PlannedChange Costed(PlannedChange change) => change with
        {
            Cost = Money.Of(300m, eur), Redo = Money.Of(500m, eur), CostOfDelayADay = Money.Of(5m, eur), FailureChance = Share.OfPercent(4m),
        };
        BatchComparison comparison = BatchComparison.Of(
            [Costed(firewall), Costed(mail with { After = [] }), Costed(patch)], windows, ["Ann", "Bob"], december, Instant.FromUtc(2027, 3, 1, 0, 0),
            policy: null, batches: date => new LocalDate(2027, 2, 1), DateTimeZoneProviders.Tzdb["Europe/Berlin"], new BatchTerms(Money.Of(250m, eur), Share.OfPercent(5m)));
        Console.Write(comparison);
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }

    [Fact]
    public void The_page_s_diagrams_are_the_tables()
    {
        var page = new PrintedPage("changes.md").Text();
        Assert.All([ChangeLifecycle.ToMermaid(), OrderLifecycle.ToMermaid(), OperationLifecycle.ToMermaid()], diagram => Assert.Contains($"```mermaid\n{diagram}```\n", page, StringComparison.Ordinal));
    }
}
