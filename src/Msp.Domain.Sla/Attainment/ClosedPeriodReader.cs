using System.Globalization;
using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Reads the JSON text of a closed period; what is not as it was written becomes a finding.</summary>
internal sealed class ClosedPeriodReader(List<Finding> findings)
{
    public const string ClosedAt = "closedAt";
    public const string End = "end";
    public const string Episode = "episode";
    public const string Excluded = "excluded";
    public const string ExcludedBy = "excludedBy";
    public const string Incident = "incident";
    public const string Items = "items";
    public const string Met = "met";
    public const string Metric = "metric";
    public const string Missed = "missed";
    public const string Period = "period";
    public const string Outcome = "outcome";
    public const string Promised = "promised";
    public const string Rounding = "rounding";
    public const string SmallVolume = "smallVolume";
    public const string Start = "start";
    public const string Ticket = "ticket";
    public const string Zone = "zone";

    public ClosedPeriod? Read(JsonPlace place)
    {
        if (place.Properties(Period, Zone, Start, End, ClosedAt, Met, Missed, Excluded, Rounding, SmallVolume, Promised, Outcome, Items) is not { } properties) return null;
        var period = ReadPeriod(properties);
        var (start, end, closedAt) = (ReadInstant(properties, Start), ReadInstant(properties, End), ReadInstant(properties, ClosedAt));
        var (met, missed, excluded) = (ReadCount(properties, Met), ReadCount(properties, Missed), ReadCount(properties, Excluded));
        var terms = ClosedTermsReader.ReadTerms(properties);
        var items = new List<ClosedItem>();
        foreach (var item in properties.Required(Items)?.Items() ?? [])
            if (ReadItem(item, start, end) is { } read) items.Add(read);
        if (HasErrors) return null;
        foreach (var repeated in items.CountBy(item => item.Key).Where(pair => pair.Value > 1))
            findings.Add(Finding.Error(FindingCodes.ClosedItemRepeated, Items, repeated.Key.TicketId, "An episode has one verdict."));
        if (end > closedAt) findings.Add(Finding.Error(FindingCodes.ClosedUnreadable, ClosedAt, Text($"{closedAt}"), "A period is closed when it is over."));
        if ((period!.Start, period.End) != (start, end))
            findings.Add(Finding.Warning(FindingCodes.ClosedPeriodMoved, Period, period.Name, Text($"By the present time-zone database the period is {period.Start} to {period.End}; it was closed as {start} to {end}.")));
        items.Sort(ClosedItem.ByKey);
        var closed = new ClosedPeriod(period, closedAt!.Value, terms, items.AsReadOnly());
        if ((closed.Counted, closed.Excluded) != (new AttainmentCount(met, missed), excluded))
            findings.Add(Finding.Error(FindingCodes.ClosedCountsDiffer, "", Text($"{met}, {missed}, {excluded}"), Text($"The items are {closed.Counted.Met} met, {closed.Counted.Missed} missed, {closed.Excluded} excluded.")));
        if (properties[Outcome] is { } outcome && outcome.Decoded != closed.Outcome?.ToString()) outcome.Report(FindingCodes.ClosedCountsDiffer, $"By the items and the terms the outcome is \"{closed.Outcome}\".");
        return HasErrors ? null : closed;
    }

    private bool HasErrors => findings.Exists(finding => finding.Severity == FindingSeverity.Error);

    private static ReportingPeriod? ReadPeriod(JsonProperties properties)
    {
        if (!ReadText(properties, Period, out var name) | !ReadText(properties, Zone, out var id)) return null;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not { } zone)
        {
            properties[Zone]!.Value.Report(FindingCodes.ClosedUnreadable, "The zone is not an id of the tz database.");
            return null;
        }

        if (ReportingPeriod.TryParse(name, zone, out var period)) return period;
        properties[Period]!.Value.Report(FindingCodes.ClosedUnreadable, $"A period is written as {ReportingPeriodText.Forms}.");
        return null;
    }

    private static ClosedItem? ReadItem(JsonPlace place, Instant? start, Instant? end)
    {
        if (place.Properties(Ticket, Incident, Metric, Episode, Met, Missed, ExcludedBy) is not { } properties) return null;
        if (!ReadText(properties, Ticket, out var ticket) | !ReadText(properties, Metric, out var metric)) return null;
        var excludedBy = properties[ExcludedBy] is { } by ? ClosedTermsReader.ReadExclusion(by) : null;
        if (properties[ExcludedBy] is not null && excludedBy is null) return null;
        var incident = ticket;
        if (properties[Incident] is not null && !ReadText(properties, Incident, out incident)) return null;
        var episode = ReadCount(properties, Episode);
        if (properties[Met] is not null && properties[Missed] is not null)
        {
            place.Report(FindingCodes.ClosedUnreadable, "An episode was met or missed, not both.");
            return null;
        }

        var isMet = properties[Met] is not null;
        if (ReadInstant(properties, isMet ? Met : Missed) is not { } decided) return null;
        if (decided < start || decided >= end)
        {
            place.Report(FindingCodes.ClosedUnreadable, "An episode of a period was decided within it.");
            return null;
        }

        if (IsMetric(metric)) return new(ticket, incident, Sla.Metric.Named(metric), episode, isMet, decided, excludedBy);
        properties[Metric]!.Value.Report(FindingCodes.ClosedUnreadable, "A metric's name is lower-case words joined by hyphens.");
        return null;
    }

    private static bool IsMetric(string name)
    {
        try
        {
            return Sla.Metric.Named(name) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static bool ReadText(JsonProperties properties, string name, out string text)
    {
        text = "";
        if (properties.Required(name) is not { } place || !place.TryText(out var read)) return false;
        text = read;
        return true;
    }

    public static int ReadCount(JsonProperties properties, string name)
    {
        if (properties.Required(name) is not { } place || !place.TryInteger(out var count)) return 0;
        if (count >= 0) return count;
        place.Report(FindingCodes.ClosedUnreadable, "A count is not negative.");
        return 0;
    }

    private static Instant? ReadInstant(JsonProperties properties, string name)
    {
        if (properties.Required(name) is not { } place || !place.TryText(out var text)) return null;
        if (InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var instant)) return instant;
        place.Report(FindingCodes.ClosedUnreadable, "An instant is written as \"2026-06-03T09:00:00Z\".");
        return null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
