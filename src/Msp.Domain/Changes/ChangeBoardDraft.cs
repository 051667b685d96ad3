namespace Msp.Domain.Changes;

/// <summary>A board that authorises changes, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record ChangeBoardDraft
{
    /// <summary>The name; required, once.</summary>
    public string? Name { get; init; }

    /// <summary>The roles that belong to it; at least one, each once.</summary>
    public IReadOnlyList<string?>? Members { get; init; }

    /// <summary>How many of them decide, one or more; all by default.</summary>
    public int? Needs { get; init; }

    /// <summary>The kinds it authorises: normal ones by default; never standard ones.</summary>
    public IReadOnlyList<ChangeKind?>? Kinds { get; init; }

    /// <summary>The lowest risk it is asked about; any by default.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>When it meets; whenever it is asked by default.</summary>
    public BoardMeetingsDraft? Meetings { get; init; }
}
