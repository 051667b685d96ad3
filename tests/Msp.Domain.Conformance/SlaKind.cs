using System.Text.Json;
using System.Text.Json.Nodes;
using Msp.Domain.Sla;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>Cases of kind "sla".</summary>
public sealed class SlaKind : ICaseKind
{
    public bool Answers(string kind) => kind == "sla";

    public JsonNode? Answer(string kind, JsonElement input) => new JsonArray([.. Answer(SlaCase.Read(input))]);

    /// <summary>One object per question, with just the fields asked for.</summary>
    public static IEnumerable<JsonNode> Answer(SlaCase facts)
    {
        var ticket = new SlaCaseTicket(facts);
        foreach (var question in facts.Questions)
        {
            var episodes = ticket.Episodes(question.Target, question.AsOf);
            var answer = new JsonObject();
            foreach (var field in question.Fields) answer[field] = Field(field, question, episodes);
            yield return answer;
        }
    }

    private static JsonNode? Field(string field, SlaCaseQuestion question, IReadOnlyList<Reading> episodes)
    {
        var now = episodes[^1];
        // Zammad keeps the longest exchange; where nothing is kept the present one is meant.
        var counted = now.Target is { Rules.ReportsLongest: true } ? episodes.MaxBy(episode => episode.Spent) : now;
        return field switch
        {
            "dueAt" => Text(now.Due),
            "elapsed" => CaseText.Duration(counted.Spent),
            "remaining" => counted.Remaining is { } remaining ? CaseText.Duration(remaining) : null,
            "overrun" => CaseText.Duration(counted.Overrun),
            "pausedBusinessTime" => CaseText.Duration(now.Credited),
            "breached" => episodes.Any(episode => episode.Verdict is Verdict.Breached or Verdict.Overdue),
            "paused" => now.Phase == Phase.Paused || (now.Phase == Phase.Running && now.Limit is not null && now.Due is null),
            "escalationAt" => Text(Escalation(now, question.EscalationOffset ?? throw new UnsupportedCaseException("the question has no escalationOffset"))),
            _ => throw new UnsupportedCaseException($"field '{field}' is not known"),
        };
    }

    /// <summary>The due moved by the offset in the target's own working days or working time; forward an exact fit lands as the target's own does.</summary>
    private static Instant? Escalation(Reading reading, string offset)
    {
        if (reading.Due is not { } due || reading.Target is not { } target) return null;
        if (CaseText.IsWholeDays(offset, out var days)) return target.Calendar.AddWorkingDays(due, days, WorkingDayRule.KeepTime());
        var time = CaseText.Duration(offset);
        return target.Calendar.Add(due, time, time > Duration.Zero ? target.Rules.ExactFit : Landing.Nearest);
    }

    private static JsonNode? Text(Instant? instant) => instant is { } at ? CaseText.Instant(at) : null;
}
