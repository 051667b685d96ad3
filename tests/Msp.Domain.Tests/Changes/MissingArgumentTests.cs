using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

/// <summary>What is not given, is blank or out of range is refused by the name of its parameter.</summary>
public sealed class MissingArgumentTests
{
    private static readonly ScopeBaseline Baseline = ScopeBaseline.Of("move", Currency.Eur, new(2026, 3, 2));

    private static readonly PlannedChange Planned = new("CH-1", ["mail"], Duration.FromHours(1), Duration.Zero, Noon);

    private static readonly OperationalChange Operation = OperationalChange.Open(Planned, RiskLevel.Low, Noon);

    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, "09:00-17:00").Build();

    [Fact]
    public void What_must_be_given_is_named_where_it_is_not()
    {
        var order = ChangeOrder.Of("O1", [Worth("C1", 1m)], RiskLevel.Low);
        Missing("project", () => ScopeBaseline.Of(null!, Currency.Eur, default));
        Missing("items", () => ScopeBaseline.Of("p", Currency.Eur, default, null!));
        Missing("calendar", () => Baseline.TimeImpact(null!, []));
        Missing("lines", () => Baseline.TimeImpact(Office, null!));
        Missing("baseline", () => ScopeCreep.Of(null!, [], [], []));
        Missing("baseline", () => ContractValue.Of(null!, [], [], default));
        Missing("requests", () => ContractValue.Of(Baseline, null!, [], default));
        Missing("orders", () => ContractValue.Of(Baseline, [], null!, default));
        Missing("parts", () => Estimate.Sum(Currency.Eur, null!));
        Missing("left", () => (Estimate)null! + Baseline.Value);
        Missing("right", () => Baseline.Value + null!);
        Missing("estimate", () => -(Estimate)null!);
        Missing("lines", () => ChangePrice.Of(Currency.Eur, null!));
        Missing("lines", () => Submitted("C1", null!));
        Missing("lines", () => Worth("C1", 1m).Revise(null!, Noon, "Ann"));
        Missing("deferral", () => Worth("C1", 1m).Defer(null!, Noon, "Ann"));
        Missing("order", () => Worth("C1", 1m).Approve(null!, Noon, "Ann"));
        Missing("requests", () => ChangeOrder.Of("O1", null!, RiskLevel.Low));
        Missing("requests", () => order.Revise(null!, RiskLevel.Low));
        Missing("matrix", () => order.Sign("Ann", "service manager", Noon, null!, []));
        Missing("matrix", () => order.Reject("Ann", "service manager", "no", Noon, null!, []));
        Missing("approved", () => Matrix.DemandFor(Eur(1m), RiskLevel.Low, ChangeKind.Normal, Noon, null!));
        Missing("other", () => order.Terms.DifferencesFrom(null!));
        Missing("order", () => Purse.Change(null!, Eur(1m), Noon));
        Missing("thresholds", () => BudgetThresholds.Reached(Eur(1m), Eur(0m), Eur(1m), null!, []));
    }

    [Fact]
    public void What_planning_must_be_given_is_named_where_it_is_not()
    {
        var scale = RiskScale.From(new() { Questions = [new() { Text = "How many users?", Answers = [new() { Text = "few", Points = 0m }, new() { Text = "all", Points = 5m }] }], MediumFrom = 1m, HighFrom = 2m, CriticalFrom = 5m });
        Missing("windows", () => ChangeWindows.Of(null!));
        Missing("change", () => ChangeWindows.Of().EarliestFor(null!, Noon, Noon));
        Missing("change", () => ChangeWindows.Of().Check(null!, Noon));
        Missing("placements", () => ChangeConflicts.Find(null!, ChangeWindows.Of()));
        Missing("windows", () => ChangeConflicts.Find([], null!));
        Missing("changes", () => ChangePlanner.Plan(null!, ChangeWindows.Of(), [], Noon, Noon));
        Missing("windows", () => ChangePlanner.Plan([], null!, [], Noon, Noon));
        Missing("implementers", () => ChangePlanner.Plan([], ChangeWindows.Of(), null!, Noon, Noon));
        Missing("batches", () => BatchComparison.Of([], ChangeWindows.Of(), [], Noon, Noon, null, null!, DateTimeZone.Utc, new(Eur(1m), default)));
        Missing("enablement", () => Operation.Submit(null!, DateTimeZone.Utc, Noon, "Ann"));
        Missing("members", () => Operation.Authorise(null!, Noon, "Ann"));
        Missing("members", () => Operation.Reject(null!, Noon, "Ann", "no"));
        Missing("windows", () => Operation.Schedule(Noon, "Bob", null!, Noon, "Ann"));
        Missing("windows", () => Operation.Start(null!, DateTimeZone.Utc, Noon, "Ann"));
        Missing("answers", () => scale.Assess(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void What_must_be_stated_is_named_where_it_is_blank(string blank)
    {
        Blank("id", () => Open(id: blank));
        Blank("title", () => Open(title: blank));
        Blank("reason", () => Open(reason: blank));
        Blank("requester", () => Open(requester: blank));
        Blank("title", () => Worth("C1", 1m).Renamed(blank));
        Blank("id", () => ChangeOrder.Of(blank, [Worth("C1", 1m)], RiskLevel.Low));
        Blank("by", () => Order().Sign(blank, "service manager", Noon, Matrix, []));
        Blank("role", () => Order().Sign("Ann", blank, Noon, Matrix, []));
        Blank("by", () => Order().Reject(blank, "service manager", "no", Noon, Matrix, []));
        Blank("role", () => Order().Reject("Ann", blank, "no", Noon, Matrix, []));
        Blank("reason", () => Order().Reject("Ann", "service manager", blank, Noon, Matrix, []));
        Blank("project", () => ScopeBaseline.Of(blank, Currency.Eur, default));

        static void Blank(string parameter, Func<object?> action) => Assert.Throws<ArgumentException>(parameter, action);

        static ChangeOrder Order() => ChangeOrder.Of("O1", [Worth("C1", 1m)], RiskLevel.Low);

        static ChangeRequest Open(string id = "C1", string title = "t", string reason = "r", string requester = "Fay") =>
            ChangeRequest.Open(id, title, reason, requester, ChangeCause.Outside, ChangeNeed.MustHave, Currency.Eur, [Line("network", 1m, 1m)], Noon);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_amount_that_is_moved_is_above_zero(int cents)
    {
        var amount = Eur(cents / 100m);
        Func<Budget, BudgetOutcome>[] moves =
        [
            one => one.Request("P1", amount, Noon), one => one.Release("P1", amount, Noon), one => one.Order("P1", amount, Noon), one => one.Cancel("P1", amount, Noon), one => one.Spend("P1", amount, Noon),
            one => one.Draw("contingency", amount, "project lead", Noon),
        ];
        Assert.All(moves, move => Assert.Throws<ArgumentOutOfRangeException>("amount", () => move(Purse)));
    }

    [Fact]
    public void An_amount_of_nothing_is_asked_about_and_a_negative_one_is_not()
    {
        Assert.Equal(Eur(0m), Matrix.DemandFor(Eur(0m), RiskLevel.Low, ChangeKind.Normal, Noon, []).Cumulative);
        Assert.Throws<ArgumentOutOfRangeException>("value", () => Matrix.DemandFor(Eur(-0.01m), RiskLevel.Low, ChangeKind.Normal, Noon, []));
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Purse.OrderUpTo("P1", Eur(-0.01m), Noon));
        Assert.Throws<ArgumentOutOfRangeException>("markupPercent", () => ChangePrice.Of(Currency.Eur, [], -0.01m));
    }

    [Fact]
    public void A_span_is_at_most_a_hundred_years()
    {
        var window = ChangeWindow.From(new() { Name = "once", Zone = "Etc/UTC", Dates = new() { First = new(2026, 3, 3) } });
        var (longest, day) = (Noon + Duration.FromDays(36_600), Instant.FromUtc(2026, 3, 3, 0, 0));
        Assert.Equal([new Interval(day, day + Duration.FromDays(1))], window.Within(Noon, longest));
        Assert.Empty(window.Skipped(Noon, longest));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => window.Within(Noon, longest + Duration.Epsilon));
        Assert.Throws<ArgumentOutOfRangeException>("until", () => window.Skipped(Noon, longest + Duration.Epsilon));
    }

    private static void Missing(string parameter, Func<object?> action) => Assert.Throws<ArgumentNullException>(parameter, action);
}
