namespace TicketReplay.Tests;

/// <summary>The shipped year judged by the library in one pass, without anything of the sample but its reading of the log.</summary>
internal static class YearByLibrary
{
    private static readonly Lazy<(IReadOnlyList<SlaResult> Results, ReplayRules Rules)> Judged = new(Judge);

    public static ReplayRules Rules => Judged.Value.Rules;

    public static IReadOnlyList<SlaResult> Results => Judged.Value.Results;

    /// <summary>What a month, quarter or year attained.</summary>
    /// <param name="metric">the metric</param>
    /// <param name="period">the period's name, in London</param>
    /// <param name="priorities">of these priorities; of all when there are none</param>
    public static Attainment Attained(Metric metric, string period, params string[] priorities) =>
        Results.Where(result => result.Metric == metric && (priorities.Length == 0 || priorities.Contains(result.Priority))).ToAttainment(ReportingPeriod.Parse(period, DateTimeZoneProviders.Tzdb["Europe/London"]));

    private static (IReadOnlyList<SlaResult> Results, ReplayRules Rules) Judge()
    {
        using var json = typeof(Commands).Assembly.GetManifestResourceStream("TicketReplay.rules.year.json")!;
        using var copy = new MemoryStream();
        json.CopyTo(copy);
        var rules = RulesReader.Read(copy.ToArray(), out _)!;
        var tickets = new List<Ticket>();
        var run = new ReplayRun(LogFile.Embedded(), rules, new LogFindings("year"));
        run.Run(null, false, null, (ticket, _, _) => tickets.Add(ticket));
        return (rules.Policy.Replay(tickets, run.AsOf).Results, rules);
    }
}
