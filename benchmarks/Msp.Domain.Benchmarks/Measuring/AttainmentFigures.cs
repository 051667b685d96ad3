namespace Msp.Domain.Benchmarks;

/// <summary>What attainment costs.</summary>
internal static class AttainmentFigures
{
    private const double NanosecondsPerMillisecond = 1e6;

    public static void Check(FigureTable table) =>
        table.MustBeZero("attainment of 1,000,000 results, in one pass and merged, and its median", MillionResults.Shared.WrongAnswers(), "wrong");

    public static void Measure(FigureTable table)
    {
        var input = MillionResults.Shared;
        var byHand = new Pass(1, () => input.ByHand());
        var attained = new Pass(1, () => input.WithPercentiles());
        Pass.Measure(byHand, attained);
        table.Report("1,000,000 results counted in a plain loop, without reasons", FigureTable.Text($"{FigureTable.Digits(byHand.Nanoseconds / NanosecondsPerMillisecond)} ms"));
        table.AtMost("1,000,000 results to an attainment, percentiles ready", attained.Nanoseconds / NanosecondsPerMillisecond, 500, " ms", FigureTable.Text($", {attained.Bytes / 1_000_000} MB"));
    }
}
