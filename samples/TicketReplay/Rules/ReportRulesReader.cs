using System.Text.Json;

namespace TicketReplay;

/// <summary>Reads the <c>report</c> part of a rules file.</summary>
/// <param name="findings">takes what is wrong</param>
internal sealed class ReportRulesReader(List<Finding> findings)
{
    /// <summary>Reads it.</summary>
    /// <param name="report">the part; null when the file has none</param>
    /// <param name="metrics">the metrics that some target has; null when that is not known</param>
    public ReportRules Read(JsonObject? report, IReadOnlyList<Metric>? metrics)
    {
        if (report is null) return ReportRules.Usual;
        DateTimeZone? zone = null;
        if (report.Text("zone") is { } name && (zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)) is null) report.Wrong("zone", name, "An IANA zone is expected here, such as \"Europe/London\".");
        var goals = new List<Goal>();
        foreach (var (path, value) in report.List("goals"))
        {
            if (JsonObject.Of(value, path, findings) is not { } item || GoalIn(item) is not { } goal) continue;
            goals.Add(goal);
            if (metrics?.Contains(goal.Metric) == false) findings.Add(Finding.Warning(RulesCodes.MetricUnused, item.At("metric"), goal.Metric.Name, "No target has this metric, so that there is nothing to compare the goal with."));
        }

        report.Done();
        return new ReportRules(zone, goals);
    }

    private static Goal? GoalIn(JsonObject item)
    {
        var metric = RulesReader.MetricOf(item.Text("metric", isRequired: true) ?? "");
        if (metric is null && item.Has("metric")) item.Wrong("metric", item.Text("metric")!, "A metric is named by lower-case letters, digits and hyphens.");
        var priorities = item.Texts("priority") ?? [];
        var promised = Percent(item);
        var per = item.Choice("per", ("month", PeriodKind.Month), ("quarter", PeriodKind.Quarter), ("year", PeriodKind.Year));
        item.Done();
        return metric is null || promised is null ? null : new Goal(metric, priorities, promised.Value, per);
    }

    private static Share? Percent(JsonObject item)
    {
        if (item.Element("percent") is not { } value)
        {
            item.Wrong("percent", "", "A goal states how many percent are to be met.");
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var percent) && percent is >= 0 and <= 100) return Share.OfPercent(percent);
        item.Wrong("percent", value, "A percentage, 0 to 100, is expected here.");
        return null;
    }
}
