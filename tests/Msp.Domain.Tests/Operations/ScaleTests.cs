using System.Diagnostics;
using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>A year of forty daily processes for two hundred assets: 2.92 million times.</summary>
public sealed class ScaleTests(ITestOutputHelper output)
{
    private const int Assets = 200;
    private const int Processes = 40;

    private static readonly ReportingPeriod Year = ReportingPeriod.Year(2026, Berlin);

    private static readonly OperationalProcess[] Daily = [.. Enumerable.Range(0, Processes).Select(number => OperationalProcess.From(
        WeeklyDraft with { Id = $"p{number:00}", Recurrence = new() { First = new(2025, 1, 1), Every = Period.FromDays(1) }, DaysBefore = 0 }))];

    private static readonly ManagedAsset[] Servers = [.. Enumerable.Range(0, Assets).Select(number => new ManagedAsset($"srv-{number:000}", "server"))];

    [Fact]
    public void A_year_without_a_log_is_planned_and_evaluated()
    {
        OccurrencePlan.Of(March, [Weekly], Servers).Evaluate([], AprilFirst);
        var watch = Stopwatch.StartNew();
        var plan = OccurrencePlan.Of(Year, Daily, Servers);
        var planned = watch.ElapsedMilliseconds;
        var report = plan.Evaluate([], Year.End);
        output.WriteLine($"{plan.Count} times: planned in {planned} ms, evaluated after {watch.ElapsedMilliseconds} ms");
        Assert.Equal(365 * Assets * Processes, plan.Count);
        Assert.Equal(OccurrenceCounts.None with { Missed = plan.Count - (Assets * Processes), Overdue = Assets * Processes }, report.Total);
        Assert.True(watch.ElapsedMilliseconds < 20_000);
    }

    [Fact]
    public void A_year_in_which_everything_was_done_and_recorded_is_evaluated()
    {
        var plan = OccurrencePlan.Of(Year, Daily, Servers);
        var noons = Enumerable.Range(0, 365).Select(day => Berlin.AtStrictly(new LocalDate(2026, 1, 1).PlusDays(day).At(new(12, 0))).ToInstant()).ToArray();
        var log = plan.Keys.Select((key, number) => (OccurrenceEvent)new OccurrenceEvent.Completed(key, "Ann", noons[key.Date.DayOfYear - 1], AllSteps)).ToList();
        var watch = Stopwatch.StartNew();
        var report = plan.Evaluate(log, Year.End);
        output.WriteLine($"{log.Count} events: evaluated after {watch.ElapsedMilliseconds} ms");
        Assert.Equal(OccurrenceCounts.None with { OnTime = plan.Count }, report.Total);
        Assert.Empty(report.Findings);
        Assert.True(watch.ElapsedMilliseconds < 60_000);
    }
}
