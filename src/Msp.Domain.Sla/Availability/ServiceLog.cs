namespace Msp.Domain.Sla;

/// <summary>What was observed of one service: when it was down, when nobody looked, and which maintenance was planned.</summary>
/// <remarks>
/// Outages may overlap, repeat and come in any order: they are united when they are measured, never added up. What cannot be used is left
/// out with a finding. Immutable and thread-safe.
/// </remarks>
public sealed class ServiceLog
{
    private const string NoTime = "An outage takes no time; it counts neither as downtime nor as a failure.";

    private ServiceLog(
        IReadOnlyList<Outage> outages, IReadOnlyList<Interval> unknown, IReadOnlyList<MaintenanceWindow> maintenance, IReadOnlyList<Finding> findings) =>
        (Outages, Unknown, Maintenance, Findings) =
        (Array.AsReadOnly([.. outages]), Array.AsReadOnly([.. unknown]), Array.AsReadOnly([.. maintenance]), Array.AsReadOnly([.. findings]));

    /// <summary>A service of which nothing is on record: up all the time.</summary>
    public static ServiceLog Empty { get; } = new([], [], [], []);

    /// <summary>The outages, as they were given, without those that cannot be used.</summary>
    public IReadOnlyList<Outage> Outages { get; }

    /// <summary>The stretches of which nobody knows; without a start or an end they reach as far as anything is measured.</summary>
    public IReadOnlyList<Interval> Unknown { get; }

    /// <summary>The maintenance windows, as they were given, without those that cannot be used.</summary>
    public IReadOnlyList<MaintenanceWindow> Maintenance { get; }

    /// <summary>What was left out or is doubtful, in the order of the input.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>A log of outages that somebody recorded; the service was up at every other time.</summary>
    /// <param name="outages">in any order; one that ends before it starts is left out with a finding</param>
    public static ServiceLog Of(params IEnumerable<Outage> outages)
    {
        ArgumentNullException.ThrowIfNull(outages);
        var (kept, findings) = (new List<Outage>(), new List<Finding>());
        foreach (var (index, outage) in outages.Index())
        {
            var place = FormattableString.Invariant($"outages[{index}]");
            var value = $"{outage.Id} {outage.Start} - {outage.End}".Trim();
            if (outage.End < outage.Start)
            {
                findings.Add(Finding.Error(FindingCodes.AvailabilityTimesReversed, place, value, "An outage ends before it starts; it is left out."));
                continue;
            }

            if (outage.End == outage.Start)
                findings.Add(Finding.Information(FindingCodes.AvailabilityOutageWithoutExtent, place, value, NoTime));
            kept.Add(outage);
        }

        return new(kept, [], [], findings);
    }

    /// <summary>A log made from checks of the service.</summary>
    /// <param name="checks">in any order; repeated ones change nothing, and of two that disagree about one instant the bad one counts, with a finding</param>
    /// <param name="bounds">where between a good and a bad check an outage begins and ends</param>
    /// <param name="silentAfter">
    /// more than zero; between two checks further apart than this the service is unknown, and so it is before the first check and after the last one.
    /// To know a whole month, give one check on each side of it
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="silentAfter"/> is zero or negative.</exception>
    public static ServiceLog FromChecks(IEnumerable<ServiceCheck> checks, OutageBounds bounds, Duration silentAfter)
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(silentAfter, Duration.Zero);
        var reading = new CheckReading(bounds, silentAfter);
        foreach (var instant in checks.GroupBy(check => check.At).OrderBy(group => group.Key))
            reading.Add(instant.Key, instant.All(check => check.IsUp), instant.Any(check => check.IsUp));
        reading.End();
        return new(reading.Outages, reading.Unknown, [], reading.Findings);
    }

    /// <summary>This log with more maintenance.</summary>
    /// <param name="windows">in any order; they may overlap. One that ends before it starts, or at its start, is left out, the former with a finding</param>
    public ServiceLog WithMaintenance(params IEnumerable<MaintenanceWindow> windows)
    {
        ArgumentNullException.ThrowIfNull(windows);
        var (kept, findings) = (Maintenance.ToList(), Findings.ToList());
        foreach (var (index, window) in windows.Index())
        {
            if (window.Start < window.End) kept.Add(window);
            else if (window.End < window.Start)
                findings.Add(Finding.Error(
                    FindingCodes.AvailabilityTimesReversed,
                    FormattableString.Invariant($"maintenance[{index}]"),
                    $"{window.Name} {window.Start} - {window.End}".Trim(),
                    "A maintenance window ends before it starts; it is left out."));
        }

        return new(Outages, Unknown, kept, findings);
    }

    /// <summary>This log with more time of which nobody knows.</summary>
    /// <param name="intervals">in any order; where an outage is on record too, the service was down</param>
    public ServiceLog WithUnknown(params IEnumerable<Interval> intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        return new(Outages, [.. Unknown, .. intervals], Maintenance, Findings);
    }
}
