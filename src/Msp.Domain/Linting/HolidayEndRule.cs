namespace Msp.Domain.Linting;

/// <summary>Calendars that know holidays in the first years of the term, and none in a later one.</summary>
internal static class HolidayEndRule
{
    // Longer terms are looked at so far.
    private const int MostYears = 40;

    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        var term = linted.Terms.Term;
        var last = term.LastDay ?? term.TermOn(linted.AsOf.InZone(linted.Agreement.Zone).Date)?.LastDay ?? linted.End.InZone(linted.Agreement.Zone).Date;
        if (linted.LastDay < last) last = linted.LastDay.Value;
        var lastYear = Math.Min(last.Year, Math.Min(term.Effective.Year + MostYears, 2248));
        foreach (var (name, calendar) in linted.Terms.Calendars)
        {
            var hadSome = false;
            for (var year = term.Effective.Year; year <= lastYear; year++)
            {
                var has = HasHolidays(calendar, year);
                if (hadSome && !has)
                {
                    var witness = new LocalDate(year, 1, 1);
                    yield return new(
                        FindingSeverity.Warning, DomainCodes.LintHolidaysRunOut, FindingPath.Entry("terms.calendars", name),
                        $"The calendar has holidays before {FindingPath.Value(witness)} and none in that year; the term goes on to {FindingPath.Value(last)}.",
                        "Add the dates, or state holidays by rules.", FindingPath.Value(witness)) { At = calendar.Zone.AtStartOfDay(witness).ToInstant() };
                    break;
                }

                hadSome |= has;
            }
        }
    }

    private static bool HasHolidays(BusinessCalendar calendar, int year) =>
        calendar.Explain(calendar.Zone.AtStartOfDay(new LocalDate(year, 1, 1)).ToInstant(), calendar.Zone.AtStartOfDay(new LocalDate(year + 1, 1, 1))
            .ToInstant())
            .Any(span => span.Rule is CalendarRule.Holiday);
}
