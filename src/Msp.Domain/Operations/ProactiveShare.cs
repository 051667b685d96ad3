using System.Globalization;
using Msp.Domain.Profitability;

namespace Msp.Domain.Operations;

/// <summary>How much of the work went into preventing failures, and how much into repairing them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProactiveShare
{
    private readonly bool isAllRecorded;

    private ProactiveShare(IReadOnlyList<DeliveredWork> work, Duration processes, Duration other, Duration reactive, int unknown, bool isAllRecorded) =>
        (Work, Processes, OtherPreventive, Reactive, Unknown, this.isAllRecorded) = (work, processes, other, reactive, unknown, isAllRecorded);

    /// <summary>The work of the processes, as preventive work that an analysis of incentives takes; ids are the names of the times, and the role is that of
    /// the doer.</summary>
    public IReadOnlyList<DeliveredWork> Work { get; }

    /// <summary>Time spent on processes.</summary>
    public Duration Processes { get; }

    /// <summary>Other preventive time.</summary>
    public Duration OtherPreventive { get; }

    /// <summary>Time spent on what had failed.</summary>
    public Duration Reactive { get; }

    /// <summary>Times that were done and of which nobody knows how long they took; they are in no sum.</summary>
    public int Unknown { get; }

    /// <summary>(processes + other preventive) / (those + reactive); null where there is no time, or no
    /// work but that of the processes was recorded: that is no proof that nothing was repaired. Planned work is on neither side.</summary>
    public Ratio? Share => isAllRecorded && Processes + OtherPreventive + Reactive is var all && all > Duration.Zero ? Ratio.Of(Processes + OtherPreventive, all) : null;

    /// <summary>Adds up the time.</summary>
    /// <param name="report">what was done of the processes</param>
    /// <param name="other">all other work; an entry with the name of a time that was done is that time: it says how long it took where its completion does
    /// not, before what the process says, and is in no other sum</param>
    public static ProactiveShare Of(OccurrenceReport report, IEnumerable<DeliveredWork> other)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(other);
        var done = report.Where(status => status is OccurrenceStatus.OnTime or OccurrenceStatus.Late or OccurrenceStatus.Missed)
            .Where(one => one.Completion is not null).ToList();
        var entries = other.ToLookup(one => one.Entry.Id, StringComparer.Ordinal);
        IReadOnlyList<DeliveredWork> work = [.. done.Select(one => (one, Length: Length(one, entries))).Where(item => item.Length is not null)
            .Select(item => new DeliveredWork(
                new()
                {
                    Id = item.one.Key.ToString(), Start = item.one.Completion!.At - item.Length!.Value, Worked = item.Length.Value,
                    Role = item.one.Process.Doer,
                },
                WorkPurpose.Preventive))];
        var names = done.Select(one => one.Key.ToString()).ToHashSet(StringComparer.Ordinal);
        var rest = entries.Where(group => !names.Contains(group.Key)).SelectMany(group => group).ToLookup(one => one.Purpose);
        return new(work, Sum(work), Sum(rest[WorkPurpose.Preventive]), Sum(rest[WorkPurpose.Reactive]), done.Count - work.Count, rest.Count > 0);
    }

    /// <summary>What the share is made of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{FindingPath.Text(Processes)} in processes + {FindingPath.Text(OtherPreventive)} other preventive, "
        + $"{FindingPath.Text(Reactive)} reactive; {FindingPath.Counted(Unknown, "time")} of unknown length{(isAllRecorded ? "" : "; no other work was recorded")}");

    private static Duration? Length(Occurrence one, ILookup<string, DeliveredWork> entries) =>
        one.Completion!.Known ?? (Sum(entries[one.Key.ToString()]) is var worked && worked > Duration.Zero ? worked : one.Process.Effort);

    private static Duration Sum(IEnumerable<DeliveredWork> work) => work.Aggregate(Duration.Zero, (sum, one) => sum + one.Entry.Worked);
}
