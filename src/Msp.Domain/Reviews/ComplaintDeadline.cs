namespace Msp.Domain.Reviews;

/// <summary>A deadline of one level, and how it stands.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Level">the index of the level, from 0</param>
/// <param name="Verb">what is due: <see cref="ComplaintVerb.Acknowledge"/> or <see cref="ComplaintVerb.Answer"/></param>
/// <param name="Due">the last instant that is in time</param>
/// <param name="DoneAt">when the level first did it; null while it did not</param>
/// <param name="State">how it stands; <see cref="ReplyState.NotDue"/> when the complaint left the level before it was due</param>
public sealed record ComplaintDeadline(int Level, ComplaintVerb Verb, Instant Due, Instant? DoneAt, ReplyState State);
