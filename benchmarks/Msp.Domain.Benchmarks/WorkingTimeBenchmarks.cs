using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Msp.Domain.Benchmarks;

/// <summary>Working time between instants and after an instant, over 10,000 spans from a minute to 400 days.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class WorkingTimeBenchmarks
{
    private const int Spans = WorkingTimeInput.Count;

    private static readonly Instant FiftyYearsFrom = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Instant FiftyYearsTo = Instant.FromUtc(2040, 1, 1, 0, 0);

    private readonly WorkingTimeLoops loops = new(WorkingTimeInput.Chosen.Spans);
    private readonly Office office = WorkingTimeInput.Chosen.Office;

    [GlobalSetup]
    public void Check() => Answers.Require(WorkingTimeInput.Chosen.WrongAnswers());

    [Benchmark(Baseline = true, OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Between")]
    public long BetweenFloor() => loops.Floor();

    [Benchmark(OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Between")]
    public long Between() => loops.Between(office.Calendar);

    [Benchmark(OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Between")]
    public void BetweenInABatch() => loops.BatchBetween(office.Calendar);

    [Benchmark(OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Between")]
    public long BetweenByDayLoop() => loops.Between(office.DayLoop);

    [Benchmark(Baseline = true, OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Add")]
    public long AddFloor() => loops.Floor();

    [Benchmark(OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Add")]
    public long Add() => loops.Add(office.Calendar);

    [Benchmark(OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Add")]
    public long AddFarthest() => loops.AddFarthest(office.Calendar);

    [Benchmark(OperationsPerInvoke = Spans)]
    [BenchmarkCategory("Add")]
    public long AddByDayLoop() => loops.Add(office.DayLoop);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("Compile")]
    public BusinessCalendar Build() => Office.WithThreeWindows();

    [Benchmark]
    [BenchmarkCategory("Compile")]
    public Duration BuildAndCompileFiftyYears() => Office.WithThreeWindows().Between(FiftyYearsFrom, FiftyYearsTo);

    [Benchmark]
    [BenchmarkCategory("Compile")]
    public bool BuildAndAnswerOnce() => Office.WithThreeWindows().IsOpen(FiftyYearsTo);
}
