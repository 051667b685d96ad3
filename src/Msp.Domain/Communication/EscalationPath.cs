namespace Msp.Domain.Communication;

/// <summary>The ladder that one side climbs for a purpose.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record EscalationPath
{
    internal EscalationPath(EscalationPathDraft draft) => (Side, Purpose, Ladder) = (draft.Side!.Value, draft.Purpose, draft.Ladder!);

    /// <summary>Client, provider or vendor.</summary>
    public Side Side { get; }

    /// <summary>What for; null for every purpose that has no path of its own.</summary>
    public string? Purpose { get; }

    /// <summary>The ladder of the agreement, by name.</summary>
    public string Ladder { get; }

    internal EscalationPathDraft ToDraft() => new() { Side = Side, Purpose = Purpose, Ladder = Ladder };
}
