using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ForensicsSample;

/// <summary>The rules named, as the properties "calendars", "metrics" and "targets" of TicketReplay's rules file.</summary>
internal static class RulesFragment
{
    public static string Of(ForensicReport report)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteCalendars(json, report);
            WriteMetrics(json, report);
            WriteTargets(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void WriteCalendars(Utf8JsonWriter json, ForensicReport report)
    {
        json.WriteStartObject("calendars");
        foreach (var calendar in report.Groups.Select(group => group.Rule.Calendar).DistinctBy(calendar => calendar.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(calendar.Name);
            calendar.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteMetrics(Utf8JsonWriter json, ForensicReport report)
    {
        json.WriteStartObject("metrics");
        foreach (var rule in report.Groups.Select(group => group.Rule).DistinctBy(rule => MetricOf(rule, report), StringComparer.Ordinal))
        {
            json.WriteStartObject(MetricOf(rule, report));
            WriteList(json, "start", ["created"]);
            WriteList(json, "stop", [rule.Stop]);
            json.WriteStartObject("pause");
            foreach (var state in rule.PausedIn) json.WriteString(state, "client");
            json.WriteEndObject();
            json.WriteString("reopen", "keep first");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTargets(Utf8JsonWriter json, ForensicReport report)
    {
        json.WriteStartArray("targets");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            json.WriteString("metric", MetricOf(group.Rule, report));
            if (group.Group.Length > 0) json.WriteString("priority", group.Group);
            json.WriteString("limit", group.Rule.Target.Limit.ToString());
            json.WriteString("calendar", group.Rule.Calendar.Name);
            if (group.Rule.ExactFit == Landing.Farthest) json.WriteString("exactFit", "farthest");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Groups whose clocks differ need a metric each: what starts, stops and pauses a clock is the metric's there.
    private static string MetricOf(AppliedRule rule, ForensicReport report)
    {
        var kinds = report.Groups.Select(group => Kind(group.Rule)).Distinct(StringComparer.Ordinal).ToList();
        var place = kinds.IndexOf(Kind(rule));
        return place == 0 ? $"{rule.Target.Metric}" : $"{rule.Target.Metric}-{place + 1}";
    }

    private static string Kind(AppliedRule rule) => $"{rule.Stop}|{string.Join('|', rule.PausedIn)}";

    private static void WriteList(Utf8JsonWriter json, string name, string[] texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
