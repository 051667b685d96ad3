using BenchmarkDotNet.Attributes;

namespace Msp.Domain.Benchmarks;

/// <summary>Clocks of a year of tickets, with and without a ledger; a round is all events of all tickets.</summary>
[MemoryDiagnoser]
public class ClockBenchmarks
{
    private readonly ClockLoops loops = new(ServiceDesk.Shared);

    [GlobalSetup]
    public void Check() => Answers.Require(ServiceDesk.Shared.WrongAnswers());

    [Benchmark(Baseline = true)]
    public long Floor() => loops.Floor();

    [Benchmark]
    public void EventByEvent() => loops.EventByEvent();

    [Benchmark]
    public void EventByEventByHand() => loops.EventByEventByHand();

    [Benchmark]
    public void WholeHistories() => loops.WholeHistories();

    [Benchmark]
    public void WholeHistoriesWithLedger() => loops.Ledgers();
}
