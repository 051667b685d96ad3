namespace Msp.Domain.Communication;

/// <summary>A meeting that is owed, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record MeetingDraft
{
    /// <summary>The id, such as <c>quarterly review</c>; required, once among reports and meetings.</summary>
    public string? Id { get; init; }

    /// <summary>The role that calls it; required.</summary>
    public string? From { get; init; }

    /// <summary>The other roles that take part; at least one.</summary>
    public IReadOnlyList<string?>? Attendees { get; init; }

    /// <summary>What is talked about; not stated by default.</summary>
    public IReadOnlyList<string?>? Agenda { get; init; }

    /// <summary>When; required.</summary>
    public CadenceDraft? Cadence { get; init; }
}
