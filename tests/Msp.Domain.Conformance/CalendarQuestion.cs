using System.Text.Json;
using System.Text.Json.Nodes;
using Msp.Domain.Sla;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>One question to a calendar: working time between two instants, an instant reached, or whether it is open.</summary>
public sealed record CalendarQuestion(string Operation, Instant Start, Instant? End, Duration? Amount, Landing Landing)
{
    public static CalendarQuestion Read(JsonElement input) => new(
        Text(input, "op") ?? throw new UnsupportedCaseException("the case has no op"),
        CaseText.Instant(Text(input, "start") ?? Text(input, "at") ?? throw new UnsupportedCaseException("the case has no start")),
        Text(input, "end") is { } end ? CaseText.Instant(end) : null,
        Text(input, "duration") is { } duration ? CaseText.Duration(duration) : null,
        LandingOf(Text(input, "landing")));

    public static Landing LandingOf(string? text) => text switch
    {
        null or "" or "near" or "nearest" or "unique" => Landing.Nearest,
        "far" or "farthest" => Landing.Farthest,
        _ => throw new UnsupportedCaseException($"landing '{text}' is not known"),
    };

    /// <summary>The answer as the case format writes it; null where no instant has the working time asked for.</summary>
    public JsonNode? Ask(BusinessCalendar calendar) => Operation switch
    {
        "isOpen" => calendar.IsOpen(Start),
        "between" => CaseText.Duration(calendar.Between(Start, End ?? throw new UnsupportedCaseException("the case has no end"))),
        "add" => calendar.TryAdd(Start, Needed(), Landing, out var sum) ? CaseText.Instant(sum) : null,
        "subtract" => calendar.TrySubtract(Start, Needed(), Landing, out var difference) ? CaseText.Instant(difference) : null,
        _ => throw new UnsupportedCaseException($"op '{Operation}' is not known"),
    };

    private static string? Text(JsonElement input, string name) => input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private Duration Needed() => Amount ?? throw new UnsupportedCaseException("the case has no duration");
}
