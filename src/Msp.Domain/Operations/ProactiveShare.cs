using System.Globalization;
using Msp.Domain.Profitability;

namespace Msp.Domain.Operations;

/// <summary>How much of the work went into preventing failures, and how much into repairing them.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProactiveShare
{
    private ProactiveShare(IReadOnlyList<DeliveredWork> work, Duration processes, Duration other, Duration reactive, int unknown) =>
        (Work, Processes, OtherPreventive, Reactive, Unknown) = (work, processes, other, reactive, unknown);

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

    /// <summary>(processes + other preventive) / (those + reactive); null where there is no time. Planned work is on neither side.</summary>
    public Ratio? Share => Processes + OtherPreventive + Reactive is var all && all > Duration.Zero ? Ratio.Of(Processes + OtherPreventive, all) : null;

    /// <summary>Adds up the time.</summary>
    /// <param name="report">what was done of the processes</param>
    /// <param name="other">all other work; an entry with the name of a time is that time and is not counted again</param>
    public static ProactiveShare Of(OccurrenceReport report, IEnumerable<DeliveredWork> other)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(other);
        var done = report.Where(status => status is OccurrenceStatus.OnTime or OccurrenceStatus.Late or OccurrenceStatus.Missed)
            .Where(one => one.Completion is not null).ToList();
        IReadOnlyList<DeliveredWork> work = [.. done.Where(one => one.Effort is not null).Select(one => new DeliveredWork(
            new() { Id = one.Key.ToString(), Start = one.Completion!.At - one.Effort!.Value, Worked = one.Effort.Value, Role = one.Process.Doer },
                WorkPurpose.Preventive))];
        var (names, rest) = (done.Select(one => one.Key.ToString()).ToHashSet(StringComparer.Ordinal), other.ToList());
        return new(
            work, Sum(work), Sum(rest.Where(one => one.Purpose == WorkPurpose.Preventive && !names.Contains(one.Entry.Id))),
                Sum(rest.Where(one => one.Purpose == WorkPurpose.Reactive)), done.Count - work.Count);
    }

    /// <summary>The share and what it is made of.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{FindingPath.Text(Processes)} in processes + {FindingPath.Text(OtherPreventive)} other preventive, "
        + $"{FindingPath.Text(Reactive)} reactive; {Unknown} times of unknown length");

    private static Duration Sum(IEnumerable<DeliveredWork> work) => work.Aggregate(Duration.Zero, (sum, one) => sum + one.Entry.Worked);
}
