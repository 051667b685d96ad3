namespace Msp.Domain.Sla;

/// <summary>A calendar that replaces an earlier one for the dates after its publication.</summary>
internal readonly record struct CalendarRevision(Instant Published, BusinessCalendar Calendar);
