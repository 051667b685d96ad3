using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

/// <summary>When a project ends: working days, the longest chain, and what cannot be scheduled.</summary>
public sealed class ScopeScheduleTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .Closed(Monday.PlusDays(2), "company day").Build();

    private static readonly BusinessCalendar EveryDay = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, "09:00-17:00").Build();

    [Theory]
    [InlineData("2026-03-02", 1, "2026-03-02")]
    [InlineData("2026-03-02", 2, "2026-03-03")]
    [InlineData("2026-03-02", 3, "2026-03-05")]
    [InlineData("2026-03-02", 5, "2026-03-09")]
    [InlineData("2026-03-04", 1, "2026-03-05")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-03-02", 0, "2026-03-01")]
    [InlineData("2026-03-07", 0, "2026-03-06")]
    public void Days_of_work_pass_over_weekends_and_closed_days_and_no_work_ends_the_day_before_the_start(string start, int days, string end)
    {
        var impact = Scope(Date(start), Item("a", days)).TimeImpact(Office, []);
        Assert.Equal((Date(end), Date(end)), (impact.EndBefore, impact.EndAfter));
    }

    [Fact]
    public void A_scope_of_no_items_ends_the_day_before_and_begins_with_the_first_change()
    {
        var none = Scope(Monday).TimeImpact(Office, []);
        Assert.Equal((Monday.PlusDays(-1), Monday.PlusDays(-1), 0, 0), (none.EndBefore, none.EndAfter, none.DaysAdded, none.SumOfDays));
        Assert.Empty(none.LongestChain);
        var first = Scope(Monday).TimeImpact(Office, [More("a", 2)]);
        Assert.Equal((Monday.PlusDays(-1), Monday.PlusDays(1), 2), (first.EndBefore, first.EndAfter, first.DaysAdded));
        Assert.Equal(["a"], first.LongestChain);
    }

    [Fact]
    public void A_calendar_with_too_few_working_days_is_refused_and_not_looked_through_beyond_its_last_date()
    {
        var last = new LocalDate(2250, 1, 1);
        Assert.Equal(last, Scope(last.PlusDays(-2), Item("a", 3)).TimeImpact(EveryDay, []).EndAfter);
        Assert.EndsWith("has fewer than 4 working days from 2249-12-30 on.", Refusal(EveryDay, last.PlusDays(-2), 4), StringComparison.Ordinal);
        var once = BusinessCalendar.In("Europe/Berlin").Special(Monday.PlusDays(1), "09:00-17:00").Build();
        Assert.Equal(Monday.PlusDays(1), Scope(Monday, Item("a", 1)).TimeImpact(once, []).EndAfter);
        Assert.EndsWith("has fewer than 2 working days from 2026-03-02 on.", Refusal(once, Monday, 2), StringComparison.Ordinal);

        static string Refusal(BusinessCalendar calendar, LocalDate start, int days) =>
            Assert.Throws<InvalidOperationException>(() => Scope(start, Item("a", days)).TimeImpact(calendar, [])).Message;
    }

    [Fact]
    public void Of_chains_of_equal_length_the_one_that_was_written_down_first_decides()
    {
        Assert.Equal(["a"], Scope(Monday, Item("a", 3), Item("b", 3)).TimeImpact(EveryDay, []).LongestChain);
        Assert.Equal(["b", "end"], Scope(Monday, Item("a", 3), Item("b", 3), Item("end", 1, "b", "a")).TimeImpact(EveryDay, []).LongestChain);
    }

    [Fact]
    public void What_takes_no_time_is_a_link_of_the_chain_like_any_other()
    {
        var impact = Scope(Monday, Item("build", 4), Item("accepted", 0, "build"), Item("go live", 1, "accepted")).TimeImpact(EveryDay, []);
        Assert.Equal(["build", "accepted", "go live"], impact.LongestChain);
        Assert.Equal(Monday.PlusDays(4), impact.EndAfter);
    }

    [Fact]
    public void Items_may_be_written_down_before_those_they_wait_for_and_name_one_twice()
    {
        var impact = Scope(Monday, Item("go live", 1, "build", "build"), Item("build", 2, "plan"), Item("plan", 3)).TimeImpact(EveryDay, []);
        Assert.Equal(["plan", "build", "go live"], impact.LongestChain);
        Assert.Equal(Monday.PlusDays(5), impact.EndAfter);
    }

    [Fact]
    public void Changes_of_one_item_are_added_up_before_it_is_cut_to_no_time()
    {
        var scope = Scope(Monday, Item("a", 2));
        var impact = scope.TimeImpact(EveryDay, [More("a", -4), More("a", 3)]);
        Assert.Equal((-1, -1, Monday), (impact.DaysAdded, impact.SumOfDays, impact.EndAfter));
        Assert.Equal((-2, -3), scope.TimeImpact(EveryDay, [More("a", -3)]) is var gone ? (gone.DaysAdded, gone.SumOfDays) : default);
        Assert.Equal((0, -3), scope.TimeImpact(EveryDay, [More("new", -3)]) is var less ? (less.DaysAdded, less.SumOfDays) : default);
    }

    [Fact]
    public void A_change_that_makes_an_item_wait_lengthens_the_project_without_a_day_of_work()
    {
        var scope = Scope(Monday, Item("a", 3), Item("b", 2), Item("c", 1, "b"));
        var impact = scope.TimeImpact(EveryDay, [More("c", 0) with { After = ["a"] }, More("b", 0) with { After = ["a"] }]);
        Assert.Equal((3, 0), (impact.DaysAdded, impact.SumOfDays));
        Assert.Equal(["a", "b", "c"], impact.LongestChain);
    }

    [Fact]
    public void What_cannot_be_scheduled_is_refused_by_name()
    {
        Refused("An id is stated and there once, not \"a\".", Item("a", 1), Item("b", 1), Item("a", 2));
        Refused("An id is stated and there once, not \" \".", Item(" ", 1));
        Refused("\"b\" takes -1 days.", Item("a", 0), Item("b", -1));
        Refused("\"b\" waits for \"x\", which is not there.", Item("a", 1), Item("b", 1, "a", "x", "y"));
        Refused("Items wait for each other in a circle.", Item("a", 1, "a"));
        Refused("Items wait for each other in a circle.", Item("a", 1), Item("b", 1, "c"), Item("c", 1, "b"));
        Refused("\"b\" is not in EUR.", Item("a", 1), Item("b", 1) with { Estimate = new(0m, Eur(0m), Usd(0m)) }, Item("c", 1) with { Estimate = new(0m, Usd(0m), Eur(0m)) });
        Refused("\"c\" is not in EUR.", Item("a", 1), Item("c", 1) with { Estimate = new(0m, Usd(0m), Eur(0m)) });

        static void Refused(string message, params ScopeItem[] items) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(nameof(items), () => Scope(Monday, items)).Message, StringComparison.Ordinal);

        static Money Usd(decimal amount) => Money.Of(amount, Currency.Usd);
    }

    [Fact]
    public void Changes_that_cannot_be_scheduled_are_refused_by_name()
    {
        var scope = Scope(Monday, Item("a", 1));
        Assert.StartsWith("\"b\" waits for \"x\", which is not there.", Assert.Throws<ArgumentException>("lines", () => scope.TimeImpact(Office, [More("b", 1) with { After = ["x"] }])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Items wait for each other in a circle.", Assert.Throws<ArgumentException>("lines", () => scope.TimeImpact(Office, [More("a", 1) with { After = ["a"] }])).Message, StringComparison.Ordinal);
    }

    private static ScopeBaseline Scope(LocalDate start, params ScopeItem[] items) => ScopeBaseline.Of("move", Currency.Eur, start, items);

    private static ScopeItem Item(string id, int days, params string[] after) => new(id, id, new(10m, Eur(600m), Eur(1_000m)), days) { After = after };

    private static ChangeLine More(string item, int days) => Line(item, 1m, 10m) with { Days = days };

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
