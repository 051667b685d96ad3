namespace Msp.Domain.Changes;

/// <summary>One row of a lifecycle: in a status, a verb leads to another.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="From">the status before</param>
/// <param name="Verb">what is done</param>
/// <param name="To">the status after</param>
public sealed record LifecycleMove<TStatus, TVerb>(TStatus From, TVerb Verb, TStatus To)
    where TStatus : struct, Enum
    where TVerb : struct, Enum;
