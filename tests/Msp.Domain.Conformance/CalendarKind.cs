using System.Text.Json;
using System.Text.Json.Nodes;

namespace Msp.Domain.Conformance;

/// <summary>Cases of kind "calendar".</summary>
public sealed class CalendarKind : ICaseKind
{
    public bool Answers(string kind) => kind == "calendar";

    public JsonNode? Answer(string kind, JsonElement input)
    {
        if (input.ValueKind != JsonValueKind.Object || !input.TryGetProperty("calendar", out var json)) throw new UnsupportedCaseException("the case has no calendar");
        return CalendarQuestion.Read(input).Ask(CaseCalendar.Read(json).Build());
    }
}
