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
        var (goals, credits) = (new List<Goal>(), new List<CreditTerms>());
        foreach (var (path, value) in report.List("goals"))
        {
            if (JsonObject.Of(value, path, findings) is not { } item) continue;
            var promised = CreditTermsReader.Percent(item, "percent");
            if (Subject(item, promised.GetValueOrDefault(), metrics) is { } goal && promised is not null) goals.Add(goal);
            item.Done();
        }

        foreach (var (path, value) in report.List("credits"))
        {
            if (JsonObject.Of(value, path, findings) is { } item && new CreditTermsReader(findings).Read(item, Subject(item, default, metrics)) is { } terms) credits.Add(terms);
        }

        report.Done();
        return new ReportRules(zone, goals, credits);
    }

    /// <summary>Whose attainment a goal or a schedule is about, and in which periods.</summary>
    private Goal? Subject(JsonObject item, Share promised, IReadOnlyList<Metric>? metrics)
    {
        var metric = RulesReader.MetricOf(item.Text("metric", isRequired: true) ?? "");
        var priorities = item.Texts("priority") ?? [];
        var per = item.Choice("per", ("month", PeriodKind.Month), ("quarter", PeriodKind.Quarter), ("year", PeriodKind.Year));
        if (metric is null)
        {
            if (item.Has("metric")) item.Wrong("metric", item.Text("metric") ?? "", "A metric is named by lower-case letters, digits and hyphens.");
            return null;
        }

        if (metrics?.Contains(metric) == false) findings.Add(Finding.Warning(RulesCodes.MetricUnused, item.At("metric"), metric.Name, "No target has this metric, so that there is nothing to report on."));
        return new Goal(metric, priorities, promised, per);
    }
}
