namespace Msp.Domain.Sla;

/// <summary>A ticket with the verdict that some system recorded for it, as evidence of the rule which that system applied.</summary>
/// <remarks>Immutable as long as the collections given are not changed; thread-safe then.</remarks>
/// <param name="Id">the ticket's number or key; ordinal, unique within a log</param>
/// <param name="Start">when its clock started</param>
/// <param name="WasMet">the verdict on record: true for met, false for breached</param>
public sealed record RecordedTicket(string Id, Instant Start, bool WasMet)
{
    /// <summary>What tickets under one rule have in common, usually the priority; empty by default. Each group is judged by itself.</summary>
    public string Group { get; init; } = "";

    /// <summary>What may have stopped the clock, by name, such as <c>Resolved</c> and <c>Closed</c>; what did not happen is left out. Empty by default.</summary>
    public IReadOnlyDictionary<string, Instant> Stops { get; init; } = new Dictionary<string, Instant>();

    /// <summary>The stretches that may have paused the clock, in any order; they may overlap. Empty by default.</summary>
    public IReadOnlyList<RecordedWait> Waits { get; init; } = [];
}
