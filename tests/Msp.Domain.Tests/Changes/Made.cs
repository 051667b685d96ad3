using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Changes;

/// <summary>Made-up requests, orders and matrices.</summary>
internal static class Made
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static Money Eur(decimal amount) => Money.Of(amount, Currency.Eur);

    public static ChangeLine Line(string item, decimal quantity, decimal price, decimal cost = 0m) =>
        new(item, quantity, UnitPrice.Of(price, Currency.Eur), UnitPrice.Of(cost, Currency.Eur));

    public static ChangeRequest Draft(string id, params ChangeLine[] lines) =>
        ChangeRequest.Open(id, $"title of {id}", "asked for", "Fay", ChangeCause.ClientWish, ChangeNeed.MustHave, Currency.Eur, lines, Noon);

    public static ChangeRequest Submitted(string id, params ChangeLine[] lines) => Done(Draft(id, lines).Submit(Noon, "Fay"));

    public static ChangeRequest Worth(string id, decimal price) => Submitted(id, Line("network", price < 0m ? -1m : 1m, Math.Abs(price)));

    public static ChangeRequest Done(ChangeOutcome outcome) => Assert.IsType<ChangeOutcome.Done>(outcome).Request;

    public static ApprovalMatrixDraft MatrixDraft { get; } = new()
    {
        Currency = "EUR",
        Rules =
        [
            new() { Name = "manager", Roles = ["service manager"] },
            new() { Name = "lead", Above = 1_000m, Roles = ["IT lead"] },
            new() { Name = "board", Above = 10_000m, Roles = ["director", "CFO", "CIO"], Needs = 2 },
        ],
    };

    public static ApprovalMatrix Matrix { get; } = ApprovalMatrix.From(MatrixDraft);

    public static BudgetDraft PurseDraft { get; } = new()
    {
        Currency = "EUR",
        Work = 1_000m,
        Pots =
        [
            new() { Name = "contingency", Amount = 200m, Owner = "project lead", Purpose = "known risks" },
            new() { Name = "reserve", Amount = 300m, Owner = "director", Release = PotRelease.ChangeOrder, Purpose = "what nobody thought of" },
        ],
        Thresholds = [80m, 50m, 100m],
    };

    public static Budget Purse { get; } = Budget.From(PurseDraft);

    public static Budget Posted(BudgetOutcome outcome) => Assert.IsType<BudgetOutcome.Posted>(outcome).Budget;
}
