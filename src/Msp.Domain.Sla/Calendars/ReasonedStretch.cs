namespace Msp.Domain.Sla;

/// <summary>A stretch of Unix nanoseconds, end excluded, that is open or closed for one reason; local times in the reason are of its zone.</summary>
internal readonly record struct ReasonedStretch(long Start, long End, bool IsOpen, CalendarRule Rule, DateTimeZone Zone);
