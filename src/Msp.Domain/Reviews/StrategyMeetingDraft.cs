namespace Msp.Domain.Reviews;

/// <summary>A meeting about what the client's business is heading for, as people write it down.</summary>
/// <remarks>Nothing is checked here. Lists are compared by reference. Immutable and thread-safe.</remarks>
public sealed record StrategyMeetingDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>The day; required.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Who took part; at least one.</summary>
    public IReadOnlyList<string?>? Attendees { get; init; }
}
