using System.Diagnostics;

namespace Msp.Domain.Benchmarks;

/// <summary>A number of operations that are timed together.</summary>
/// <remarks>Passes to be compared are measured in turn, so that a neighbour on the machine disturbs all of them; of each the fastest round counts.</remarks>
internal sealed class Pass(int operations, Action run, Action? prepare = null)
{
    private const int Rounds = 30;
    private const int WarmUps = 5;
    private const int WarmUpRounds = 40;
    private const long LongestWarmUpInMilliseconds = 1_500;
    private const int PauseForTheCompilerInMilliseconds = 400;

    private long fewestTicks = long.MaxValue;

    /// <summary>The fastest round, per operation.</summary>
    public double Nanoseconds => (double)fewestTicks / Stopwatch.Frequency * 1e9 / operations;

    /// <summary>Operations a second in the fastest round.</summary>
    public double PerSecond => 1e9 / Nanoseconds;

    /// <summary>What a round allocates on the managed heap; the least of all rounds.</summary>
    public long Bytes { get; private set; } = long.MaxValue;

    /// <summary>Allocated bytes per operation.</summary>
    public double BytesPerOperation => (double)Bytes / operations;

    /// <summary>Measures passes in turn, after rounds enough that the runtime has compiled them for speed.</summary>
    public static void Measure(params ReadOnlySpan<Pass> passes)
    {
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            foreach (var pass in passes) pass.WarmUp();
            Thread.Sleep(PauseForTheCompilerInMilliseconds);
        }

        for (var round = 0; round < Rounds; round++)
            foreach (var pass in passes)
                pass.Time();
    }

    /// <summary>Runs passes a few times for what they allocate, without regard to time.</summary>
    public static void MeasureBytes(params ReadOnlySpan<Pass> passes)
    {
        for (var round = 0; round < 3; round++)
            foreach (var pass in passes)
                pass.Time();
    }

    private void WarmUp()
    {
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < WarmUpRounds && (Stopwatch.GetTimestamp() - started) * 1000 / Stopwatch.Frequency < LongestWarmUpInMilliseconds; round++)
        {
            prepare?.Invoke();
            run();
        }
    }

    private void Time()
    {
        prepare?.Invoke();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        run();
        fewestTicks = Math.Min(fewestTicks, Stopwatch.GetTimestamp() - started);
        Bytes = Math.Min(Bytes, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
