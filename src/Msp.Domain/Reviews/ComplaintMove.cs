namespace Msp.Domain.Reviews;

/// <summary>One row of the life of a complaint: in a status, a verb of a party leads to another status.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="From">the status before</param>
/// <param name="Verb">what is done</param>
/// <param name="To">the status after</param>
/// <param name="Party">who may do it</param>
public sealed record ComplaintMove(ComplaintStatus From, ComplaintVerb Verb, ComplaintStatus To, ComplaintParty Party);
