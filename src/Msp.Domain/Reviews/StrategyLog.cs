using System.Globalization;
using System.Text;

namespace Msp.Domain.Reviews;

/// <summary>What strategy meetings, and others, told the provider about the client's business, and what was told too late.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StrategyLog
{
    private StrategyLog(IReadOnlyList<StrategyMeeting> meetings, IReadOnlyList<BusinessChange> changes, IReadOnlyList<Finding> findings) =>
        (Meetings, Changes, Findings) = (meetings, changes, findings);

    /// <summary>The meetings, by day, then by id.</summary>
    public IReadOnlyList<StrategyMeeting> Meetings { get; }

    /// <summary>What will change, by the day on which it is needed, then by id.</summary>
    public IReadOnlyList<BusinessChange> Changes { get; }

    /// <summary>Everything found; places are such as <c>changes[3].neededOn</c>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The changes that the provider heard of too late.</summary>
    public IReadOnlyList<BusinessChange> HeardTooLate => [.. Changes.Where(change => change.DaysLate > 0)];

    /// <summary>The days by which they were heard of too late, all together.</summary>
    public int DaysLate => Changes.Sum(change => change.DaysLate);

    /// <summary>The projects that changes ask for which became none, by the last day on which they begin in time.</summary>
    public IReadOnlyList<ProjectProposal> Proposals =>
        [.. Changes.Where(change => change.Project is null).OrderBy(change => change.StartBy).Select(ProjectProposal.For)];

    /// <summary>Reads what was written down: what has errors is a finding, what is valid counts, and of several with one id the first.</summary>
    /// <param name="lead">how long changes take</param>
    /// <param name="meetings">the meetings</param>
    /// <param name="changes">what will change</param>
    public static StrategyLog Of(LeadTimes lead, IEnumerable<StrategyMeetingDraft?> meetings, IEnumerable<BusinessChangeDraft?> changes)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(changes);
        var findings = new List<Finding>();
        var held = FactReading.Read(
            meetings, new StrategyMeetingValidator(), draft => new StrategyMeeting(draft.Id!, draft.On!.Value, [.. draft.Attendees!.Select(one => one!)]),
                one => one.Id,
            DomainCodes.StrategyIdUnfit, findings, "meetings");
        var days = held.ToDictionary(one => one.Id, one => one.On, StringComparer.Ordinal);
        var heard = FactReading.Read(
            changes, new BusinessChangeValidator(days), draft => new BusinessChange(draft, draft.HeardOn ?? days[draft.Meeting!], lead), one => one.Id,
                DomainCodes.StrategyIdUnfit, findings, "changes");
        return new(
            [.. held.OrderBy(one => one.On).ThenBy(one => one.Id, StringComparer.Ordinal)],
                [.. heard.OrderBy(one => one.NeededOn).ThenBy(one => one.Id, StringComparer.Ordinal)], findings.AsReadOnly());
    }

    /// <summary>The counts and every change, one line each, ended by a line feed.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"{FindingPath.Counted(Changes.Count, "change")}, {HeardTooLate.Count} heard too late by {FindingPath.Counted(DaysLate, "day")} together, "))
            .Append(CultureInfo.InvariantCulture, $"{Changes.Count(change => change.CouldHaveBeenInTime)} of them although the client knew\n");
        foreach (var change in Changes) text.Append(change).Append('\n');
        return text.ToString();
    }
}
