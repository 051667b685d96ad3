using BenchmarkDotNet.Attributes;
using Msp.Domain.Billing;

namespace Msp.Domain.Benchmarks;

/// <summary>A month of 50 lines, 500 devices, 2,000 time entries and 3 blocks to a bill.</summary>
[MemoryDiagnoser]
public class BillingBenchmarks
{
    private readonly LargeMonth input = LargeMonth.Shared;

    [GlobalSetup]
    public void Check() => Answers.Require(input.WrongAnswers());

    [Benchmark(Baseline = true)]
    public decimal ByHand() => input.ByHand();

    [Benchmark]
    public Bill ToBill() => input.Bill();

    [Benchmark]
    public string ToInvoiceWithExplanations() => input.Bill().ToInvoice("1").ToJson();
}
