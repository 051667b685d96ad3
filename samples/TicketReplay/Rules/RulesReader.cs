using System.Text.Json;

namespace TicketReplay;

/// <summary>Reads a rules file and says everything that is wrong with it.</summary>
internal static class RulesReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Reads rules.</summary>
    /// <param name="json">the text of the file, UTF-8</param>
    /// <param name="findings">everything found</param>
    /// <returns>null when there are errors</returns>
    public static ReplayRules? Read(ReadOnlyMemory<byte> json, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        findings = found;
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var rules = JsonObject.Of(document.RootElement, "", found) is { } root ? Read(root, found) : null;
            return found.Exists(finding => finding.Severity == FindingSeverity.Error) ? null : rules;
        }
        catch (JsonException failure)
        {
            if (failure.LineNumber is { } line) found.Add(Finding.Error(RulesCodes.Json, Place(line + 1, (failure.BytePositionInLine ?? 0) + 1), "", json.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? "The file is empty." : "From here on this is not JSON."));
            else if (RepeatedProperty.In(json.Span) is var (name, lineNumber, position)) found.Add(Finding.Error(RulesCodes.Json, Place(lineNumber, position), name, "This property is in its object twice."));
            else found.Add(Finding.Error(RulesCodes.Json, Place(1, 1), "", "This is not JSON."));
            return null;
        }
    }

    /// <summary>A metric by its name.</summary>
    /// <returns>null when the name is not of the right form</returns>
    public static Metric? MetricOf(string name)
    {
        try
        {
            return Metric.Named(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Place(long line, long position) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line}, position {position}");

    private static ReplayRules? Read(JsonObject root, List<Finding> findings)
    {
        var name = root.Text("name", isRequired: true) ?? "";
        root.Text("description");
        root.Text("run");
        var recorded = Recorded(root.Object("recorded"));
        var log = root.Object("log", isRequired: true) is { } shape ? new LogRulesReader(findings).Read(shape, recorded) : null;
        var states = States(root.Object("states", isRequired: true), findings);
        var metrics = new MetricRulesReader(states, findings).Read(root.Object("metrics"));
        var milestones = (log?.Events ?? []).Where(rule => rule.Kind == LogEventKind.Reached).Select(rule => rule.Text!);
        var calendars = Calendars(root.Object("calendars", isRequired: true), findings);
        var policy = new PolicyReader(metrics, states, calendars, [.. milestones], findings).Read(name, recorded?.Metric, root);
        var report = new ReportRulesReader(findings).Read(root.Object("report"), policy?.Metrics);
        root.Done();
        foreach (var rule in log?.Events ?? [])
        {
            if (rule.Kind == LogEventKind.State && !states.ContainsKey(rule.Text!)) findings.Add(Finding.Error(RulesCodes.UnknownState, $"log.events.{rule.Column}", rule.Text!, "A column means one of the statuses under \"states\"."));
        }

        if (log is null || policy is null) return null;
        return new ReplayRules { Name = name, Log = log, States = states, Metrics = metrics, Policy = policy, Recorded = recorded, Report = report };
    }

    private static RecordedVerdict? Recorded(JsonObject? recorded)
    {
        if (recorded is null) return null;
        var column = recorded.Text("column", isRequired: true);
        var met = recorded.Texts("met") ?? [];
        if (met.Count == 0) recorded.Wrong("met", "", "The values of the column that mean met are needed.");
        var missed = recorded.Texts("missed");
        var metric = MetricOf(recorded.Text("metric") ?? Metric.Resolution.Name);
        recorded.Done();
        return column is null || metric is null ? null : new RecordedVerdict(column, met, missed, metric);
    }

    private static Dictionary<string, StateMeaning> States(JsonObject? states, List<Finding> findings)
    {
        var meanings = new Dictionary<string, StateMeaning>(StringComparer.Ordinal);
        if (states is null) return meanings;
        foreach (var (state, value) in states.All)
        {
            if (value.ValueKind == JsonValueKind.String && StateMeaning.TryParse(value.GetString()!, out var meaning)) meanings.Add(state, meaning);
            else findings.Add(Finding.Error(RulesCodes.Value, states.At(state), JsonObject.Shown(value), "A status means \"open\", \"waiting for client\", \"waiting for vendor\", \"waiting for provider\", \"waiting for visit date\", \"resolved\", \"closed\", \"cancelled\" or \"ignored\"."));
        }

        return meanings;
    }

    /// <summary>The calendars by name; null for one with errors, which are reported once and not for every target that names it.</summary>
    private static Dictionary<string, BusinessCalendar?> Calendars(JsonObject? calendars, List<Finding> findings)
    {
        var byName = new Dictionary<string, BusinessCalendar?>(StringComparer.Ordinal);
        if (calendars is null) return byName;
        foreach (var (name, value) in calendars.All)
        {
            byName.Add(name, BusinessCalendar.TryParse(value, calendars.At(name), out var calendar, out var found) ? calendar : null);
            findings.AddRange(found);
        }

        return byName;
    }
}
