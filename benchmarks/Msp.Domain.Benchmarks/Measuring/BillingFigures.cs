using System.Diagnostics;

namespace Msp.Domain.Benchmarks;

/// <summary>What billing costs.</summary>
internal static class BillingFigures
{
    private const double NanosecondsPerMillisecond = 1e6;
    private const int Clients = 20;
    private const int Months = 10_000;
    private const int Part = 100;

    public static void Check(FigureTable table) => table.MustBeZero(
        "months of 50 lines, 500 devices, 2,000 time entries and 3 blocks, billed and by hand", Enumerable.Range(1, Clients).Sum(seed => new LargeMonth((ulong)seed).WrongAnswers()), "wrong");

    public static void Measure(FigureTable table)
    {
        var input = LargeMonth.Shared;
        var (byHand, bill, json) = (new Pass(1, () => input.ByHand()), new Pass(1, () => input.Bill()), new Pass(1, () => input.Bill().ToInvoice("1").ToJson()));
        Pass.Measure(byHand, bill, json);
        table.Report("such a month added up by hand, without explanations and ledger", FigureTable.Text($"{FigureTable.Digits(byHand.Nanoseconds / NanosecondsPerMillisecond)} ms"));
        table.AtMost("such a month billed", bill.Nanoseconds / NanosecondsPerMillisecond, 20, " ms", FigureTable.Text($", {bill.Bytes / 1e6:0.0} MB"));
        table.AtMost("such a month billed, its explanations written as JSON", json.Nanoseconds / NanosecondsPerMillisecond, 20, " ms", FigureTable.Text($", {json.Bytes / 1e6:0.0} MB"));

        var (whole, first, last) = Many();
        table.Report("10,000 such months", FigureTable.Text($"{FigureTable.Digits(whole)} s"));
        table.AtMost("the last 1,000 of them, against the first, fastest 100 each", last / first, 1.5, " times");
    }

    /// <summary>
    /// Many months of several clients, one after another: seconds in all, and of the fastest part among the first and among the last tenth, so that a
    /// neighbour on the machine does not decide.
    /// </summary>
    private static (double Whole, double First, double Last) Many()
    {
        var clients = Enumerable.Range(1, Clients).Select(seed => new LargeMonth((ulong)seed)).ToArray();
        var parts = new double[Months / Part];
        for (var part = 0; part < parts.Length; part++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var month = 0; month < Part; month++) clients[month % Clients].Bill();
            parts[part] = (double)(Stopwatch.GetTimestamp() - started) / Stopwatch.Frequency;
        }

        var tenth = parts.Length / 10;
        return (parts.Sum(), parts[..tenth].Min(), parts[^tenth..].Min());
    }
}
