namespace Msp.Domain.Communication;

/// <summary>The ladder of one side for a purpose, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record EscalationPathDraft
{
    /// <summary>Whose organisation it climbs; required.</summary>
    public Side? Side { get; init; }

    /// <summary>What for, such as <c>complaint</c>; every purpose by default.</summary>
    public string? Purpose { get; init; }

    /// <summary>The ladder of the agreement, by name; required.</summary>
    public string? Ladder { get; init; }
}
