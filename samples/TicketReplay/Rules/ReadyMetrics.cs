namespace TicketReplay;

/// <summary>The metrics whose usual rules need not be stated, and the one that a misspelt name was probably meant to be.</summary>
internal static class ReadyMetrics
{
    private static readonly Metric[] All = [Metric.FirstResponse, Metric.ResolutionPlan, Metric.NextResponse, Metric.PeriodicUpdate, Metric.OnSiteArrival, Metric.Workaround, Metric.Resolution];

    public static bool Contains(Metric metric) => All.Contains(metric);

    /// <summary>The ready metric whose name takes the fewest changes of a letter to come to; of equals the first.</summary>
    public static Metric Nearest(string name) => All.MinBy(metric => Changes(name, metric.Name))!;

    private static int Changes(string from, string to)
    {
        var before = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var now = new int[to.Length + 1];
            now[0] = row;
            for (var column = 1; column <= to.Length; column++)
                now[column] = Math.Min(Math.Min(now[column - 1], before[column]) + 1, before[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1));
            before = now;
        }

        return before[^1];
    }
}
