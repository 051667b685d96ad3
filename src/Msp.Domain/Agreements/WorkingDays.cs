namespace Msp.Domain.Agreements;

/// <summary>Working days after a date, each calendar walked once however many deadlines count by it.</summary>
internal sealed class WorkingDays
{
    private readonly Dictionary<BusinessCalendar, Dictionary<LocalDate, Walk>> walks = new(ReferenceEqualityComparer.Instance);

    /// <summary>The date so many working days after another; null when the calendar has too few before the year 2250.</summary>
    public LocalDate? After(LocalDate date, int days, BusinessCalendar calendar)
    {
        if (!walks.TryGetValue(calendar, out var ofCalendar))
            walks.Add(calendar, ofCalendar = []);
        if (!ofCalendar.TryGetValue(date, out var walk))
            ofCalendar.Add(date, walk = new(date));
        return walk.Reach(days, calendar);
    }

    private sealed class Walk(LocalDate start)
    {
        private readonly List<LocalDate> found = [start];
        private LocalDate date = start;

        public LocalDate? Reach(int days, BusinessCalendar calendar)
        {
            while (found.Count <= days)
            {
                if (date.PlusDays(1) is not { Year: < 2250 } next)
                    return null;
                date = next;
                if (calendar.IsWorkingDay(date))
                    found.Add(date);
            }

            return found[days];
        }
    }
}
