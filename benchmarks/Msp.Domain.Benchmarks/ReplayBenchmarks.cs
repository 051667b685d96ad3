using BenchmarkDotNet.Attributes;

namespace Msp.Domain.Benchmarks;

/// <summary>A year of tickets judged under a policy of two metrics and four priorities.</summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private readonly ClockLoops loops = new(ServiceDesk.Shared);

    [GlobalSetup]
    public void Check() => Answers.Require(ServiceDesk.Shared.WrongAnswers());

    [Benchmark(Baseline = true)]
    public long Floor() => loops.Floor();

    [Benchmark]
    public void ResolutionByHand() => loops.EventByEventByHand();

    [Benchmark]
    public SlaReplay Replay() => loops.Replay();
}
