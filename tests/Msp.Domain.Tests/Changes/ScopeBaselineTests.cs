using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ScopeBaselineTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();

    private static readonly ScopeBaseline Baseline = ScopeBaseline.Of("move", Currency.Eur, new(2026, 3, 2), Item("plan", 5), Item("cable", 3, "plan"), Item("servers", 10, "plan"), Item("go live", 2, "cable", "servers"));

    [Fact]
    public void Value_is_the_sum_of_the_items() => Assert.Equal(new Estimate(40m, Eur(2_400m), Eur(4_000m)), Baseline.Value);

    [Fact]
    public void TimeImpact_without_changes_is_none()
    {
        var impact = Baseline.TimeImpact(Office, []);
        Assert.Equal((new LocalDate(2026, 3, 24), new LocalDate(2026, 3, 24), 0, 0), (impact.EndBefore, impact.EndAfter, impact.DaysAdded, impact.SumOfDays));
        Assert.Equal(["plan", "servers", "go live"], impact.LongestChain);
    }

    [Theory]
    [InlineData("cable", 7, 24, 0)]
    [InlineData("cable", 8, 25, 1)]
    [InlineData("servers", -7, 13, -7)]
    [InlineData("servers", -20, 13, -7)]
    [InlineData("training", 17, 24, 0)]
    [InlineData("training", 18, 25, 1)]
    public void TimeImpact_is_that_of_the_longest_chain(string item, int days, int end, int added)
    {
        var impact = Baseline.TimeImpact(Office, [Line(item, 1m, 10m) with { Days = days }]);
        Assert.Equal((new LocalDate(2026, 3, end), added, days), (impact.EndAfter, impact.DaysAdded, impact.SumOfDays));
    }

    [Fact]
    public void TimeImpact_of_a_set_is_not_the_sum_of_days()
    {
        var impact = Baseline.TimeImpact(Office, [Line("cable", 1m, 10m) with { Days = 8 }, Line("servers", 1m, 10m) with { Days = 4 }, Line("training", 1m, 1m) with { Days = 2, After = ["go live"] }]);
        Assert.Equal((6, 14), (impact.DaysAdded, impact.SumOfDays));
        Assert.Equal(["plan", "servers", "go live", "training"], impact.LongestChain);
        Assert.Equal("ends 2026-04-01 instead of 2026-03-24: 6 working days (of 14 in the changes), by plan, servers, go live, training", $"{impact}");
    }

    [Fact]
    public void Of_items_that_cannot_be_scheduled_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ScopeBaseline.Of("p", Currency.Eur, default, Item("a", 1), Item("a", 1)));
        Assert.Throws<ArgumentException>(() => ScopeBaseline.Of("p", Currency.Eur, default, Item("a", 1, "b")));
        Assert.Throws<ArgumentException>(() => ScopeBaseline.Of("p", Currency.Eur, default, Item("a", 1, "b"), Item("b", 1, "a")));
        Assert.Throws<ArgumentException>(() => ScopeBaseline.Of("p", Currency.Eur, default, Item("a", -1)));
        Assert.Throws<ArgumentException>(() => ScopeBaseline.Of("p", Currency.Usd, default, Item("a", 1)));
        Assert.Throws<ArgumentException>(() => ScopeBaseline.Of(" ", Currency.Eur, default));
        Assert.Throws<ArgumentException>(() => Baseline.TimeImpact(Office, [Line("plan", 1m, 1m) with { After = ["go live"] }]));
    }

    private static ScopeItem Item(string id, int days, params string[] after) => new(id, id, new(10m, Eur(600m), Eur(1_000m)), days) { After = after };
}
