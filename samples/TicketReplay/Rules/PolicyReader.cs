using System.Text.Json;

namespace TicketReplay;

/// <summary>Reads the <c>targets</c> part of a rules file into a policy.</summary>
internal sealed class PolicyReader(IReadOnlyList<MetricRules> metrics, IReadOnlyDictionary<string, StateMeaning> states, Dictionary<string, BusinessCalendar?> calendars, IReadOnlyList<string> milestones, List<Finding> findings)
{
    private readonly HashSet<Metric> named = [];
    private readonly MetricRulesReader usual = new(states, findings);

    public SlaPolicy? Read(string name, Metric? recorded, JsonObject root)
    {
        var builder = SlaPolicy.Named(name);
        var paths = new List<string>();
        var failed = false;
        foreach (var (path, value) in root.List("targets", isRequired: true))
        {
            if (JsonObject.Of(value, path, findings) is not { } item)
            {
                failed = true;
                continue;
            }

            var target = Target(item);
            var selectors = Selectors(item);
            item.Done();
            if (target is null)
            {
                failed = true;
                continue;
            }

            foreach (var applies in selectors)
            {
                builder.Add(target, applies);
                paths.Add(path);
            }
        }

        foreach (var rules in metrics) ReportUnused(rules.Metric, $"metrics.{rules.Metric}", "No target has this metric, so that its rules are of no use.");
        if (recorded is not null) ReportUnused(recorded, "recorded.metric", "No target has this metric, so that nothing can be compared with what is recorded.");
        if (failed) return null;
        if (builder.TryBuild(out var policy, out var found)) return policy;
        findings.AddRange(found.Select(finding => finding with { Place = Placed(finding.Place, paths) }));
        return null;
    }

    private SlaTarget? Target(JsonObject item)
    {
        var metric = RulesReader.MetricOf(item.Text("metric", isRequired: true) ?? "");
        if (metric is null && item.Has("metric")) item.Wrong("metric", item.Text("metric")!, "A metric is named by lower-case letters, digits and hyphens.");
        if (metric is not null) Note(item, metric);
        var limitText = item.Text("limit", isRequired: true);
        if (!Limit.TryParse(limitText, out var limit) && limitText is not null) item.Wrong("limit", limitText, "A limit is \"PT8H\", \"8h 30m\", \"PT8H clock\", \"3 working days\", \"3 working days to close\", \"by 17:00 on working day 1\" or \"none\".");
        var calendar = Calendar(item);
        var exactFit = item.Choice("exactFit", ("nearest", Landing.Nearest), ("farthest", Landing.Farthest));
        var targetName = item.Text("name");
        if (metric is null || limitText is null || calendar is null) return null;
        var rules = metrics.FirstOrDefault(candidate => candidate.Metric == metric) ?? usual.Usual(metric);
        var builder = rules.Apply(SlaTarget.For(metric)).Within(limit, calendar).ExactFit(exactFit);
        if (targetName is not null) builder.Named(targetName);
        if (builder.TryBuild(out var target, out var found)) return target;
        findings.AddRange(found.Select(finding => finding with { Place = item.At(finding.Place) }));
        return null;
    }

    /// <summary>A metric that nobody has defined is more often a misspelt one than one of the desk's own.</summary>
    private void Note(JsonObject item, Metric metric)
    {
        named.Add(metric);
        if (ReadyMetrics.Contains(metric) || metrics.Any(rules => rules.Metric == metric) || milestones.Contains(metric.Name)) return;
        findings.Add(Finding.Warning(RulesCodes.MetricOwn, item.At("metric"), metric.Name, $"None of the ready metrics, and nothing under \"metrics\" says what starts and stops it; was \"{ReadyMetrics.Nearest(metric.Name)}\" meant?"));
    }

    private void ReportUnused(Metric metric, string place, string message)
    {
        if (named.Contains(metric)) return;
        var meant = ReadyMetrics.Contains(metric) ? "" : $" Was \"{ReadyMetrics.Nearest(metric.Name)}\" meant?";
        findings.Add(Finding.Warning(RulesCodes.MetricUnused, place, metric.Name, message + meant));
    }

    private BusinessCalendar? Calendar(JsonObject item)
    {
        if (item.Text("calendar", isRequired: true) is not { } name) return null;
        if (calendars.TryGetValue(name, out var calendar)) return calendar;
        findings.Add(Finding.Error(RulesCodes.UnknownCalendar, item.At("calendar"), name, "A target names one of the calendars under \"calendars\"."));
        return null;
    }

    /// <summary>Every combination of the values stated.</summary>
    private static List<Applies> Selectors(JsonObject item)
    {
        List<Applies> all = [Applies.ToAll];
        Spread("type", (applies, value) => applies with { Type = value });
        Spread("priority", (applies, value) => applies with { Priority = value });
        Spread("client", (applies, value) => applies with { Client = value });
        Spread("site", (applies, value) => applies with { Site = value });
        Spread("service", (applies, value) => applies with { Service = value });
        Spread("agreement", (applies, value) => applies with { Agreement = value });
        if (item.Has("vip")) all = [.. all.Select(applies => applies with { IsVip = item.Flag("vip") })];
        return all;

        void Spread(string name, Func<Applies, string, Applies> with)
        {
            if (item.Texts(name) is { Count: > 0 } values) all = [.. all.SelectMany(applies => values.Select(value => with(applies, value)))];
        }
    }

    private static string Placed(string place, List<string> paths)
    {
        const string Prefix = "targets[";
        return place.StartsWith(Prefix, StringComparison.Ordinal) && int.TryParse(place.AsSpan(Prefix.Length, place.Length - Prefix.Length - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < paths.Count
            ? paths[number]
            : place;
    }
}
