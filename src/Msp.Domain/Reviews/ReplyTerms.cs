namespace Msp.Domain.Reviews;

/// <summary>A promise of replies as it goes into the hash of a pack.</summary>
/// <param name="Calendar">the calendar, as JSON or by name where it has none</param>
/// <param name="Complaint">the working time for a complaint</param>
/// <param name="Suggestion">the working time for a suggestion</param>
/// <param name="Praise">the working time for praise</param>
internal sealed record ReplyTerms(string Calendar, Duration? Complaint, Duration? Suggestion, Duration? Praise);
