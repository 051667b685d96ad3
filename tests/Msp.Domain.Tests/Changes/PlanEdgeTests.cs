using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

/// <summary>One of several: an item in a freeze, a change that waits for two, ends at one instant, spans of one day.</summary>
public sealed class PlanEdgeTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void A_freeze_or_a_required_window_of_one_item_holds_for_a_change_of_two()
    {
        var both = Change("C1", 0, 1) with { Items = ["mail", "phones"] };
        var frozen = ChangeWindows.Of(Window(new() { Name = "freeze", Kind = WindowKind.Deny, Items = ["phones"], Dates = new() { First = Monday } }));
        Assert.Equal(["change.in-freeze freeze"], Found(frozen, both));
        Assert.Empty(Found(frozen, both with { Items = ["mail"] }));
        var required = ChangeWindows.Of(Window(new() { Name = "staffed", Kind = WindowKind.Require, Items = ["phones"], Dates = new() { First = Monday.PlusDays(1) } }));
        Assert.Equal(["change.outside-window staffed"], Found(required, both));
        Assert.Empty(Found(required, both with { Items = ["mail"] }));
        Assert.Equal(Midnight(Monday.PlusDays(1)), required.EarliestFor(both, Noon, Noon + Duration.FromDays(9)));

        static IEnumerable<string> Found(ChangeWindows windows, PlannedChange change) => windows.Check(change, Noon).Select(finding => $"{finding.Code} {finding.Value}");
    }

    [Fact]
    public void A_change_waits_for_all_it_names_and_one_that_has_no_place_is_enough()
    {
        var plan = ChangePlanner.Plan(
            [
                Change("a", 0, 1), Change("b", 0, 2), Change("c", 0, 1) with { After = ["a", "b"] }, Change("d", 0, 1) with { After = ["a", "x"] }, Change("e", 0, 1) with { Implementers = ["Zoe"] },
                Change("f", 0, 1) with { After = ["a", "e"] }, Change("g", 0, 1) with { After = ["b", "b"], Implementers = ["Zoe", "Ann"] },
            ],
            ChangeWindows.Of(), ["Ann", "Bob"], Noon, Noon + Duration.FromDays(1));
        Assert.Equal(
            "a 2026-03-02T12:00:00Z to 2026-03-02T13:00:00Z by Ann\nb 2026-03-02T12:00:00Z to 2026-03-02T14:00:00Z by Bob\nc 2026-03-02T14:00:00Z to 2026-03-02T15:00:00Z by Ann\n"
            + "g 2026-03-02T15:00:00Z to 2026-03-02T16:00:00Z by Ann\nd waitsForUnknown\ne noImplementer\nf waitsForUnplaced\n",
            $"{plan}");
    }

    [Fact]
    public void Who_has_a_name_of_one_letter_does_one_thing_at_a_time()
    {
        var plan = ChangePlanner.Plan([Change("a", 0, 1), Change("b", 0, 1)], ChangeWindows.Of(), ["A"], Noon, Noon + Duration.FromDays(1));
        Assert.Equal("a 2026-03-02T12:00:00Z to 2026-03-02T13:00:00Z by A\nb 2026-03-02T13:00:00Z to 2026-03-02T14:00:00Z by A\n", $"{plan}");
        Assert.Equal(["change.same-implementer"], ChangeConflicts.Find([At("a", 0, 2) with { Implementer = "A" }, At("b", 1, 2) with { Implementer = "A" }], ChangeWindows.Of()).Select(finding => finding.Code));
    }

    [Fact]
    public void Where_nobody_is_planned_a_change_has_no_implementer_unless_it_names_none()
    {
        var plan = ChangePlanner.Plan([Change("a", 0, 1), Change("b", 0, 1), Change("c", 0, 1) with { Implementers = ["Zoe"] }], ChangeWindows.Of(), [], Noon, Noon + Duration.FromDays(1));
        Assert.Equal("a 2026-03-02T12:00:00Z to 2026-03-02T13:00:00Z\nb 2026-03-02T12:00:00Z to 2026-03-02T13:00:00Z\nc noImplementer\n", $"{plan}");
    }

    [Fact]
    public void A_change_without_an_id_or_time_is_refused_among_others_and_the_first_is_named()
    {
        Assert.Throws<ArgumentException>("changes", () => ChangePlanner.Plan([Change("a", 0, 1), Change(" ", 0, 1), Change("c", 0, 1)], ChangeWindows.Of(), [], Noon, Noon));
        var refusal = Assert.Throws<ArgumentException>("changes", () => ChangePlanner.Plan([Change("a", 0, 1), Change("b", 0, 0), Change("c", 0, 1) with { BackOut = -Duration.Epsilon }], ChangeWindows.Of(), [], Noon, Noon));
        Assert.StartsWith("\"b\" takes ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_that_end_at_one_instant_the_one_that_began_first_is_named() => Assert.Equal(
        ["b: The implementer is at a at the same time.", "c: The implementer is at a at the same time."],
        ChangeConflicts.Find([At("a", 0, 5), At("b", 3, 2), At("c", 4, 3)], ChangeWindows.Of()).Select(finding => $"{finding.Place}: {finding.Message}"));

    [Fact]
    public void Deferral_on_one_day_is_put_off_reviewed_and_over_that_day()
    {
        var day = new Deferral("2", "later", "Ann", Monday, Monday, Monday);
        Assert.Equal(ChangeStatus.Deferred, Done(Worth("C1", 1m).Defer(day, Noon, "Ann")).StatusOn(Monday));
        Assert.Throws<ArgumentException>("deferral", () => Worth("C1", 1m).Defer(day with { Phase = "" }, Noon, "Ann"));
        Assert.Throws<ArgumentException>("deferral", () => Worth("C1", 1m).Defer(day with { Reason = " " }, Noon, "Ann"));
        Assert.Throws<ArgumentException>("deferral", () => Worth("C1", 1m).Defer(day with { Since = Monday.PlusDays(1) }, Noon, "Ann"));
    }

    [Fact]
    public void A_budget_that_is_used_to_the_cent_is_not_overspent()
    {
        Assert.Null(Assert.IsType<BudgetOutcome.Posted>(Purse.Request("P1", Eur(1_000m), Noon)).Overspent);
        Assert.Null(Assert.IsType<BudgetOutcome.Posted>(Purse.Spend("P1", Eur(1_000m), Noon)).Overspent);
        Assert.Equal(Eur(0.01m), Assert.IsType<BudgetOutcome.Posted>(Purse.Spend("P1", Eur(1_000.01m), Noon)).Overspent);
    }

    [Theory]
    [InlineData("10:00", "10:00", "2026-03-02T10:00:00Z/2026-03-03T10:00:00Z")]
    [InlineData("10:00", "09:59", "2026-03-02T10:00:00Z/2026-03-03T09:59:00Z")]
    [InlineData("10:00", "10:01", "2026-03-02T10:00:00Z/2026-03-02T10:01:00Z")]
    [InlineData("00:00", "00:00", "2026-03-02T00:00:00Z/2026-03-03T00:00:00Z")]
    public void A_window_that_closes_when_it_opens_or_before_closes_the_next_day(string from, string to, string expected)
    {
        var window = Window(new() { Name = "w", Dates = new() { First = Monday }, From = Time(from), To = Time(to) });
        Assert.Equal(expected, Text(window.Within(Midnight(Monday), Midnight(Monday.PlusDays(3)))));
    }

    [Fact]
    public void A_span_that_ends_on_the_day_of_a_window_has_it_whatever_makes_it_come_again()
    {
        var (first, second) = (new LocalDate(2026, 6, 1), new LocalDate(2027, 6, 1));
        Assert.Equal("2026-06-01T00:00:00Z/2026-06-02T00:00:00Z", On(new() { Name = "w", Monthly = new() { Week = 1, Day = IsoDayOfWeek.Monday } }, first));
        Assert.Equal("2026-06-01T00:00:00Z/2026-06-02T00:00:00Z", On(new() { Name = "w", Days = [IsoDayOfWeek.Monday] }, first));
        Assert.Equal("2026-06-01T00:00:00Z/2026-06-02T00:00:00Z", On(new() { Name = "w", Dates = new() { First = first, EveryYear = true } }, first));
        Assert.Equal("2027-06-01T00:00:00Z/2027-06-02T00:00:00Z", On(new() { Name = "w", Dates = new() { First = first, EveryYear = true } }, second));
        Assert.Equal("", On(new() { Name = "w", Dates = new() { First = first } }, second));
        Assert.Equal("", On(new() { Name = "w", Days = [IsoDayOfWeek.Monday], Until = first.PlusDays(-1) }, first));

        static string On(ChangeWindowDraft draft, LocalDate date) => Text(Window(draft).Within(Midnight(date) + Duration.FromHours(3), Midnight(date) + Duration.FromHours(4)));
    }

    [Fact]
    public void Lists_of_nothing_are_as_little_as_none()
    {
        Assert.False(ApprovalMatrix.TryFrom(new() { Currency = "EUR", Rules = [] }, out _, out var findings));
        Assert.Equal(["approval.rules-missing"], findings.Select(finding => finding.Code));
        Assert.False(RiskScale.TryFrom(new() { Questions = [], MediumFrom = 1m, HighFrom = 2m, CriticalFrom = 3m }, out _, out findings));
        Assert.Equal(["risk.question-unfit"], findings.Select(finding => finding.Code));
        Assert.False(ChangeWindow.TryFrom(new() { Name = "w", Zone = "Etc/UTC", Days = [] }, out _, out findings));
        Assert.Equal(["window.recurrence-unfit"], findings.Select(finding => finding.Code));
        Assert.True(Budget.TryFrom(new() { Currency = "EUR", Work = 0m, Pots = [], Thresholds = [] }, out _, out _));
    }

    private static PlannedChange Change(string id, int ready, int hours) => new(id, [$"item {id}"], Duration.FromHours(hours), Duration.Zero, Noon + Duration.FromHours(ready));

    private static Placement At(string id, int start, int hours) => new(Change(id, 0, hours), Noon + Duration.FromHours(start), "Ann");

    private static ChangeWindow Window(ChangeWindowDraft draft) => ChangeWindow.From(draft with { Zone = "Etc/UTC" });

    private static Instant Midnight(LocalDate date) => date.AtMidnight().InUtc().ToInstant();

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.ExtendedIso.Parse($"{text}:00").Value;

    private static string Text(IEnumerable<Interval> stretches) =>
        string.Join(' ', stretches.Select(one => $"{NodaTime.Text.InstantPattern.ExtendedIso.Format(one.Start)}/{NodaTime.Text.InstantPattern.ExtendedIso.Format(one.End)}"));
}
