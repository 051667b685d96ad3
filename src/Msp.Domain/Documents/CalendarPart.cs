namespace Msp.Domain.Documents;

/// <summary>A calendar where a document names or states it: a text is the name of one of the section's calendars, an object is a calendar of its own.</summary>
internal sealed record CalendarPart
{
    /// <summary>The name of one of the agreement's calendars; null for one that is stated in place.</summary>
    public string? Name { get; init; }

    /// <summary>Where in the text a calendar is stated in place; of no meaning for one that is named.</summary>
    public int Offset { get; init; }

    /// <summary>The calendar stated in place, when it is to be written; null for one that is named.</summary>
    public BusinessCalendar? Calendar { get; init; }
}
