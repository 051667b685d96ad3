using Msp.Domain.Agreements;

namespace Msp.Domain.Linting;

/// <summary>Maintenance outside the hours agreed for it, announced too late, or more of it in a month than is agreed.</summary>
/// <remarks>Single windows count that end after the start of the time looked at. One that is not announced yet is late once its notice is past.</remarks>
internal static class MaintenanceRule
{
    // A month counts as a whole, so that what is before the time looked at belongs to its first month.
    private static readonly Duration LongestMonth = Duration.FromDays(32);

    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
        {
            if (service.Maintenance is not { } maintenance) continue;
            foreach (var found in Of(linted, $"{place}.maintenance", maintenance)) yield return found;
        }
    }

    private static IEnumerable<LintFinding> Of(LintedTerms linted, string place, ServiceMaintenance maintenance)
    {
        var within = maintenance.Within is { } name ? linted.Terms.Calendars[name] : null;
        foreach (var (index, window) in maintenance.Planned.Index().Where(item => item.Item.End > linted.Start))
        {
            var at = FindingPath.Item($"{place}.planned", index);
            if (FirstOutside(within, window.Start, window.End) is { } outside) yield return Outside(linted, at, within!, window.Name, outside);
            if ((window.AnnouncedAt ?? linted.AsOf) + maintenance.Notice > window.Start) yield return Late(linted, at, maintenance.Notice, window);
        }

        if (maintenance.Regular is { } regular)
        {
            var outside = linted.Terms.Calendars[regular].WorkingIntervals(linted.Start, linted.End).Select(open => FirstOutside(within, open.Start, open.End))
                .FirstOrDefault(at => at is not null);
            if (outside is { } at) yield return Outside(linted, $"{place}.regular", within!, regular, at);
        }

        if (OverCap(linted, maintenance) is { } span)
            yield return new(
                FindingSeverity.Warning, DomainCodes.LintMaintenanceOverCap, $"{place}.atMostPerMonth",
                $"{LintedTerms.Text(span.Start, linted.Agreement.Zone)}: the maintenance of the month takes more than {LintedTerms.Text(maintenance.AtMostPerMonth!.Value)} of the service time.",
                "Agree on more, or plan less.", FindingPath.Value(span.Start)) { At = span.Start };
    }

    private static Instant? FirstOutside(BusinessCalendar? within, Instant start, Instant end)
    {
        if (within is null) return null;
        foreach (var open in within.WorkingIntervals(start, end))
        {
            if (open.Start > start) return start;
            start = open.End;
        }

        return start < end ? start : null;
    }

    // Down throughout, so that whatever no agreed maintenance excuses is seen: only the bound is asked about.
    private static AvailabilitySpan? OverCap(LintedTerms linted, ServiceMaintenance maintenance)
    {
        if (maintenance.AtMostPerMonth is not { } most) return null;
        var hours = maintenance.ToAvailability(linted.Terms.Calendars, linted.Agreement.Zone).Hours;
        var windows = maintenance.Windows(linted.Terms.Calendars, Instant.Max(BusinessCalendar.Earliest, linted.Start - LongestMonth), linted.End)
            .Select(window => window with { AnnouncedAt = Instant.MinValue });
        var log = ServiceLog.Of(new Outage(linted.Start, linted.End)).WithMaintenance(windows);
        return AvailabilityTerms.Over(hours).MaintenancePerMonth(most).Build().Measure(linted.Start, linted.End, log).Spans
            .FirstOrDefault(span => span.Cause is AvailabilityCause.Down { NotExcused.Length: > 0 });
    }

    private static LintFinding Outside(LintedTerms linted, string place, BusinessCalendar within, string what, Instant at) => new(
        FindingSeverity.Warning, DomainCodes.LintMaintenanceOutsideHours, place,
        $"{LintedTerms.Text(at, linted.Agreement.Zone)}: {what} is outside the hours agreed for maintenance, {within}.",
        "Move it, or agree on other hours.", FindingPath.Value(at)) { At = at };

    private static LintFinding Late(LintedTerms linted, string place, Duration notice, MaintenanceWindow window)
    {
        var told = window.AnnouncedAt is { } at ? $"was announced {LintedTerms.Text(at, linted.Agreement.Zone)}" : "is not announced yet";
        return new(
            FindingSeverity.Warning, DomainCodes.LintMaintenanceLate, $"{place}.announced",
            $"{window.Name} of {LintedTerms.Text(window.Start, linted.Agreement.Zone)} {told}; agreed are {LintedTerms.Text(notice)} ahead.",
            "Move it to a later time: it counts as downtime as it is.", FindingPath.Value(window.Start)) { At = window.Start };
    }
}
