using System.Collections.Immutable;
using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>The holidays of one year, worked out: rules applied, substitutes found, dates taken out.</summary>
internal sealed class HolidayYear
{
    // No set in use needs more than three; the bound ends the search in a set that is all holidays.
    private const int DaysToFindAFreeWeekday = 60;

    private HolidayYear(ImmutableArray<HolidayDate> dates) => Dates = dates;

    /// <summary>
    /// Works out a year. Rules of one date come last, in order of date, and only those near the year are
    /// looked at: a set may have a hundred thousand of them.
    /// </summary>
    public static HolidayYear Of(int year, ImmutableArray<HolidayRule> rules, int recurring, ImmutableArray<LocalDate> removed)
    {
        // The neighbouring years count too: their holidays have substitutes here, and a free weekday is not one of theirs.
        var own = new List<(LocalDate Date, int Position)>(3 * recurring);
        for (var near = year - 1; near <= year + 1; near++)
        {
            for (var position = 0; position < recurring; position++)
            {
                if (rules[position].DateInOrNull(near) is { } date)
                    own.Add((date, position));
            }
        }

        LocalDate DateAt(int position) => ((HolidayRule.OnDate)rules[position]).Date;
        var end = FirstOf(year + 2, recurring, rules.Length, DateAt);
        for (var position = FirstOf(year - 1, recurring, rules.Length, DateAt); position < end; position++)
        {
            if (rules[position].DateInOrNull(DateAt(position).Year) is { } date)
                own.Add((date, position));
        }

        own.Sort();
        var taken = new HashSet<LocalDate>(own.Count);
        var found = new SortedDictionary<LocalDate, HolidayDate>();
        foreach (var (date, position) in own)
        {
            taken.Add(date);
            if (date.Year == year)
                Add(found, new HolidayDate(date, rules[position].Name, IsSubstitute: false));
        }

        foreach (var (date, position) in own)
        {
            var rule = rules[position];
            if (SubstituteFor(date, rule.Substitute, taken) is not { } substitute)
                continue;
            taken.Add(substitute);
            if (substitute.Year == year)
            {
                var kind = rule.Substitute == SubstituteRule.NearestWeekday ? "observed" : "substitute day";
                Add(found, new HolidayDate(substitute, $"{rule.Name} ({kind})", IsSubstitute: true));
            }
        }

        for (var position = FirstOf(year, 0, removed.Length, position => removed[position]); position < removed.Length && removed[position].Year == year; position++)
            found.Remove(removed[position]);
        return new HolidayYear([.. found.Values]);
    }

    public ImmutableArray<HolidayDate> Dates { get; }

    public string? NameOn(LocalDate date)
    {
        foreach (var holiday in Dates)
        {
            if (holiday.Date >= date)
                return holiday.Date == date ? holiday.Name : null;
        }

        return null;
    }

    private static int FirstOf(int year, int from, int to, Func<int, LocalDate> dateAt)
    {
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (dateAt(middle).Year < year)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private static void Add(SortedDictionary<LocalDate, HolidayDate> found, HolidayDate holiday)
    {
        if (!found.TryGetValue(holiday.Date, out var there))
            found.Add(holiday.Date, holiday);
        else if (!there.Name.Split("; ").Contains(holiday.Name))
            found[holiday.Date] = there with { Name = $"{there.Name}; {holiday.Name}" };
    }

    private static LocalDate? SubstituteFor(LocalDate date, SubstituteRule rule, HashSet<LocalDate> taken)
    {
        if (rule == SubstituteRule.None || !IsWeekend(date))
            return null;
        if (rule == SubstituteRule.NearestWeekday && date.DayOfWeek == IsoDayOfWeek.Saturday)
            return date.PlusDays(-1);
        var monday = date.Next(IsoDayOfWeek.Monday);
        if (rule != SubstituteRule.NextFreeWeekday)
            return monday;
        for (var days = 0; days <= DaysToFindAFreeWeekday; days++)
        {
            var candidate = monday.PlusDays(days);
            if (!IsWeekend(candidate) && !taken.Contains(candidate))
                return candidate;
        }

        return null;
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
