namespace Msp.Domain.Benchmarks;

/// <summary>A million results: those of the service desk's year, again and again under other ids, and their attainment counted by hand.</summary>
internal sealed class MillionResults
{
    public const int Count = 1_000_000;

    private MillionResults()
    {
        var results = ServiceDesk.Shared.Policy.Replay(ServiceDesk.Shared.Tickets, ServiceDesk.AsOf).Results;
        Results = new SlaResult[Count];
        for (var index = 0; index < Count; index++)
        {
            var result = results[index % results.Count];
            Results[index] = index < results.Count ? result : result with { TicketId = FormattableString.Invariant($"{result.TicketId}/{index / results.Count}") };
        }
    }

    public static MillionResults Shared => field ??= new();

    /// <summary>All of one year, so that nothing falls out by the period.</summary>
    public static ReportingPeriod Period { get; } = ReportingPeriod.Days(new LocalDate(2024, 12, 1), 3_000, DateTimeZone.Utc);

    public SlaResult[] Results { get; }

    /// <summary>What one would write: no copies recognised, no reasons, no percentiles.</summary>
    public AttainmentCount ByHand()
    {
        var (met, missed) = (0, 0);
        foreach (var result in Results)
        {
            if (!result.IsCounted || result.Reading.DecidedAt is not { } at || !Period.Contains(at)) continue;
            if (result.Verdict == Verdict.Met) met++;
            else missed++;
        }

        return new(met, missed);
    }

    public Attainment WithPercentiles()
    {
        var attained = Results.ToAttainment(Period);
        GC.KeepAlive(attained.TimeSpent);
        return attained;
    }

    /// <summary>How far the library's counts, in one pass and merged of sixteen parts, and its median are from those made by hand.</summary>
    public int WrongAnswers()
    {
        var (byHand, attained) = (ByHand(), WithPercentiles());
        var merged = Attainment.Merge(Results.Chunk(Count / 16).Select(part => part.ToAttainment(Period)));
        var spent = Results.Where(result => result.IsCounted && result.Reading.Phase == Phase.Stopped && result.Verdict is Verdict.Met or Verdict.Breached).Select(result => result.Reading.Spent).Order().ToArray();
        var wrong = Math.Abs(attained.Met - byHand.Met) + Math.Abs(attained.Missed - byHand.Missed) + Math.Abs(merged.Met - byHand.Met) + Math.Abs(merged.Missed - byHand.Missed);
        return wrong + (attained.TimeSpent.Percentile(Share.OfPercent(50)) == spent[((spent.Length + 1) / 2) - 1] ? 0 : 1) + attained.Repeated;
    }
}
