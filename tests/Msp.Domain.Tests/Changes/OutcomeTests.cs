using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

/// <summary>Each case of an outcome is told to the function of its own.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public void Approvals()
    {
        var order = ChangeOrder.Of("O1", [Worth("C1", 1m)], RiskLevel.Low);
        var demand = Matrix.DemandFor(Eur(1m), RiskLevel.Low, ChangeKind.Normal, Noon, []);
        Assert.Equal(
            "approved more higher turn own over rejected early decided",
            string.Join(' ', new ApprovalOutcome[]
            {
                new ApprovalOutcome.Approved(order, demand, null), new ApprovalOutcome.MoreNeeded(order, demand, []), new ApprovalOutcome.NeedsHigherAuthority(Eur(1m), null, []), new ApprovalOutcome.OutOfTurn(Matrix.Rules[0]),
                new ApprovalOutcome.OwnRequest("C1", "Fay"), new ApprovalOutcome.OverBudget(Eur(1m), Eur(2m), []), new ApprovalOutcome.Rejected(order), new ApprovalOutcome.TooEarly(Noon), new ApprovalOutcome.Decided(OrderStatus.Approved),
            }.Select(one => one.Match(_ => "approved", _ => "more", _ => "higher", _ => "turn", _ => "own", _ => "over", _ => "rejected", _ => "early", _ => "decided"))));
    }

    [Fact]
    public void Postings() => Assert.Equal(
        "posted over held released",
        string.Join(' ', new BudgetOutcome[] { new BudgetOutcome.Posted(Purse, [], null), new BudgetOutcome.OverBudget(Eur(1m), Eur(2m), []), new BudgetOutcome.NotHeld(Eur(1m), Eur(2m)), new BudgetOutcome.NotReleased(Purse.Pots[0]) }
            .Select(one => one.Match(_ => "posted", _ => "over", _ => "held", _ => "released"))));

    [Fact]
    public void Requests() => Assert.Equal(
        "done not order early",
        string.Join(' ', new ChangeOutcome[] { new ChangeOutcome.Done(Worth("C1", 1m)), new ChangeOutcome.NotAllowed(ChangeStatus.Draft, ChangeVerb.Approve, []), new ChangeOutcome.NotOrdered("O1", OrderStatus.Open, null, 1), new ChangeOutcome.TooEarly(Noon) }
            .Select(one => one.Match(_ => "done", _ => "not", _ => "order", _ => "early"))));

    [Fact]
    public void Operations()
    {
        var change = OperationalChange.Open(new("CH-1", ["mail"], Duration.FromHours(1), Duration.Zero, Noon), RiskLevel.Low, Noon);
        var board = ChangeEnablement.From(new() { Boards = [new() { Name = "b", Members = ["m"], Kinds = [ChangeKind.Normal, ChangeKind.Emergency] }], ReviewWithinDays = 1 }).Boards[0];
        Assert.Equal(
            "done not few no review early",
            string.Join(' ', new OperationOutcome[]
            {
                new OperationOutcome.Done(change), new OperationOutcome.NotAllowed(OperationStatus.Draft, OperationVerb.Close, []), new OperationOutcome.NotQuorate(board, []), new OperationOutcome.NotPossible([], null),
                new OperationOutcome.ReviewMissing(new(2026, 1, 1)), new OperationOutcome.TooEarly(Noon),
            }.Select(one => one.Match(_ => "done", _ => "not", _ => "few", _ => "no", _ => "review", _ => "early"))));
    }
}
