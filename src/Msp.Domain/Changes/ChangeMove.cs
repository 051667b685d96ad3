namespace Msp.Domain.Changes;

/// <summary>One row of the lifecycle of change requests: in a status, a verb leads to another.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="From">the status before</param>
/// <param name="Verb">what is done</param>
/// <param name="To">the status after</param>
public sealed record ChangeMove(ChangeStatus From, ChangeVerb Verb, ChangeStatus To);
