using BenchmarkDotNet.Attributes;
using Msp.Domain.Changes;

namespace Msp.Domain.Benchmarks;

/// <summary>Plans of changes.</summary>
[MemoryDiagnoser]
public class ChangeBenchmarks
{
    [GlobalSetup]
    public void Check() => Answers.Require(ChangeYear.Shared.WrongAnswers());

    /// <summary>1,000 changes for 20 people into a year of windows and freezes.</summary>
    [Benchmark]
    public ChangePlan Plan() => ChangeYear.Shared.Plan();
}
