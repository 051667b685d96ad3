namespace Msp.Domain.Sla;

/// <summary>A calendar does not have the asked amount of working time within the years it is defined for.</summary>
/// <remarks>The <c>Try</c> forms answer false instead.</remarks>
public sealed class WorkingTimeNeverException : InvalidOperationException
{
    /// <summary>Makes the exception for a calendar.</summary>
    /// <param name="calendar">the calendar's name</param>
    /// <param name="asked">what was asked for, such as <c>8 h of working time after 2026-06-01T08:00:00Z</c></param>
    public WorkingTimeNeverException(string calendar, string asked)
        : base($"The calendar \"{calendar}\" never reaches {asked}: not between {BusinessCalendar.Earliest} and {BusinessCalendar.Latest}.") =>
        Calendar = calendar;

    /// <summary>Makes an exception that names no calendar.</summary>
    public WorkingTimeNeverException() : this("", "the asked working time") { }

    /// <summary>Makes an exception with a message of its own that names no calendar.</summary>
    /// <param name="message">the message</param>
    public WorkingTimeNeverException(string message) : base(message) => Calendar = "";

    /// <summary>Makes an exception with a message of its own and a cause, that names no calendar.</summary>
    /// <param name="message">the message</param>
    /// <param name="innerException">the cause</param>
    public WorkingTimeNeverException(string message, Exception innerException) : base(message, innerException) => Calendar = "";

    /// <summary>The name of the calendar; empty when unknown.</summary>
    public string Calendar { get; }
}
