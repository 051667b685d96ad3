namespace Msp.Domain.Operations;

/// <summary>Where every time of a plan stands at an instant.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OccurrenceReport
{
    private readonly OccurrenceFold fold;

    internal OccurrenceReport(OccurrencePlan plan, OccurrenceFold fold, Instant asOf)
    {
        (Plan, this.fold, AsOf) = (plan, fold, asOf);
        Findings = [.. plan.Findings, .. fold.Findings];
        Total = plan.Schedules.Select(schedule => Counts(schedule.Start, schedule.Count)).Aggregate(OccurrenceCounts.None, (sum, counts) => sum.Plus(counts));
    }

    /// <summary>What was planned.</summary>
    public OccurrencePlan Plan { get; }

    /// <summary>The instant of the answer.</summary>
    public Instant AsOf { get; }

    /// <summary>What was wrong with the plan, and with what was recorded; in the same order whichever way the events came.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>All times.</summary>
    public OccurrenceCounts Total { get; }

    /// <summary>Every time, process by process, asset by asset, in the order of dates; made as they are asked for.</summary>
    public IEnumerable<Occurrence> Occurrences => Where(_ => true);

    /// <summary>The times of a process.</summary>
    /// <param name="process">the process, by id</param>
    /// <exception cref="ArgumentException">The plan has no such process.</exception>
    public OccurrenceCounts Of(string process)
    {
        var schedule = Plan.ScheduleOf(process);
        return Counts(schedule.Start, schedule.Count);
    }

    /// <summary>The times of all processes of a kind.</summary>
    /// <param name="kind">the kind</param>
    public OccurrenceCounts Of(ProcessKind kind) =>
        Plan.Schedules.Where(schedule => schedule.Process.Kind == kind).Select(schedule => Counts(schedule.Start, schedule.Count))
            .Aggregate(OccurrenceCounts.None, (sum, counts) => sum.Plus(counts));

    /// <summary>The times that stand somewhere.</summary>
    /// <param name="status">where</param>
    /// <returns>process by process, asset by asset, in the order of dates; made as they are asked for</returns>
    public IEnumerable<Occurrence> At(OccurrenceStatus status) => Where(one => one == status);

    /// <summary>One time.</summary>
    /// <param name="key">its name</param>
    /// <returns>null for one that is not planned</returns>
    public Occurrence? Find(OccurrenceKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Plan.Slot(key) is >= 0 and var slot ? Made(Plan.ScheduleOf(key.Process), slot) : null;
    }

    /// <summary>The counts.</summary>
    public override string ToString() => Total.ToString();

    internal OccurrenceStatus StatusAt(int slot) => fold.Status[slot];

    internal IEnumerable<Occurrence> Of(OperationalProcess process)
    {
        var schedule = Plan.ScheduleOf(process.Id);
        for (var slot = schedule.Start; slot < schedule.Start + schedule.Count; slot++) yield return Made(schedule, slot);
    }

    internal IEnumerable<Occurrence> Where(Func<OccurrenceStatus, bool> wanted)
    {
        foreach (var schedule in Plan.Schedules)
        {
            for (var slot = schedule.Start; slot < schedule.Start + schedule.Count; slot++)
                if (wanted(fold.Status[slot])) yield return Made(schedule, slot);
        }
    }

    private Occurrence Made(ProcessSchedule schedule, int slot)
    {
        var (asset, span) = schedule.At(slot);
        return new(new(schedule.Process.Id, span.Date.Nominal, asset), schedule.Process, span, fold.Status[slot], fold.History(slot, span, schedule.Process));
    }

    private OccurrenceCounts Counts(int start, int count)
    {
        Span<int> by = stackalloc int[7];
        foreach (var status in fold.Status.AsSpan(start, count)) by[(int)status]++;
        return OccurrenceCounts.Of(by);
    }
}
