namespace Msp.Domain.Linting;

/// <summary>A last day for notice that is past, and calendars read in a zone that is neither the agreement's nor a site's.</summary>
internal static class TermRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        var (zone, term) = (linted.Agreement.Zone, linted.Terms.Term);
        var today = linted.AsOf.InZone(zone).Date;
        if (term.TermOn(today) is var (last, _) && !(linted.LastDay <= last) && linted.HoldsOn(last)
            && term.NoticeDeadline(last, linted.Terms.Calendars) is { } notice && notice < today)
            yield return new(
                FindingSeverity.Warning, DomainCodes.LintNoticePast, "terms.term.notice",
                $"Notice for the end on {FindingPath.Value(last)} had to be given by {FindingPath.Value(notice)}; the agreement is renewed then.",
                "Note the next date, or agree on a shorter notice.", FindingPath.Value(notice));
        var zones = linted.Agreement.Sites.Select(site => Canonical(site.Zone)).Append(Canonical(zone)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, calendar) in linted.Terms.Calendars.Where(pair => !zones.Contains(Canonical(pair.Value.Zone))))
            yield return new(
                FindingSeverity.Information, DomainCodes.LintZoneDiffers, FindingPath.Entry("terms.calendars", name),
                $"Its hours are read in {calendar.Zone.Id}, reports in {zone.Id}: days and months end at different instants.",
                "Check that this is meant; name a site in that zone.", calendar.Zone.Id);
    }

    /// <summary>The one id of a zone that has several, such as Europe/London for GB.</summary>
    private static string Canonical(DateTimeZone zone) =>
        NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var id) ? id : zone.Id;
}
