using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

/// <summary>Which requests an order takes, and how many signatures of whom it waits for.</summary>
public sealed class OrderedRequestsTests
{
    [Fact]
    public void Requests_of_one_order_are_of_one_currency_first_and_last_alike()
    {
        Refused("An order has at least one request, each once, all of one currency.", () => ChangeOrder.Of("O1", [Worth("C1", 1m), Dollars("C2")], RiskLevel.Low));
        Refused("An order has at least one request, each once, all of one currency.", () => ChangeOrder.Of("O1", [Dollars("C1"), Dollars("C2"), Worth("C3", 1m)], RiskLevel.Low));
        Assert.Equal(Money.Of(2m, Currency.Usd), ChangeOrder.Of("O1", [Dollars("C1"), Dollars("C2")], RiskLevel.Low).Delta.Price);
    }

    [Fact]
    public void A_revision_keeps_the_currency_of_the_order() =>
        Refused("The order is in EUR, not in USD.", () => ChangeOrder.Of("O1", [Worth("C1", 1m)], RiskLevel.Low).Revise([Dollars("C1")], RiskLevel.Low));

    [Fact]
    public void What_is_neither_submitted_nor_approved_is_not_ordered_and_the_first_is_named()
    {
        var (deferred, withdrawn) = (Done(Worth("C2", 1m).Defer(new("2", "later", "Ann", new(2026, 3, 2), new(2026, 3, 3), new(2026, 3, 4)), Noon, "Ann")), Done(Worth("C3", 1m).Withdraw(Noon, "Fay", "no")));
        Refused("\"C2\" is deferred; only what is submitted is ordered.", () => ChangeOrder.Of("O1", [Worth("C1", 1m), deferred, withdrawn], RiskLevel.Low));
        var order = Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [Worth("C1", 1m)], RiskLevel.Low).Sign("Ann", "service manager", Noon, Matrix, [])).Order;
        Assert.Single(ChangeOrder.Of("O2", [Done(Worth("C1", 1m).Approve(order, Noon, "Ann"))], RiskLevel.Low).Items);
    }

    [Fact]
    public void Whoever_asked_for_any_of_the_requests_does_not_sign_and_the_first_of_their_own_is_named()
    {
        var order = ChangeOrder.Of("O1", [By("C1", "Gil"), By("C2", "Hal"), By("C3", "Hal")], RiskLevel.Low);
        Assert.Equal([("C1", "Gil"), ("C2", "Hal"), ("C3", "Hal")], order.Requesters);
        Assert.Equal(new ApprovalOutcome.OwnRequest("C2", "Hal"), order.Sign("Hal", "service manager", Noon, Matrix, []));
        Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Fay", "service manager", Noon, Matrix, []));
    }

    [Fact]
    public void What_the_order_itself_was_approved_for_before_does_not_count_again()
    {
        var order = ChangeOrder.Of("O1", [Worth("C1", 900m)], RiskLevel.Low);
        Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Ann", "service manager", Noon, Matrix, [new("O1", Noon, Eur(900m))]));
        Assert.IsType<ApprovalOutcome.MoreNeeded>(order.Sign("Ann", "service manager", Noon, Matrix, [new("O2", Noon, Eur(900m))]));
        var refused = Assert.IsType<ApprovalOutcome.NeedsHigherAuthority>(order.Reject("Bob", "director", "no", Noon, Matrix, [new("O1", Noon, Eur(900m)), new("O2", Noon, Eur(100m))]));
        Assert.Equal((Eur(1_000m), null), (refused.Value, refused.Limit));
    }

    [Fact]
    public void One_line_of_several_that_is_edited_voids_the_approval_though_the_others_are_as_they_were()
    {
        ChangeLine network = Line("network", 1m, 100m), phones = Line("phones", 1m, 200m), desks = Line("desks", 1m, 50m);
        var order = ChangeOrder.Of("O1", [Submitted("C1", network, phones, desks), Worth("C2", 10m)], RiskLevel.Low);
        Assert.Empty(Edited(network, phones, desks));
        Assert.Equal(["scope"], Edited(network, phones with { Days = 1 }, desks));
        Assert.Equal(["price"], Edited(Line("network", 1m, 200m), Line("phones", 1m, 100m), desks));
        Assert.Equal(["scope"], Differences(Submitted("C1", network, phones, desks), Submitted("C3", Line("network", 1m, 10m))));
        Assert.Equal(["scope"], Differences(Submitted("C1", network, Line("phones", 2m, 100m), desks), Worth("C2", 10m)));
        Assert.Equal(["scope"], Differences(Submitted("C1", Line("network", 1m, 350m)), Worth("C2", 10m)));

        IReadOnlyList<string> Edited(params ChangeLine[] lines) => Differences(Submitted("C1", lines), Worth("C2", 10m));

        IReadOnlyList<string> Differences(params ChangeRequest[] requests) => order.Revise(requests, RiskLevel.Low).Terms.DifferencesFrom(order.Terms);
    }

    [Fact]
    public void A_line_that_is_there_twice_has_a_counterpart_for_each()
    {
        ChangeLine one = Line("network", 1m, 100m), other = Line("network", 1m, 100m) with { Days = 1 };
        var order = ChangeOrder.Of("O1", [Submitted("C1", one, one, other)], RiskLevel.Low);
        Assert.Empty(order.Revise([Submitted("C1", other, one, one)], RiskLevel.Low).Terms.DifferencesFrom(order.Terms));
        Assert.Equal(["scope"], order.Revise([Submitted("C1", one, other, other)], RiskLevel.Low).Terms.DifferencesFrom(order.Terms));
    }

    private static ChangeRequest By(string id, string requester) => Open(id, requester, Currency.Eur);

    private static ChangeRequest Dollars(string id) => Open(id, "Fay", Currency.Usd);

    private static ChangeRequest Open(string id, string requester, Currency currency) => Done(ChangeRequest.Open(
        id, "t", "r", requester, ChangeCause.Outside, ChangeNeed.MustHave, currency, [new("network", 1m, UnitPrice.Of(1m, currency), UnitPrice.Of(0m, currency))], Noon).Submit(Noon, requester));

    private static void Refused(string message, Func<object?> action) => Assert.StartsWith(message, Assert.Throws<ArgumentException>("requests", action).Message, StringComparison.Ordinal);
}
