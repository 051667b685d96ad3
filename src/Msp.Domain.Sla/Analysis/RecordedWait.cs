namespace Msp.Domain.Sla;

/// <summary>A stretch of a ticket's life in a state that may have paused its clock.</summary>
/// <remarks>Whether the state did pause it is for <see cref="Forensics"/> to find out. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="State">the state as the desk names it, such as <c>Awaiting User Info</c>; ordinal</param>
/// <param name="Start">when it was entered</param>
/// <param name="End">when it was left; null when it lasted to the end of the ticket</param>
public sealed record RecordedWait(string State, Instant Start, Instant? End);
