using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class OrderLifecycleTests
{
    [Fact]
    public void Table_prints_as_a_diagram() => Assert.Equal(
        """
        stateDiagram-v2
            [*] --> Open
            Open --> Open : sign
            Open --> Open : revise
            Open --> Approved : approve
            Open --> Rejected : reject
            Approved --> Open : revise
            Rejected --> Open : revise

        """, OrderLifecycle.ToMermaid());

    [Theory]
    [InlineData(OrderStatus.Open, "Sign Revise Approve Reject")]
    [InlineData(OrderStatus.Approved, "Revise")]
    [InlineData(OrderStatus.Rejected, "Revise")]
    public void Allowed_lists_the_verbs_of_a_status(OrderStatus status, string verbs)
    {
        Assert.Equal(verbs, string.Join(' ', OrderLifecycle.Allowed(status)));
        Assert.All(Enum.GetValues<OrderVerb>(), verb => Assert.Equal(verbs.Split(' ').Contains($"{verb}"), OrderLifecycle.Next(status, verb) is not null));
    }

    // A plain model: who signed at which price, and who must; signatures of a price count again when the order comes back to it.
    [Fact]
    public void Any_sequence_of_verbs_follows_a_plain_model() => Laws.HoldForRandom(300, random =>
    {
        var matrix = ApprovalMatrix.From(MatrixDraft with { Sequence = ApprovalSequence.AnyOrder });
        int[] prices = [500, 1_000, 1_001, 20_000];
        string[] roles = ["service manager", "IT lead", "director", "CFO", "CIO", "technician"];
        var (price, status, signed) = (500, OrderStatus.Open, prices.ToDictionary(one => one, _ => new HashSet<string>()));
        var order = ChangeOrder.Of("O1", [Worth("C1", price)], RiskLevel.Low);
        for (var step = 1; step <= 30; step++)
        {
            var (at, role) = (Noon + Duration.FromMinutes(step), roles[random.Next(roles.Length)]);
            switch (random.Next(0, 8))
            {
                case 0:
                    var next = prices[random.Next(prices.Length)];
                    (status, price) = (next == price ? status : OrderStatus.Open, next);
                    order = order.Revise([Worth("C1", price)], RiskLevel.Low);
                    break;
                case 1:
                    status = status == OrderStatus.Open && Asked().Contains(role) ? OrderStatus.Rejected : status;
                    order = order.Reject($"person as {role}", role, "no", at, matrix, []) is ApprovalOutcome.Rejected rejected ? rejected.Order : order;
                    break;
                default:
                    if (status == OrderStatus.Open && (IsSatisfied() || (Asked().Contains(role) && (role is "service manager" or "IT lead" || signed[price].Count(Board) < 2))))
                    {
                        signed[price].Add(role);
                        status = IsSatisfied() ? OrderStatus.Approved : OrderStatus.Open;
                    }

                    var outcome = order.Sign($"person as {role}", role, at, matrix, []);
                    order = outcome is ApprovalOutcome.Approved approved ? approved.Order : outcome is ApprovalOutcome.MoreNeeded more ? more.Order : order;
                    break;
            }

            Assert.Equal(status, order.Status);
            Assert.Equal(status == OrderStatus.Open, order.DecidedAt is null);
            Assert.Equal(status == OrderStatus.Rejected, order.Rejection is not null);
            Assert.Equal(status == OrderStatus.Approved ? Eur(price) : null, order.ApprovedValue?.Value);
            Assert.Equal(signed[price].Order(StringComparer.Ordinal), order.Valid.Select(one => one.Role).Distinct().Order(StringComparer.Ordinal));
        }

        static bool Board(string role) => role is "director" or "CFO" or "CIO";

        IEnumerable<string> Asked() => ["service manager", .. price > 1_000 ? ["IT lead"] : Array.Empty<string>(), .. price > 10_000 ? ["director", "CFO", "CIO"] : Array.Empty<string>()];

        bool IsSatisfied() => Asked().All(role => Board(role) || signed[price].Contains(role)) && (price <= 10_000 || signed[price].Count(Board) >= 2);
    });
}
