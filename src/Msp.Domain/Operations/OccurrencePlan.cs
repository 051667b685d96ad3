namespace Msp.Domain.Operations;

/// <summary>Every time that processes are due for assets in a period.</summary>
/// <remarks>
/// Kept as dates per process and assets per process, not as one object each: a year of forty daily processes for two hundred assets are 2.9 million times.
/// Immutable and thread-safe.
/// </remarks>
public sealed class OccurrencePlan
{
    private const int Most = 50_000_000;

    private readonly Dictionary<string, ProcessSchedule> byProcess;

    private OccurrencePlan(ReportingPeriod period, IReadOnlyList<ProcessSchedule> schedules, IReadOnlyList<Finding> findings)
    {
        (Period, Schedules, Findings) = (period, schedules, findings);
        Processes = [.. schedules.Select(schedule => schedule.Process)];
        byProcess = schedules.ToDictionary(schedule => schedule.Process.Id, StringComparer.Ordinal);
        Count = schedules.Sum(schedule => schedule.Count);
    }

    /// <summary>The period: a time belongs to it by the date on which it is due.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>The processes that are planned, in the order given.</summary>
    public IReadOnlyList<OperationalProcess> Processes { get; }

    /// <summary>What could not be planned: a calendar or an asset that is not there, a process for which there is no asset.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>How many times there are.</summary>
    public int Count { get; }

    /// <summary>The names of all of them, process by process, asset by asset, in the order of dates; made as they are asked for.</summary>
    public IEnumerable<OccurrenceKey> Keys => Schedules.SelectMany(schedule => schedule.Keys);

    internal IReadOnlyList<ProcessSchedule> Schedules { get; }

    /// <summary>Plans processes.</summary>
    /// <remarks>An asset takes part in the dates on which it is in service. A process whose calendar is not there, or whose id came before, is left out with
    /// a finding.</remarks>
    /// <param name="period">the period; its zone is that of the due times. Of one that begins or ends within a day the whole day is planned</param>
    /// <param name="processes">the processes</param>
    /// <param name="assets">the client's assets</param>
    /// <param name="calendars">the calendars that recurrences name; null for none</param>
    /// <exception cref="ArgumentException">There are more than 50 million times.</exception>
    public static OccurrencePlan Of(
        ReportingPeriod period, IEnumerable<OperationalProcess> processes, IEnumerable<ManagedAsset> assets, IReadOnlyDictionary<string,
            BusinessCalendar>? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(processes);
        ArgumentNullException.ThrowIfNull(assets);
        var (findings, known, schedules, count) = (new List<Finding>(), new Dictionary<string, ManagedAsset>(StringComparer.Ordinal),
            new List<ProcessSchedule>(), 0L);
        foreach (var asset in assets)
        {
            if (!known.TryAdd(asset.Id, asset))
                findings.Add(Finding.Error(DomainCodes.AssetIdTwice, asset.Id, asset.Kind, "An asset is listed once; the first is used."));
        }

        foreach (var process in processes)
        {
            if (schedules.Exists(schedule => schedule.Process.Id == process.Id))
            {
                findings.Add(Finding.Error(DomainCodes.ProcessIdTwice, process.Id, process.Name, "A process is planned once; the first is used."));
                continue;
            }

            BusinessCalendar? calendar = null;
            if (process.Recurrence.Calendar is { } name && calendars?.TryGetValue(name, out calendar) != true)
            {
                findings.Add(Finding.Error(DomainCodes.ProcessCalendarUnknown, process.Id, name,
                    "The calendar of a process is there; the process is not planned."));
                continue;
            }

            findings.AddRange(process.Assets.Where(asset => !known.ContainsKey(asset))
                .Select(asset => Finding.Error(DomainCodes.ProcessAssetUnknown, process.Id, asset, "An asset that a process names is there.")));
            var own = known.Values.Where(process.AppliesTo).OrderBy(asset => asset.Id, StringComparer.Ordinal).ToArray();
            if (process.IsPerAsset && own.Length == 0)
                findings.Add(Finding.Warning(DomainCodes.ProcessAssetNone, process.Id, string.Join(", ", process.AssetKinds),
                    "A process for assets has at least one, else it is never done."));
            var schedule = ProcessSchedule.Of(process, own, period, calendar, (int)count);
            if ((count += schedule.Count) > Most)
                throw new ArgumentException($"There are more than {Most} times with process \"{process.Id}\".", nameof(processes));
            schedules.Add(schedule);
        }

        return new(period, schedules, findings);
    }

    /// <summary>Whether a time is planned.</summary>
    /// <param name="key">its name</param>
    public bool Contains(OccurrenceKey key) => Slot(key) >= 0;

    /// <summary>Tells where every time stands, from what was recorded.</summary>
    /// <remarks>A pure fold: the same events give the same answer in any order. An event counts when it happened by <paramref name="asOf"/> and was recorded
    /// by <paramref name="knownBy"/>.</remarks>
    /// <param name="log">what happened</param>
    /// <param name="asOf">the instant of the answer</param>
    /// <param name="knownBy">what was recorded later is not known; <paramref name="asOf"/> by default</param>
    public OccurrenceReport Evaluate(IEnumerable<OccurrenceEvent> log, Instant asOf, Instant? knownBy = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new(this, OccurrenceFold.Of(this, log, asOf, knownBy ?? asOf), asOf);
    }

    /// <summary>The period and the number of times.</summary>
    public override string ToString() =>
        $"{FindingPath.Counted(Count, "time")} of {Schedules.Count} processes in {Period.Name}";

    /// <summary>The place of a time among all, or -1 where it is not planned.</summary>
    internal int Slot(OccurrenceKey key) => byProcess.TryGetValue(key.Process, out var schedule) ? schedule.Slot(key) : -1;

    internal bool Has(string process) => byProcess.ContainsKey(process);

    internal ProcessSchedule ScheduleOf(string process) => byProcess.TryGetValue(process, out var schedule)
        ? schedule
        : throw new ArgumentException($"There is no process \"{process}\" in the plan.", nameof(process));
}
