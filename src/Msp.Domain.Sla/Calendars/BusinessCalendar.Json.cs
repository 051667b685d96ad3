using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    private static readonly JsonWriterOptions JsonOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a calendar from its JSON text; the format is described in <c>docs/calendars.md</c>.</summary>
    /// <param name="json">the text; comments and trailing commas are allowed</param>
    /// <returns>the calendar, with warnings in its findings</returns>
    /// <exception cref="InvalidDefinitionException">At least one finding is an error; the exception carries all of them.</exception>
    public static BusinessCalendar Parse(string json) =>
        TryParse(json, out var calendar, out var findings) ? calendar : throw new InvalidDefinitionException("calendar", findings);

    /// <summary>Reads a calendar from its JSON text, or says everything that is wrong with it.</summary>
    /// <param name="json">the text; comments and trailing commas are allowed</param>
    /// <param name="calendar">the calendar; null when a finding is an error</param>
    /// <param name="findings">every finding, warnings included, each with its path; text that is not JSON is one finding with line and position</param>
    /// <returns>false when a finding is an error</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out BusinessCalendar? calendar, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        var found = new List<Finding>();
        findings = found.AsReadOnly();
        calendar = null;
        if (!JsonPlace.TryParse(json, found, out var document))
            return false;
        using (document)
            calendar = Read(new(document.RootElement, "", found));
        return calendar is not null;
    }

    /// <summary>Reads a calendar that is part of a larger document.</summary>
    /// <param name="json">the calendar's object</param>
    /// <param name="path">where it is in that document, such as <c>calendars[2]</c>; findings bear it</param>
    /// <returns>the calendar, with warnings in its findings</returns>
    /// <exception cref="InvalidDefinitionException">At least one finding is an error; the exception carries all of them.</exception>
    public static BusinessCalendar Parse(JsonElement json, string path) =>
        TryParse(json, path, out var calendar, out var findings) ? calendar : throw new InvalidDefinitionException("calendar", findings);

    /// <summary>Reads a calendar that is part of a larger document, or says everything that is wrong with it.</summary>
    /// <param name="json">the calendar's object</param>
    /// <param name="path">where it is in that document, such as <c>calendars[2]</c>; findings bear it</param>
    /// <param name="calendar">the calendar; null when a finding is an error</param>
    /// <param name="findings">every finding, warnings included, each with its path</param>
    /// <returns>false when a finding is an error</returns>
    public static bool TryParse(JsonElement json, string path, [NotNullWhen(true)] out BusinessCalendar? calendar, out IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(path);
        var found = new List<Finding>();
        findings = found.AsReadOnly();
        calendar = Read(new(json, path, found));
        return calendar is not null;
    }

    /// <summary>
    /// The calendar as indented JSON. The text is canonical: equal calendars have equal texts, and
    /// <see cref="Parse(string)"/> gives an equal calendar, as long as its zones are of the tz database.
    /// </summary>
    /// <returns>the text, lines ended by a line feed</returns>
    /// <exception cref="InvalidOperationException">Calendars made of calendars are nested more than 16 deep.</exception>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonOptions))
            WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the calendar as an object into a larger document.</summary>
    /// <param name="writer">takes the object, in its own options</param>
    /// <exception cref="InvalidOperationException">Calendars made of calendars are nested more than 16 deep, or the writer does not expect a value.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CalendarJsonWriter.Write(writer, this);
    }

    // An error anywhere refuses the whole, even where something could be built without the faulty part.
    private static BusinessCalendar? Read(JsonPlace place)
    {
        var calendar = CalendarJsonReader.Read(place);
        return place.Findings.Exists(finding => finding.Severity == FindingSeverity.Error) ? null : calendar;
    }
}
