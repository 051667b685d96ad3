using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangeOrderTests
{
    [Theory]
    [InlineData(1_000_00, "manager")]
    [InlineData(1_000_01, "manager lead")]
    [InlineData(10_000_00, "manager lead")]
    [InlineData(10_000_01, "manager lead board")]
    public void DemandFor_asks_above_a_limit_and_not_at_it(int cents, string rules) =>
        Assert.Equal(rules, string.Join(' ', Matrix.DemandFor(Eur(cents / 100m), RiskLevel.Low, ChangeKind.Normal, Noon, []).Rules.Select(rule => rule.Name)));

    [Fact]
    public void DemandFor_counts_what_was_approved_before()
    {
        var demand = Matrix.DemandFor(Eur(400m), RiskLevel.Low, ChangeKind.Normal, Noon, [new("O1", Noon, Eur(600m)), new("O2", Noon + Duration.Epsilon, Eur(9_000m)), new("O3", Noon - Duration.FromDays(900), Eur(0.01m))]);
        Assert.Equal((Eur(1_000.01m), 2), (demand.Cumulative, demand.Counted.Count));
        Assert.Equal("400.00 EUR + 600.00 EUR (O1) + 0.01 EUR (O3) = 1000.01 EUR\n  manager: 1 of service manager\n  lead above 1000.00 EUR: 1 of IT lead\n", $"{demand}");
        Assert.Throws<ArgumentOutOfRangeException>(() => Matrix.DemandFor(Eur(-1m), RiskLevel.Low, ChangeKind.Normal, Noon, []));
    }

    [Fact]
    public void DemandFor_looks_back_over_the_rolling_days()
    {
        var matrix = ApprovalMatrix.From(MatrixDraft with { RollingDays = 30 });
        Assert.Equal(2, matrix.DemandFor(Eur(401m), RiskLevel.Low, ChangeKind.Normal, Noon, [new("O1", Noon - Duration.FromDays(30), Eur(600m))]).Rules.Count);
        Assert.Single(matrix.DemandFor(Eur(401m), RiskLevel.Low, ChangeKind.Normal, Noon, [new("O1", Noon - Duration.FromDays(30) - Duration.Epsilon, Eur(600m))]).Rules);
    }

    [Fact]
    public void DemandFor_asks_by_risk_and_kind()
    {
        var matrix = ApprovalMatrix.From(new() { Currency = "EUR", Rules = [new() { Name = "risky", Risk = RiskLevel.High, Roles = ["a"] }, new() { Name = "hurry", Kinds = [ChangeKind.Emergency], Roles = ["b"] }] });
        Assert.Equal("", Asked(RiskLevel.Medium, ChangeKind.Normal));
        Assert.Equal("risky", Asked(RiskLevel.High, ChangeKind.Standard));
        Assert.Equal("risky hurry", Asked(RiskLevel.Critical, ChangeKind.Emergency));

        string Asked(RiskLevel risk, ChangeKind kind) => string.Join(' ', matrix.DemandFor(Eur(1m), risk, kind, Noon, []).Rules.Select(rule => rule.Name));
    }

    [Fact]
    public void Splitting_never_lowers_the_approval() => Laws.HoldForRandom(200, random =>
    {
        var lines = Enumerable.Range(0, random.Next(1, 6)).Select(at => Line($"i{at}", random.Next(-3, 4), random.Next(0, 900_000) / 100m)).ToArray();
        var whole = ChangeOrder.Of("whole", [Submitted("C0", lines)], RiskLevel.Low);
        var demanded = Demand(whole, []);
        var (approved, asked) = (new List<ApprovedValue>(), new HashSet<string>());
        foreach (var (index, part) in lines.GroupBy(_ => random.Next(0, 4)).Index())
        {
            var order = ChangeOrder.Of($"O{index}", [Submitted($"C{index}", [.. part])], RiskLevel.Low);
            asked.UnionWith(Demand(order, approved));
            approved.Add(new(order.Id, Noon, order.Terms.Gross));
        }

        Assert.Subset(asked, demanded.ToHashSet());

        static IEnumerable<string> Demand(ChangeOrder order, IEnumerable<ApprovedValue> approved) =>
            Matrix.DemandFor(order.Terms.Gross, RiskLevel.Low, ChangeKind.Normal, Noon, approved).Rules.Select(rule => rule.Name);
    });

    [Fact]
    public void Sign_goes_one_after_another_to_a_quorum()
    {
        var order = Order(12_000m);
        Assert.Equal("lead", Assert.IsType<ApprovalOutcome.OutOfTurn>(order.Sign("Ira", "director", Noon, Matrix, [])).First.Name == "manager" ? "lead" : "");
        order = More(order.Sign("Ann", "service manager", Noon, Matrix, []), "lead board");
        order = More(order.Sign("Gus", "IT lead", Noon, Matrix, []), "board");
        order = More(order.Sign("Ira", "director", Noon, Matrix, []), "board");
        var refused = Assert.IsType<ApprovalOutcome.NeedsHigherAuthority>(order.Sign("Ira", "CFO", Noon, Matrix, []));
        Assert.Equal((Eur(12_000m), Eur(10_000m), "director CFO CIO"), (refused.Value, refused.Limit, string.Join(' ', refused.Approvers)));
        var approved = Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Kim", "CIO", Noon, Matrix, [])).Order;
        Assert.Equal((OrderStatus.Approved, new ApprovedValue("O1", Noon, Eur(12_000m))), (approved.Status, approved.ApprovedValue));
        Assert.Equal(new ApprovalOutcome.Decided(OrderStatus.Approved), approved.Sign("Kim", "CIO", Noon, Matrix, []));
        Assert.Equal(new ApprovalOutcome.Decided(OrderStatus.Approved), approved.Reject("Kim", "CIO", "too dear", Noon, Matrix, []));
        Assert.Null(order.ApprovedValue);
    }

    [Fact]
    public void Reject_is_for_who_has_a_say_and_keeps_the_reason()
    {
        var order = Order(2_000m);
        var refused = Assert.IsType<ApprovalOutcome.NeedsHigherAuthority>(order.Reject("Bob", "director", "no", Noon, Matrix, []));
        Assert.Equal((Eur(2_000m), null, "service manager"), (refused.Value, refused.Limit, string.Join(' ', refused.Approvers)));
        var rejected = Assert.IsType<ApprovalOutcome.Rejected>(order.Reject("Gus", "IT lead", "too dear", Noon, Matrix, [])).Order;
        Assert.Equal((OrderStatus.Rejected, Noon, new Rejection("Gus", "IT lead", "too dear", Noon)), (rejected.Status, rejected.DecidedAt, rejected.Rejection));
        Assert.Equal(new ApprovalOutcome.Decided(OrderStatus.Rejected), rejected.Reject("Gus", "IT lead", "too dear", Noon, Matrix, []));
        Assert.Equal(OrderStatus.Rejected, rejected.Revise([Worth("C1", 2_000m)], RiskLevel.Low).Status);
        var open = rejected.Revise([Worth("C1", 1_900m)], RiskLevel.Low);
        Assert.Equal((OrderStatus.Open, null, null), (open.Status, open.Rejection, open.DecidedAt));
        Assert.Throws<ArgumentException>(() => order.Reject("Gus", "IT lead", " ", Noon, Matrix, []));
        var unasked = ApprovalMatrix.From(new() { Currency = "EUR", Rules = [new() { Name = "big", Above = 9_000m, Roles = ["director"] }] });
        Assert.IsType<ApprovalOutcome.Rejected>(order.Reject("Bob", "technician", "no", Noon, unasked, []));
    }

    [Fact]
    public void Nobody_signs_before_another_signature()
    {
        var order = More(Order(2_000m).Sign("Ann", "service manager", Noon, Matrix, []), "lead");
        Assert.Equal(new ApprovalOutcome.TooEarly(Noon), order.Sign("Gus", "IT lead", Noon - Duration.Epsilon, Matrix, []));
        Assert.Equal(new ApprovalOutcome.TooEarly(Noon), order.Reject("Gus", "IT lead", "no", Noon - Duration.Epsilon, Matrix, []));
        Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Gus", "IT lead", Noon, Matrix, []));
        Assert.Throws<ArgumentException>(() => order.Sign(" ", "IT lead", Noon, Matrix, []));
        Assert.Throws<ArgumentException>(() => order.Sign("Gus", "", Noon, Matrix, []));
    }

    [Fact]
    public void A_refusal_names_limit_and_approvers_of_one_rule()
    {
        var refused = Assert.IsType<ApprovalOutcome.NeedsHigherAuthority>(Order(12_000m).Sign("Bob", "technician", Noon, Matrix, []));
        Assert.Equal((Eur(12_000m), null, "service manager"), (refused.Value, refused.Limit, string.Join(' ', refused.Approvers)));
        var asked = ApprovalMatrix.From(new() { Currency = "EUR", Rules = [new() { Name = "all", Above = 5m, Risk = RiskLevel.High, Kinds = [ChangeKind.Emergency, ChangeKind.Normal], Roles = ["a", "b"], Needs = 1 }] });
        Assert.Equal("all above 5.00 EUR, from high risk on, emergency, normal: 1 of a, b", $"{asked.Rules[0]}");
    }

    [Fact]
    public void Sign_in_any_order_takes_what_comes()
    {
        var matrix = ApprovalMatrix.From(MatrixDraft with { Sequence = ApprovalSequence.AnyOrder });
        var order = More(Order(2_000m).Sign("Gus", "IT lead", Noon, matrix, []), "manager");
        Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Ann", "service manager", Noon, matrix, []));
    }

    [Fact]
    public void Sign_by_the_requester_is_refused() =>
        Assert.Equal(new ApprovalOutcome.OwnRequest("C1", "Fay"), Order(10m).Sign("Fay", "service manager", Noon, Matrix, []));

    [Theory]
    [InlineData(0, 1, 12_000, true)]
    [InlineData(-1, 0, 12_000, false)]
    [InlineData(1, 2, 12_000, false)]
    [InlineData(0, 1, 1_999, false)]
    [InlineData(0, 1, 2_000, true)]
    public void Sign_for_another_holds_for_the_time_and_value_delegated(int start, int end, int upTo, bool counts)
    {
        var matrix = ApprovalMatrix.From(MatrixDraft with
        {
            Delegations = [new() { From = "IT lead", To = "deputy", Start = Noon + Duration.FromHours(start), End = Noon + Duration.FromHours(end), UpTo = upTo }],
        });
        var order = More(Order(2_000m).Sign("Ann", "service manager", Noon, matrix, []), "lead");
        Assert.Equal(counts, order.Sign("Dan", "deputy", Noon, matrix, []) is ApprovalOutcome.Approved);
    }

    [Fact]
    public void Sign_beyond_the_budget_is_refused_with_the_numbers()
    {
        var over = Assert.IsType<ApprovalOutcome.OverBudget>(Order(1_000m).Sign("Ann", "service manager", Noon, Matrix, [], Posted(Purse.Request("O2", Eur(1m), Noon))));
        Assert.Equal((Eur(999m), Eur(1_000m), "contingency reserve"), (over.Available, over.Requested, string.Join(' ', over.Pots.Select(pot => pot.Name))));
        var approved = Assert.IsType<ApprovalOutcome.Approved>(Order(1_000m).Sign("Ann", "service manager", Noon, Matrix, [], Purse));
        Assert.Equal(Eur(1_000m), approved.Budget!.Ordered);
        Assert.Same(Purse, Assert.IsType<ApprovalOutcome.Approved>(Order(-10m).Sign("Ann", "service manager", Noon, Matrix, [], Purse)).Budget);
    }

    [Fact]
    public void Material_edits_void_approval_and_no_other_edit_does()
    {
        var request = Submitted("C1", Line("network", 2m, 100m, 60m) with { Hours = 3m, Days = 1 });
        var order = Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [request], RiskLevel.Low, new(2026, 4, 1)).Sign("Ann", "service manager", Noon, Matrix, [])).Order;
        var (line, day) = (request.Current.Lines[0], new LocalDate(2026, 4, 1));

        Holds(order.Noted("call before"));
        Holds(order.Revise([request], RiskLevel.Low, day));
        Holds(order.Revise([request.Renamed("another title", ChangeNeed.NiceToHave)], RiskLevel.Low, day));
        Holds(order.Revise([Edit(line with { Cost = UnitPrice.Of(70m, Currency.Eur) })], RiskLevel.Low, day));
        Voids("price", order.Revise([Edit(line with { Price = UnitPrice.Of(101m, Currency.Eur) })], RiskLevel.Low, day));
        Voids("price", order.Revise([Edit(line with { MarkupPercent = 1m })], RiskLevel.Low, day));
        Voids("scope", order.Revise([Edit(line with { Hours = 4m })], RiskLevel.Low, day));
        Voids("scope", order.Revise([Edit(line with { Days = 2 })], RiskLevel.Low, day));
        Voids("scope", order.Revise([Edit(line with { Item = "servers" })], RiskLevel.Low, day));
        Voids("scope", order.Revise([Edit(line with { After = ["plan"] })], RiskLevel.Low, day));
        Voids("price scope", order.Revise([request, Worth("C2", 1m)], RiskLevel.Low, day));
        Voids("date", order.Revise([request], RiskLevel.Low, day.PlusDays(1)));
        Voids("date", order.Revise([request], RiskLevel.Low));
        Voids("risk", order.Revise([request], RiskLevel.Medium, day));

        ChangeRequest Edit(ChangeLine edited) => Done(request.Revise([edited], Noon, "Ann"));

        static void Holds(ChangeOrder edited) => Assert.Equal((OrderStatus.Approved, 1), (edited.Status, edited.Valid.Count));

        void Voids(string what, ChangeOrder edited)
        {
            Assert.Equal((OrderStatus.Open, 0, 1, (Instant?)null), (edited.Status, edited.Valid.Count, edited.Signatures.Count, edited.DecidedAt));
            Assert.Equal(what, string.Join(' ', edited.Terms.DifferencesFrom(order.Terms)));
        }
    }

    [Fact]
    public void Exchanging_scope_of_equal_price_is_no_small_change()
    {
        var order = ChangeOrder.Of("O1", [Submitted("C1", Line("network", 1m, 20_000m), Line("phones", -1m, 20_000m))], RiskLevel.Low);
        Assert.Equal((Eur(0m), Eur(40_000m)), (order.Terms.Price, order.Terms.Gross));
    }

    [Fact]
    public void Of_unfit_requests_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ChangeOrder.Of("O1", [], RiskLevel.Low));
        Assert.Throws<ArgumentException>(() => ChangeOrder.Of(" ", [Worth("C1", 1m)], RiskLevel.Low));
        Assert.Throws<ArgumentException>(() => ChangeOrder.Of("O1", [Worth("C1", 1m), Worth("C1", 2m)], RiskLevel.Low));
        Assert.Throws<ArgumentException>(() => ChangeOrder.Of("O1", [Draft("C1", Line("network", 1m, 1m))], RiskLevel.Low));
    }

    [Theory]
    [InlineData(700, 700)]
    [InlineData(900, 900)]
    [InlineData(500, 500)]
    [InlineData(200, 300)]
    public void Sign_after_a_revision_orders_the_difference_only(int price, int taken)
    {
        var first = Assert.IsType<ApprovalOutcome.Approved>(Order(700m).Sign("Ann", "service manager", Noon, Matrix, [], Purse));
        var spent = Posted(first.Budget!.Spend("O1", Eur(300m), Noon));
        var revised = first.Order.Revise([Worth("C1", price)], RiskLevel.Low, new(2026, 5, 1));
        var second = Assert.IsType<ApprovalOutcome.Approved>(revised.Sign("Ann", "service manager", Noon, Matrix, [], spent)).Budget!;
        Assert.Equal((Eur(taken - 300m), Eur(300m), Eur(1_000m - taken)), (second.Ordered, second.Actual, second.Available));
    }

    [Fact]
    public void Contract_value_keeps_what_is_open_again_and_counts_nothing_twice()
    {
        var baseline = ScopeBaseline.Of("move", Currency.Eur, new(2026, 3, 2), new ScopeItem("network", "network", new(10m, Eur(600m), Eur(1_000m)), 5));
        var request = Worth("C1", 700m);
        var order = Approved(ChangeOrder.Of("O1", [request], RiskLevel.Low));
        request = Done(request.Approve(order, Noon, "Ann"));
        Assert.Equal((1_700m, 0m, 1_700m), Value(request, order));
        Assert.Equal((1_000m, 700m, 1_700m), Value(request, order.Revise([request], RiskLevel.Low, new(2026, 5, 1))));
        Assert.Equal((1_000m, 700m, 1_700m), Value(Done(request.Complete(Noon, "Ann"))));
        var dearer = Done(request.Revise([Line("network", 1m, 900m)], Noon, "Fay"));
        Assert.Equal((1_700m, 200m, 1_900m), Value(dearer, order));
        var later = Approved(ChangeOrder.Of("O2", [dearer], RiskLevel.Low), Noon + Duration.Epsilon);
        Assert.Equal((1_900m, 0m, 1_900m), Value(dearer, order, later));
        Assert.Equal((1_900m, 0m, 1_900m), Value(dearer, later, order));
        Assert.Equal(900m, ScopeCreep.Of(baseline, [later, order], [], []).Added.Price.Amount);

        (decimal, decimal, decimal) Value(ChangeRequest one, params ChangeOrder[] orders)
        {
            var value = ContractValue.Of(baseline, [one], orders, new(2026, 3, 4));
            return (value.Current.Price.Amount, value.Pending.Price.Amount, value.Potential.Price.Amount);
        }

        static ChangeOrder Approved(ChangeOrder order, Instant? at = null) => Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Ann", "service manager", at ?? Noon, Matrix, [])).Order;
    }

    [Fact]
    public void The_order_of_requests_and_lines_is_not_material_and_the_price_of_each_line_is()
    {
        var (one, other) = (Submitted("C1", Line("network", 1m, 100m), Line("phones", 1m, 200m)), Worth("C2", 50m));
        var order = Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [one, other], RiskLevel.Low).Sign("Ann", "service manager", Noon, Matrix, [])).Order;
        Assert.Equal(OrderStatus.Approved, order.Revise([other, one], RiskLevel.Low).Status);
        Assert.Equal(OrderStatus.Approved, order.Revise([Edit(Line("phones", 1m, 200m), Line("network", 1m, 100m)), other], RiskLevel.Low).Status);
        var exchanged = order.Revise([Edit(Line("network", 1m, 200m), Line("phones", 1m, 100m)), other], RiskLevel.Low);
        Assert.Equal(OrderStatus.Open, exchanged.Status);
        Assert.Equal(["price"], exchanged.Terms.DifferencesFrom(order.Terms));

        ChangeRequest Edit(params ChangeLine[] lines) => Done(one.Revise(lines, Noon, "Ann"));
    }

    [Fact]
    public void Sign_makes_room_for_the_role_that_a_deputy_signed_for()
    {
        var matrix = ApprovalMatrix.From(new()
        {
            Currency = "EUR", Rules = [new() { Name = "board", Roles = ["director", "CFO"] }],
            Delegations = [new() { From = "director", To = "deputy" }, new() { From = "CFO", To = "deputy" }],
        });
        var order = More(Order(10m).Sign("Dan", "deputy", Noon, matrix, []), "board");
        Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Ira", "director", Noon, matrix, []));
        Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Kim", "CFO", Noon, matrix, []));
        Assert.IsType<ApprovalOutcome.NeedsHigherAuthority>(order.Sign("Dan", "deputy", Noon, matrix, []));
    }

    [Fact]
    public void Contract_value_is_original_and_approved_and_nothing_else() => Laws.HoldForRandom(100, random =>
    {
        var baseline = ScopeBaseline.Of("move", Currency.Eur, new(2026, 3, 2), new ScopeItem("network", "network", new(10m, Eur(600m), Eur(1_000m)), 5));
        var (requests, orders, approved) = (new List<ChangeRequest>(), new List<ChangeOrder>(), 0m);
        for (var number = 0; number < 8; number++)
        {
            var request = Worth($"C{number}", random.Next(-500, 500));
            switch (random.Next(0, 4))
            {
                case 0: request = Done(request.Reject(Noon, "Ann", "no")); break;
                case 1: request = Done(request.Defer(new("2", "later", "Ann", new(2026, 3, 2), new(2026, 3, 3), new(2026, 3, 4)), Noon, "Ann")); break;
                case 2:
                    var order = ChangeOrder.Of($"O{number}", [request], RiskLevel.Low);
                    order = ((ApprovalOutcome.Approved)order.Sign("Ann", "service manager", Noon, Matrix, [])).Order;
                    orders.Add(order);
                    approved += request.Current.Price.Delta.Price.Amount;
                    break;
                default: break;
            }

            requests.Add(request);
        }

        var value = ContractValue.Of(baseline, requests, orders, new(2026, 3, 4));
        Assert.Equal(1_000m + approved, value.Current.Price.Amount);
        var open = requests.Where(request => request.Status is ChangeStatus.Submitted or ChangeStatus.Deferred && orders.All(order => order.Items[0].Request != request.Id));
        Assert.Equal(value.Current.Price.Amount + open.Sum(request => request.Current.Price.Delta.Price.Amount), value.Potential.Price.Amount);
        Assert.Equal(Eur(0m), ContractValue.Of(baseline, requests, orders, new(2026, 3, 5)).Deferred.Price);
    });

    private static ChangeOrder Order(decimal price) => ChangeOrder.Of("O1", [Worth("C1", price)], RiskLevel.Low);

    private static ChangeOrder More(ApprovalOutcome outcome, string next)
    {
        var more = Assert.IsType<ApprovalOutcome.MoreNeeded>(outcome);
        Assert.Equal(next, string.Join(' ', more.Next.Select(rule => rule.Name)));
        return more.Order;
    }
}
