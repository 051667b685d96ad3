using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangeRequestTests
{
    private static readonly Deferral Later = new("phase 2", "no time", "Ann", new(2026, 3, 2), new(2026, 6, 1), new(2026, 9, 30)) { CostOfDelayADay = Eur(10m) };

    [Theory]
    [InlineData(ChangeStatus.Draft, "Revise Submit Withdraw")]
    [InlineData(ChangeStatus.Submitted, "Revise Approve Reject Defer Withdraw")]
    [InlineData(ChangeStatus.Approved, "Revise Complete")]
    [InlineData(ChangeStatus.Deferred, "Revise Resume Withdraw")]
    [InlineData(ChangeStatus.Rejected, "")]
    [InlineData(ChangeStatus.Withdrawn, "")]
    [InlineData(ChangeStatus.Expired, "")]
    [InlineData(ChangeStatus.Done, "")]
    public void Allowed_lists_the_verbs_of_a_status(ChangeStatus status, string verbs)
    {
        Assert.Equal(verbs, string.Join(' ', ChangeLifecycle.Allowed(status)));
        Assert.All(Enum.GetValues<ChangeVerb>().Where(verb => verb != ChangeVerb.Expire), verb => Assert.Equal(verbs.Split(' ').Contains($"{verb}"), ChangeLifecycle.Next(status, verb) is not null));
    }

    [Fact]
    public void Table_leads_everywhere_and_prints_as_a_diagram()
    {
        var reached = new HashSet<ChangeStatus> { ChangeStatus.Draft };
        while (ChangeLifecycle.Moves.FirstOrDefault(move => reached.Contains(move.From) && !reached.Contains(move.To)) is { } move)
            reached.Add(move.To);
        Assert.Equal(Enum.GetValues<ChangeStatus>(), reached.Order());
        Assert.Equal(Enum.GetValues<ChangeVerb>(), ChangeLifecycle.Moves.Select(move => move.Verb).Distinct().Order());
        Assert.StartsWith("stateDiagram-v2\n    [*] --> Draft\n    Draft --> Draft : revise\n", ChangeLifecycle.ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("    Deferred --> Expired : expire (by itself)\n", ChangeLifecycle.ToMermaid(), StringComparison.Ordinal);
        Assert.EndsWith("    Withdrawn --> [*]\n    Rejected --> [*]\n    Done --> [*]\n    Expired --> [*]\n", ChangeLifecycle.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void Revise_keeps_every_version()
    {
        var request = Submitted("C1", Line("network", 1m, 28_000m));
        request = Done(request.Revise([Line("network", 1m, 27_000m)], Noon, "Ann"));
        request = Done(request.Revise([Line("network", 1m, 26_000m)], Noon, "Ann"));
        Assert.Equal([(1, 28_000m), (2, 27_000m), (3, 26_000m)], request.Revisions.Select(one => (one.Number, one.Price.Delta.Price.Amount)));
        Assert.Equal((ChangeStatus.Submitted, 3), (request.Status, request.Current.Number));
    }

    [Fact]
    public void Defer_holds_through_its_last_day_and_expires_by_itself()
    {
        var request = Done(Worth("C1", 500m).Defer(Later, Noon, "Ann"));
        Assert.Equal((ChangeStatus.Deferred, ChangeStatus.Expired), (request.StatusOn(new(2026, 9, 30)), request.StatusOn(new(2026, 10, 1))));
        IsOver(ChangeVerb.Resume, request.Resume(Instant.FromUtc(2026, 10, 1, 0, 0), "Ann"));
        var resumed = Done(request.Resume(Instant.FromUtc(2026, 9, 30, 23, 59), "Ann"));
        Assert.Equal((ChangeStatus.Submitted, (Deferral?)null), (resumed.Status, resumed.Deferral));
    }

    [Theory]
    [InlineData("2026-03-01", 0)]
    [InlineData("2026-03-02", 0)]
    [InlineData("2026-03-03", 10)]
    [InlineData("2026-10-01", 2_130)]
    [InlineData("2027-10-01", 2_130)]
    public void CostUntil_counts_days_since_it_was_put_off(string date, int cost) =>
        Assert.Equal(Eur(cost), Later.CostUntil(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value));

    [Fact]
    public void Defer_without_order_of_dates_or_holder_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Worth("C1", 1m).Defer(Later with { Holder = " " }, Noon, "Ann"));
        Assert.Throws<ArgumentException>(() => Worth("C1", 1m).Defer(Later with { ReviewOn = new(2026, 3, 1) }, Noon, "Ann"));
        Assert.Throws<ArgumentException>(() => Worth("C1", 1m).Defer(Later with { ExpiresOn = new(2026, 5, 31) }, Noon, "Ann"));
        Assert.Null((Later with { CostOfDelayADay = null }).CostUntil(new(2026, 6, 1)));
    }

    [Fact]
    public void Approve_needs_an_approved_order_of_this_version()
    {
        var request = Worth("C1", 500m);
        var order = ChangeOrder.Of("O1", [request], RiskLevel.Low);
        Assert.Equal(new ChangeOutcome.NotOrdered("O1", OrderStatus.Open, 1, 1), request.Approve(order, Noon, "Ann"));
        order = Assert.IsType<ApprovalOutcome.Approved>(order.Sign("Ann", "service manager", Noon, Matrix, [])).Order;
        Assert.Equal(ChangeStatus.Done, Done(Done(request.Approve(order, Noon, "Ann")).Complete(Noon, "Bob")).Status);
        Assert.Equal(new ChangeOutcome.NotOrdered("O1", OrderStatus.Approved, 1, 2), Done(request.Revise([Line("network", 1m, 600m)], Noon, "Ann")).Approve(order, Noon, "Ann"));
        Assert.Equal(new ChangeOutcome.NotOrdered("O1", OrderStatus.Approved, null, 1), Worth("C2", 500m).Approve(order, Noon, "Ann"));
    }

    [Fact]
    public void History_is_not_rewritten()
    {
        Assert.Equal(new ChangeOutcome.TooEarly(Noon), Worth("C1", 1m).Reject(Noon - Duration.Epsilon, "Ann", "no"));
        Assert.Equal(ChangeStatus.Rejected, Done(Worth("C1", 1m).Reject(Noon, "Ann", "no")).Status);
        Assert.Throws<ArgumentException>(() => Draft("C1"));
        Assert.Throws<ArgumentException>(() => Worth("C1", 1m).Renamed(" "));
    }

    [Fact]
    public void Nothing_happens_before_the_request_or_its_order()
    {
        var draft = Draft("C1", Line("network", 1m, 500m));
        Assert.Equal(new ChangeOutcome.TooEarly(Noon), draft.Submit(Noon - Duration.Epsilon, "Fay"));
        var request = Worth("C1", 500m);
        var order = Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [request], RiskLevel.Low).Sign("Ann", "service manager", Noon + Duration.Epsilon, Matrix, [])).Order;
        Assert.Equal(new ChangeOutcome.TooEarly(Noon + Duration.Epsilon), request.Approve(order, Noon, "Ann"));
        Assert.Equal(ChangeStatus.Approved, Done(request.Approve(order, Noon + Duration.Epsilon, "Ann")).Status);
    }

    [Fact]
    public void What_expired_is_neither_revised_nor_taken_back()
    {
        var request = Done(Worth("C1", 500m).Defer(Later, Noon, "Ann"));
        var (last, over) = (Instant.FromUtc(2026, 9, 30, 23, 59), Instant.FromUtc(2026, 10, 1, 0, 0));
        Assert.Equal(ChangeStatus.Withdrawn, Done(request.Withdraw(last, "Fay", "no")).Status);
        Assert.Equal(ChangeStatus.Deferred, Done(request.Revise([Line("network", 1m, 1m)], last, "Fay")).Status);
        IsOver(ChangeVerb.Withdraw, request.Withdraw(over, "Fay", "no"));
        IsOver(ChangeVerb.Revise, request.Revise([Line("network", 1m, 1m)], over, "Fay"));
    }

    [Fact]
    public void Any_sequence_of_verbs_follows_the_table() => Laws.HoldForRandom(200, random =>
    {
        var request = Draft("C1", Line("network", 1m, 10m));
        for (var step = 0; step < 20; step++)
        {
            var (before, verb) = (request, (ChangeVerb)random.Next(0, 8));
            var at = Noon + Duration.FromMinutes(step);
            var outcome = verb switch
            {
                ChangeVerb.Submit => request.Submit(at, "a"),
                ChangeVerb.Revise => request.Revise([Line("network", random.Next(1, 9), 10m)], at, "a"),
                ChangeVerb.Approve => request.Status == ChangeStatus.Submitted ? request.Approve(Approved(request), at, "a") : new ChangeOutcome.NotAllowed(request.Status, verb, ChangeLifecycle.Allowed(request.Status)),
                ChangeVerb.Reject => request.Reject(at, "a", "no"),
                ChangeVerb.Defer => request.Defer(Later, at, "a"),
                ChangeVerb.Resume => request.Resume(at, "a"),
                ChangeVerb.Withdraw => request.Withdraw(at, "a", "no"),
                _ => request.Complete(at, "a"),
            };
            var expected = ChangeLifecycle.Next(before.Status, verb);
            request = outcome.Match(done => done.Request, _ => request, _ => request, _ => request);
            Assert.Equal(expected ?? before.Status, request.Status);
            Assert.Equal(expected is null ? before.History.Count : before.History.Count + 1, request.History.Count);
            Assert.Equal(request.Status == ChangeStatus.Deferred, request.Deferral is not null);
        }
    });

    private static void IsOver(ChangeVerb verb, ChangeOutcome outcome)
    {
        var refused = Assert.IsType<ChangeOutcome.NotAllowed>(outcome);
        Assert.Equal((ChangeStatus.Expired, verb, 0), (refused.Status, refused.Verb, refused.Allowed.Count));
    }

    private static ChangeOrder Approved(ChangeRequest request) =>
        Assert.IsType<ApprovalOutcome.Approved>(ChangeOrder.Of("O1", [request], RiskLevel.Low).Sign("Ann", "service manager", Noon, Matrix, [])).Order;
}
