namespace Msp.Domain.Operations;

/// <summary>Whether the provider told the client of a security incident early enough for the client's own duties to report it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IncidentNotice
{
    private IncidentNotice(Instant due, IReadOnlyList<(ReportingDuty Duty, Instant? Due, Duration? Left)> duties, IReadOnlyList<Finding> findings) =>
        (Due, Duties, Findings) = (due, duties, findings);

    /// <summary>The last instant at which the client is told in time.</summary>
    public Instant Due { get; }

    /// <summary>Each duty of the client with its due, and how long is left of it when the client is told; null while it does not run or the client is not
    /// told.</summary>
    public IReadOnlyList<(ReportingDuty Duty, Instant? Due, Duration? Left)> Duties { get; }

    /// <summary>The client was told late or not at all, or too late for a duty.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Holds a notice against its deadline and the client's duties.</summary>
    /// <param name="incident">the incident, by id</param>
    /// <param name="detected">when the provider knew</param>
    /// <param name="told">when the client was told; null while it is not</param>
    /// <param name="within">how long after knowing the provider tells the client, above zero</param>
    /// <param name="duties">the duties of the client</param>
    /// <param name="asOf">the instant of the answer</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is not above zero, or <paramref name="told"/> is before
    /// <paramref name="detected"/>.</exception>
    public static IncidentNotice Of(string incident, Instant detected, Instant? told, Duration within, IEnumerable<ReportingDuty> duties, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(duties);
        if (within <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(within), within, "It is above zero.");
        if (told < detected) throw new ArgumentOutOfRangeException(nameof(told), told, "Nobody is told before it is known.");
        var (due, known, findings) = (detected + within, told <= asOf ? told : null, new List<Finding>());
        if ((known ?? asOf) > due)
            findings.Add(Finding.Error(known is null ? DomainCodes.NoticeMissing : DomainCodes.NoticeLate, incident, FindingPath.Value(known),
                $"The client is told by {FindingPath.Value(due)}."));
        IReadOnlyList<(ReportingDuty Duty, Instant? Due, Duration? Left)> all = [.. duties.Select(duty =>
        {
            Instant? end = duty.RunsFromDetection ? detected + duty.Within : known + duty.Within;
            return (duty, end, end - known);
        })];
        findings.AddRange(all.Where(one => one.Left is { } left && left < one.Duty.Needed || (one.Left is null && one.Due - one.Duty.Needed < asOf))
            .Select(one => Finding.Error(DomainCodes.NoticeLeavesTooLittle, incident, one.Duty.Name,
                $"The client has {FindingPath.Text(one.Duty.Needed)} for it, which is due {FindingPath.Value(one.Due)}.")));
        return new(due, all, findings);
    }
}
