using Msp.Domain.Communication;
using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

/// <summary>Recurrence the slow way: every single day from the first date on is asked whether it is due.</summary>
internal static class SlowRecurrence
{
    public static RecurrenceDraft Random(Random random)
    {
        RecurrenceDraft draft = new() { First = new LocalDate(2024, 1, 1).PlusDays(random.Next(500)) };
        draft = random.Next(7) switch
        {
            0 => draft with { Every = Period.FromDays(random.Next(1, 40)) },
            1 => draft with { Every = Period.FromWeeks(random.Next(1, 4)), Weekdays = random.Next(2) == 0 ? null : [(IsoDayOfWeek)random.Next(4, 8), (IsoDayOfWeek)random.Next(1, 4)] },
            2 => draft with { Every = Period.FromMonths(random.Next(1, 14)) },
            3 => draft with { Every = Period.FromMonths(random.Next(1, 4)), MonthDays = [random.Next(1, 32), -random.Next(1, 32)] },
            4 => draft with { Every = Period.FromMonths(random.Next(1, 4)), Weekdays = [(IsoDayOfWeek)random.Next(1, 8)], Nth = [random.Next(1, 6), -random.Next(1, 6)] },
            5 => draft with { Every = Period.FromMonths(random.Next(1, 4)), WorkingDays = [random.Next(1, 24), -random.Next(1, 24)] },
            _ => draft with { Every = Period.FromYears(1) },
        };
        return draft with { Roll = (DayRoll)random.Next(4), Calendar = "office", Until = random.Next(4) == 0 ? draft.First!.Value.PlusDays(random.Next(600)) : null };
    }

    public static List<RecurringDate> Between(RecurrenceDraft draft, LocalDate from, LocalDate until, BusinessCalendar calendar)
    {
        var dates = new List<RecurringDate>();
        for (var day = draft.First!.Value; day <= until.PlusDays(70) && !(day > draft.Until); day = day.PlusDays(1))
        {
            if (!IsDue(draft, day, calendar)) continue;
            var moved = Move(day, draft.Roll!.Value, calendar);
            if (day == moved) dates.RemoveAll(date => date.Date == moved);
            if (dates.TrueForAll(date => date.Date != moved)) dates.Add(new(day, moved));
        }

        return [.. dates.Where(date => date.Date >= from && date.Date <= until)];
    }

    private static bool IsDue(RecurrenceDraft draft, LocalDate day, BusinessCalendar calendar)
    {
        var (first, every) = (draft.First!.Value, draft.Every!);
        if (every.Days > 0) return Period.DaysBetween(first, day) % every.Days == 0;
        if (every.Weeks > 0)
        {
            var weeks = Period.DaysBetween(Monday(first), Monday(day)) / 7;
            return weeks % every.Weeks == 0 && (draft.Weekdays ?? [first.DayOfWeek]).Contains(day.DayOfWeek);
        }

        var months = ((day.Year - first.Year) * 12) + day.Month - first.Month;
        if (months % (every.Months + (12 * every.Years)) != 0) return false;
        var all = Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month)).Select(number => new LocalDate(day.Year, day.Month, number)).ToList();
        if (draft.MonthDays is { } chosen) return chosen.Any(number => day == (number > 0 ? all[Math.Min(number, all.Count) - 1] : all[Math.Max(all.Count + number, 0)]));
        if (draft.Nth is { } nth) return draft.Weekdays!.Contains(day.DayOfWeek) && nth.Any(number => IsNth([.. all.Where(one => one.DayOfWeek == day.DayOfWeek)], number, day));
        if (draft.WorkingDays is { } working) return calendar.IsWorkingDay(day) && working.Any(number => IsNth([.. all.Where(calendar.IsWorkingDay)], number, day));
        return day == first.PlusMonths(months);
    }

    private static bool IsNth(List<LocalDate> days, int number, LocalDate day)
    {
        if (number < 0) days.Reverse();
        return days.IndexOf(day) == Math.Abs(number) - 1;
    }

    private static LocalDate Monday(LocalDate date) => date.DayOfWeek == IsoDayOfWeek.Monday ? date : date.Previous(IsoDayOfWeek.Monday);

    private static LocalDate Move(LocalDate date, DayRoll roll, BusinessCalendar calendar)
    {
        if (roll == DayRoll.None || calendar.IsWorkingDay(date)) return date;
        var (next, previous) = (date, date);
        while (!calendar.IsWorkingDay(next)) next = next.PlusDays(1);
        while (!calendar.IsWorkingDay(previous)) previous = previous.PlusDays(-1);
        return roll == DayRoll.Following || (roll == DayRoll.ModifiedFollowing && next.Month == date.Month) ? next : previous;
    }
}
