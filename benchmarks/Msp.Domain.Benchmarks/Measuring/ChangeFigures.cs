namespace Msp.Domain.Benchmarks;

/// <summary>What a plan of changes costs.</summary>
internal static class ChangeFigures
{
    private const double NanosecondsPerMillisecond = 1e6;

    public static void Check(FigureTable table) =>
        table.MustBeZero("a plan of 1,000 changes for 20 people, looked over by the verifier", ChangeYear.Shared.WrongAnswers(), "wrong");

    public static void Measure(FigureTable table)
    {
        var year = ChangeYear.Shared;
        var planned = new Pass(1, () => GC.KeepAlive(year.Plan()));
        Pass.Measure(planned);
        table.AtMost("1,000 changes for 20 people into a year of windows", planned.Nanoseconds / NanosecondsPerMillisecond, 2_000, " ms", FigureTable.Text($", {planned.Bytes / 1_000_000} MB"));
    }
}
