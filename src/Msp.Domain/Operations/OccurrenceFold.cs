namespace Msp.Domain.Operations;

/// <summary>Where every time of a plan stands. What was recorded about a time is a chain through its events, folded again when somebody asks for more than
/// where it stands.</summary>
internal sealed class OccurrenceFold
{
    private readonly OccurrencePlan plan;
    private readonly Instant asOf;
    private readonly List<OccurrenceEvent> events = [];
    private readonly List<int> before = [];

    // For each time the number of its last event in order of arrival, one and more; 0 for none.
    private readonly int[] last;

    private OccurrenceFold(OccurrencePlan plan, Instant asOf) =>
        (this.plan, this.asOf, Status, last) = (plan, asOf, new OccurrenceStatus[plan.Count], new int[plan.Count]);

    public OccurrenceStatus[] Status { get; }

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public static OccurrenceFold Of(OccurrencePlan plan, IEnumerable<OccurrenceEvent> log, Instant asOf, Instant knownBy)
    {
        var fold = new OccurrenceFold(plan, asOf);
        var findings = fold.Chain(log, knownBy).OrderBy(finding => finding.ToString(), StringComparer.Ordinal).ToList();
        foreach (var schedule in plan.Schedules) fold.Apply(schedule, findings);
        fold.Findings = findings;
        return fold;
    }

    /// <summary>What is known about one time, found again.</summary>
    public OccurrenceHistory History(int slot, DueSpan span, OperationalProcess process)
    {
        var history = new OccurrenceHistory(process, span);
        foreach (var happened in Chained(slot)) history.Add(happened, []);
        return history;
    }

    private List<Finding> Chain(IEnumerable<OccurrenceEvent> log, Instant knownBy)
    {
        var (findings, process, schedule) = (new List<Finding>(), default(string), default(ProcessSchedule));
        if (log.TryGetNonEnumeratedCount(out var count))
        {
            events.EnsureCapacity(count);
            before.EnsureCapacity(count);
        }

        foreach (var happened in log)
        {
            if (happened.Recorded > knownBy) continue;
            // Logs come process by process more often than not.
            if (!ReferenceEquals(process, happened.Of.Process))
            {
                process = happened.Of.Process;
                schedule = plan.Has(process) ? plan.ScheduleOf(process) : null;
            }

            var slot = schedule?.Slot(happened.Of) ?? -1;
            if (slot < 0)
                findings.Add(Finding.Error(DomainCodes.OccurrenceUnknown, happened.Of.ToString(), happened.By,
                    "What happened belongs to a time that is planned; it was not used."));
            else if (!Judging.IsStated(happened.By))
                findings.Add(Finding.Error(DomainCodes.OccurrencePersonMissing, happened.Of.ToString(), FindingPath.Value(happened.At),
                    "Somebody did it; it was not used."));
            else if (happened.Recorded < happened.At)
                findings.Add(Finding.Error(DomainCodes.OccurrenceRecordedBefore, happened.Of.ToString(), FindingPath.Value(happened.Recorded),
                    "Nothing is recorded before it happens; it was not used."));
            else if (happened.At <= asOf)
            {
                events.Add(happened);
                before.Add(last[slot]);
                last[slot] = events.Count;
            }
        }

        return findings;
    }

    private void Apply(ProcessSchedule schedule, List<Finding> findings)
    {
        var undone = schedule.Dates.Select(date => date.Undone(asOf)).ToArray();
        var slot = schedule.Start;
        foreach (var (asset, (first, count)) in schedule.Parts.Index())
        {
            undone.AsSpan(first, count).CopyTo(Status.AsSpan(slot, count));
            for (var date = first; date < first + count; date++, slot++)
            {
                if (last[slot] == 0) continue;
                var history = new OccurrenceHistory(schedule.Process, schedule.Dates[date]);
                if (before[last[slot] - 1] == 0) history.Add(events[last[slot] - 1], findings);
                else foreach (var happened in Chained(slot)) history.Add(happened, findings);
                Status[slot] = history.Status ?? undone[date];
            }
        }
    }

    private List<OccurrenceEvent> Chained(int slot)
    {
        var chain = new List<OccurrenceEvent>();
        for (var number = last[slot]; number > 0; number = before[number - 1]) chain.Add(events[number - 1]);
        chain.Sort(Compare);
        return chain;
    }

    /// <summary>The order of two events of one time; 0 for one event, delivered twice.</summary>
    internal static int Compare(OccurrenceEvent one, OccurrenceEvent other)
    {
        var order = one.At.CompareTo(other.At);
        if (order == 0) order = one.Sequence.CompareTo(other.Sequence);
        if (order == 0) order = one.Rank.CompareTo(other.Rank);
        if (order == 0) order = one.Recorded.CompareTo(other.Recorded);
        if (order == 0) order = string.CompareOrdinal(one.By, other.By);
        return order == 0 ? string.CompareOrdinal(Text(one), Text(other)) : order;
    }

    // Two that nothing else tells apart are in one order all the same, whichever came first.
    private static string Text(OccurrenceEvent happened) => happened.Match(
        _ => "", done => string.Join('\n', done.Steps.Select(step => $"{step.Step}\t{step.Evidence}")) + done.Spent, skipped =>
            $"{skipped.Reason}\n{skipped.Approver}", seen => $"{seen.Passed}\n{seen.Note}");
}
