using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>How many times a plan has, and that each is found under its own name.</summary>
public sealed class PlanSizeTests
{
    [Fact]
    public void A_plan_has_fifty_million_times_at_most()
    {
        // 250 days from 26 April on, 40 processes, 5,000 assets.
        ManagedAsset[] assets = [.. Enumerable.Range(0, 5_000).Select(number => new ManagedAsset($"a{number}", "server"))];
        RecurrenceDraft daily = new() { First = new(2026, 4, 26), Every = Period.FromDays(1) };
        OperationalProcess[] processes = [.. Enumerable.Range(0, 40).Select(number => OperationalProcess.From(WeeklyDraft with { Id = $"p{number}", Recurrence = daily }))];
        var once = OperationalProcess.From(WeeklyDraft with { Id = "once", AssetKinds = null, Recurrence = daily with { Until = new(2026, 4, 26) } });
        var year = ReportingPeriod.Year(2026, Berlin);
        Assert.Equal(50_000_000, OccurrencePlan.Of(year, processes, assets).Count);
        var refusal = Assert.Throws<ArgumentException>("processes", () => OccurrencePlan.Of(year, [.. processes, once], assets));
        Assert.StartsWith("There are more than 50000000 times with process \"once\".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_time_is_found_under_its_name_and_nothing_else_is() => Laws.HoldForRandom(100, random =>
    {
        LocalDate? Day(int chance) => random.Next(chance) == 0 ? new LocalDate(2026, 2, 20).PlusDays(random.Next(50)) : null;
        ManagedAsset[] assets = [.. Enumerable.Range(0, random.Next(7)).Select(number => new ManagedAsset($"a{number}", random.Next(3) == 0 ? "laptop" : "server") { InService = Day(2), Retired = Day(2) })];
        OperationalProcess[] processes =
        [
            Weekly, OperationalProcess.From(WeeklyDraft with { Id = "client", AssetKinds = null }), OperationalProcess.From(WeeklyDraft with { Id = "named", AssetKinds = ["laptop"], Assets = ["a1"] }),
        ];
        var plan = OccurrencePlan.Of(March, processes, assets);
        var mondays = new[] { 2, 9, 16, 23, 30 }.Select(day => new LocalDate(2026, 3, day)).ToList();
        var expected = assets.Where(asset => asset.Kind == "server").SelectMany(asset => Keys("jobs", asset))
            .Concat(mondays.Select(date => new OccurrenceKey("client", date))).Concat(assets.Where(asset => asset.Kind == "laptop" || asset.Id == "a1").SelectMany(asset => Keys("named", asset))).ToList();
        Assert.Equal(expected, plan.Keys);
        Assert.Equal(expected.Count, plan.Count);
        var report = plan.Evaluate(expected.Where(_ => random.Next(2) == 0).Select(key => new OccurrenceEvent.Completed(key, "Ann", key.Date.At(new(9, 0)).InZoneStrictly(Berlin).ToInstant(), AllSteps)).ToList(), AprilFirst);
        Assert.All(expected, key => Assert.True(plan.Contains(key) && report.Find(key)!.Key == key, $"{key}"));
        Assert.Equal(expected, report.Occurrences.Select(one => one.Key));
        Assert.All(report.Occurrences, one => Assert.Equal(one.Completion is null ? OccurrenceStatus.Missed : OccurrenceStatus.OnTime, one.Status));
        var every = assets.SelectMany(asset => mondays.SelectMany(date => new[] { "jobs", "client", "named", "other" }.Select(process => new OccurrenceKey(process, date, asset.Id)))).Except(expected);
        Assert.All(every, key => Assert.False(plan.Contains(key) || report.Find(key) is not null, $"{key}"));

        IEnumerable<OccurrenceKey> Keys(string process, ManagedAsset asset) =>
            mondays.Where(date => !(date < asset.InService) && !(date > asset.Retired)).Select(date => new OccurrenceKey(process, date, asset.Id));
    });

    [Fact]
    public void A_plan_prints_how_many_times_of_how_many_processes() => Assert.Equal("10 times of 1 processes in 2026-03", $"{Plan}");
}
