using BenchmarkDotNet.Attributes;

namespace Msp.Domain.Benchmarks;

/// <summary>A million results to an attainment.</summary>
[MemoryDiagnoser]
public class AttainmentBenchmarks
{
    private readonly MillionResults input = MillionResults.Shared;

    [GlobalSetup]
    public void Check() => Answers.Require(input.WrongAnswers());

    [Benchmark(Baseline = true)]
    public AttainmentCount ByHand() => input.ByHand();

    [Benchmark]
    public Attainment ToAttainment() => input.WithPercentiles();
}
