using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Msp.Domain.Sla;

/// <summary>The holidays of one year, worked out: rules applied, substitutes found, dates taken out.</summary>
internal sealed class HolidayYear
{
    // No set in use needs more than three; the bound ends the search in a set that is all holidays.
    private const int DaysToFindAFreeWeekday = 60;

    private readonly FrozenDictionary<LocalDate, string> names;

    private HolidayYear(ImmutableArray<HolidayDate> dates)
    {
        Dates = dates;
        names = dates.ToFrozenDictionary(holiday => holiday.Date, holiday => holiday.Name);
    }

    public static HolidayYear Of(int year, ImmutableArray<HolidayRule> rules, ImmutableArray<LocalDate> removed)
    {
        // The neighbouring years count too: their holidays have substitutes here, and a free weekday is not one of theirs.
        var own = (from near in (int[])[year - 1, year, year + 1]
                   from rule in rules
                   let date = rule.DateInOrNull(near)
                   where date is not null
                   orderby date
                   select (Date: date.Value, Rule: rule)).ToList();
        var taken = own.Select(holiday => holiday.Date).ToHashSet();
        var found = own.Select(holiday => new HolidayDate(holiday.Date, holiday.Rule.Name, IsSubstitute: false)).ToList();
        foreach (var (date, rule) in own)
        {
            if (SubstituteFor(date, rule.Substitute, taken) is not { } substitute)
                continue;
            taken.Add(substitute);
            found.Add(new HolidayDate(substitute, $"{rule.Name} ({(rule.Substitute == SubstituteRule.NearestWeekday ? "observed" : "substitute day")})", IsSubstitute: true));
        }

        return new HolidayYear([.. from holiday in found
                                   where holiday.Date.Year == year && !removed.Contains(holiday.Date)
                                   group holiday by holiday.Date into date
                                   orderby date.Key
                                   select new HolidayDate(date.Key, string.Join("; ", date.Select(holiday => holiday.Name).Distinct()), date.All(holiday => holiday.IsSubstitute))]);
    }

    public ImmutableArray<HolidayDate> Dates { get; }

    public string? NameOn(LocalDate date) => names.GetValueOrDefault(date);

    private static LocalDate? SubstituteFor(LocalDate date, SubstituteRule rule, HashSet<LocalDate> taken)
    {
        if (!IsWeekend(date))
            return null;
        var monday = date.Next(IsoDayOfWeek.Monday);
        switch (rule)
        {
            case SubstituteRule.NearestWeekday:
                return date.DayOfWeek == IsoDayOfWeek.Saturday ? date.PlusDays(-1) : monday;
            case SubstituteRule.FollowingWeekday:
                return monday;
            case SubstituteRule.NextFreeWeekday:
                for (var candidate = monday; candidate <= monday.PlusDays(DaysToFindAFreeWeekday); candidate = candidate.PlusDays(1))
                {
                    if (!IsWeekend(candidate) && !taken.Contains(candidate))
                        return candidate;
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}
