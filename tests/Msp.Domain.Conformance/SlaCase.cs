using System.Text.Json;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>A service-level case: whose rules, which targets, what happened, and what is asked.</summary>
public sealed class SlaCase
{
    public string Profile { get; set; } = "";

    public SlaCaseTerms Terms { get; set; } = new(new CaseCalendar(), new Dictionary<string, string>());

    /// <summary>How days of a target end: "keepTimeOfDay" (the default) or "endOfDay".</summary>
    public string DayTargets { get; set; } = "keepTimeOfDay";

    /// <summary>What a pause does to a target: "none", "hideOnly" or "credit"; a target not named here follows the profile.</summary>
    public Dictionary<string, string> Pauses { get; } = [];

    public List<SlaCaseEvent> Events { get; } = [];

    public List<SlaCaseQuestion> Questions { get; } = [];

    public static SlaCase Read(JsonElement input)
    {
        var ticket = new SlaCase();
        var (calendar, targets) = (new CaseCalendar(), new Dictionary<string, string>());
        foreach (var property in input.EnumerateObject())
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "profile":
                    ticket.Profile = value.GetString() ?? "";
                    break;
                case "calendar":
                    calendar = CaseCalendar.Read(value);
                    break;
                case "targets":
                    targets = Texts(value);
                    break;
                case "dayTargets":
                    ticket.DayTargets = value.GetString() ?? ticket.DayTargets;
                    break;
                case "pauses":
                    foreach (var (target, effect) in Texts(value)) ticket.Pauses[target] = effect;
                    break;
                case "events":
                    foreach (var happened in value.EnumerateArray()) ticket.Events.Add(ReadEvent(happened));
                    break;
                case "ask":
                    foreach (var question in value.EnumerateArray()) ticket.Questions.Add(ReadQuestion(question));
                    break;
                case "title" or "semantics" or "note":
                    break;
                default:
                    throw new UnsupportedCaseException($"a service-level case's '{property.Name}' is not known");
            }
        }

        ticket.Terms = new SlaCaseTerms(calendar, targets);
        return ticket;
    }

    private static SlaCaseEvent ReadEvent(JsonElement json) => new(
        CaseText.Instant(json.GetProperty("at").GetString()!),
        json.GetProperty("type").GetString()!,
        json.TryGetProperty("by", out var by) ? by.GetString() : null,
        json.TryGetProperty("initiallyPaused", out var paused) && paused.ValueKind == JsonValueKind.True,
        json.TryGetProperty("newTargets", out var targets) && targets.ValueKind == JsonValueKind.Object ? Texts(targets) : [],
        json.TryGetProperty("newCalendar", out var calendar) && calendar.ValueKind == JsonValueKind.Object ? CaseCalendar.Read(calendar) : null);

    private static SlaCaseQuestion ReadQuestion(JsonElement json) => new(
        CaseText.Instant(json.GetProperty("asOf").GetString()!),
        json.GetProperty("target").GetString()!,
        [.. json.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)],
        json.TryGetProperty("escalationOffset", out var offset) && offset.ValueKind == JsonValueKind.String ? offset.GetString() : null);

    // A target set to null is withdrawn, which a zero says too.
    private static Dictionary<string, string> Texts(JsonElement json) => json.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString() ?? "PT0S");
}
