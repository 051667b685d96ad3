using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Msp.Domain.Benchmarks;

/// <summary>
/// Without arguments BenchmarkDotNet measures everything (its own arguments, such as --filter, are passed on); "--dry" runs everything once and checks answers and allocations;
/// "figures" measures what benchmarks/README.md states, or the parts named after it: working-time, clocks, attainment, changes, billing. "--pairs FILE --closed FILE" measures the spans of a file instead of generated ones.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        var rest = new List<string>(arguments);
        if (TakeValue(rest, "--pairs") is { } pairs)
            WorkingTimeInput.Choose(pairs, TakeValue(rest, "--closed") ?? throw new ArgumentException("--pairs needs --closed: the closed dates, one a line.", nameof(arguments)));
        if (rest.Remove("figures")) return Print(Figures(rest));
        var isDry = rest.Remove("--dry");
        var ran = RunBenchmarks(isDry ? Job.Dry : Job.Default, rest);
        return isDry && Print(WorkingTimeFigures.Check, ClockFigures.Check, AttainmentFigures.Check, ChangeFigures.Check, BillingFigures.Check) != 0 ? 1 : ran;
    }

    /// <summary>The parts named, or all: what is checked first, then what is measured.</summary>
    private static Action<FigureTable>[] Figures(List<string> named)
    {
        (string Name, Action<FigureTable> Check, Action<FigureTable> Measure)[] parts =
        [
            ("working-time", WorkingTimeFigures.Check, WorkingTimeFigures.Measure), ("clocks", ClockFigures.Check, ClockFigures.Measure), ("attainment", AttainmentFigures.Check, AttainmentFigures.Measure),
            ("changes", ChangeFigures.Check, ChangeFigures.Measure),
            ("billing", BillingFigures.Check, BillingFigures.Measure),
        ];
        var chosen = named.Count == 0 ? parts : [.. parts.Where(part => named.Contains(part.Name))];
        return [.. chosen.Select(part => part.Check), .. chosen.Select(part => part.Measure)];
    }

    private static int Print(params ReadOnlySpan<Action<FigureTable>> figures)
    {
        var table = new FigureTable();
        foreach (var figure in figures) figure(table);
        table.Print(Console.Out);
        return table.HasFailed ? 1 : 0;
    }

    // In this process: the inputs are made once, and nothing has to be built anew.
    private static int RunBenchmarks(Job job, List<string> rest)
    {
        var config = DefaultConfig.Instance
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "BenchmarkDotNet.Artifacts"));
        var switcher = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly);
        var summaries = rest.Count == 0 ? switcher.RunAll(config) : switcher.Run([.. rest], config);
        return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }

    private static string? TakeValue(List<string> arguments, string name)
    {
        var index = arguments.IndexOf(name);
        if (index < 0 || index + 1 == arguments.Count) return null;
        var value = arguments[index + 1];
        arguments.RemoveRange(index, 2);
        return value;
    }
}
