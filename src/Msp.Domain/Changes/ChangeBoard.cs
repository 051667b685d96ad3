namespace Msp.Domain.Changes;

/// <summary>A board that authorises changes.</summary>
/// <remarks>Part of <see cref="ChangeEnablement"/>. Immutable and thread-safe.</remarks>
public sealed class ChangeBoard
{
    internal ChangeBoard(ChangeBoardDraft draft) =>
        (Meetings, Name, Members, Needs, Kinds, Risk) =
            (draft.Meetings is null ? null : new(draft.Meetings), draft.Name!, [.. draft.Members!.Select(member => member!)], draft.Needs ?? draft.Members!.Count, [.. (draft.Kinds ?? [ChangeKind.Normal]).Select(kind => kind!.Value)], draft.Risk ?? RiskLevel.Low);

    /// <summary>The name. Never empty.</summary>
    public string Name { get; }

    /// <summary>The roles that belong to it. Never empty.</summary>
    public IReadOnlyList<string> Members { get; }

    /// <summary>How many of them decide.</summary>
    public int Needs { get; }

    /// <summary>The kinds it authorises.</summary>
    public IReadOnlyList<ChangeKind> Kinds { get; }

    /// <summary>The lowest risk it is asked about.</summary>
    public RiskLevel Risk { get; }

    /// <summary>When it meets; null where it decides whenever it is asked.</summary>
    public BoardMeetings? Meetings { get; }

    /// <summary>When it can decide about a change at the earliest.</summary>
    /// <param name="asked">when the change is put to the board</param>
    /// <returns>the time, or null where no meeting comes within a year after the notice</returns>
    public Instant? EarliestDecision(Instant asked) => Meetings is null ? asked : Meetings.EarliestDecision(asked);

    /// <summary>Whether enough of its members authorise a change.</summary>
    /// <param name="members">the roles that say yes; others do not count, and none twice</param>
    public bool IsQuorate(IEnumerable<string> members) => members.Distinct(StringComparer.Ordinal).Count(Members.Contains) >= Needs;

    /// <summary>One line: <c>advisory board: 2 of service manager, IT lead, security</c>.</summary>
    public override string ToString() => $"{Name}: {FindingPath.Value(Needs)} of {string.Join(", ", Members)}";
}
