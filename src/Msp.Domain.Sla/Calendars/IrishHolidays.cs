using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace Msp.Domain.Sla;

/// <summary>
/// Public holidays of Ireland: the second schedule of the Organisation of Working Time Act 1997 and, before
/// it, the Holidays (Employees) Acts of 1939 and 1973, with the regulations under them.
/// </summary>
internal static class IrishHolidays
{
    // A day on a weekend has no substitute in law, only another paid day off at the employer's choice. Good Friday, on which banks close, is no public holiday.
    // Until the Act of 1997 a holiday on a Sunday moved to the next free weekday; like the published lists, the set leaves these out.
    // Whit Monday became the first Monday in June in 1973; 1 January was added from 1975 (S.I. 341/1974),
    // October in 1977 (S.I. 193/1977), May in 1994, St Brigid's Day in 2023.
    public static HolidaySet Public() => HolidaySet.Of(
        "Ireland public holidays",
        "ireland",
        [
            new HolidayRule.Fixed("New Year's Day", 1, 1) { FirstYear = 1975 },
            new HolidayRule.FixedIfOn("St Brigid's Day", 2, 1, Friday, 2, Monday, 1) { FirstYear = 2023 },
            new HolidayRule.Fixed("St Patrick's Day", 3, 17),
            new HolidayRule.OnDate("Day of Remembrance and Recognition", new LocalDate(2022, 3, 18)),
            new HolidayRule.Easter("Easter Monday", 1),
            new HolidayRule.NthWeekday("May Day", 5, Monday, 1) { FirstYear = 1994 },
            new HolidayRule.OnDate("May Day", new LocalDate(1995, 5, 8)),
            new HolidayRule.Easter("Whit Monday", 50) { LastYear = 1972 },
            new HolidayRule.NthWeekday("June bank holiday", 6, Monday, 1) { FirstYear = 1973 },
            new HolidayRule.NthWeekday("August bank holiday", 8, Monday, 1),
            new HolidayRule.LastWeekday("October bank holiday", 10, Monday) { FirstYear = 1977 },
            new HolidayRule.Fixed("Christmas Day", 12, 25),
            new HolidayRule.Fixed("St Stephen's Day", 12, 26),
            new HolidayRule.OnDate("Millennium celebrations", new LocalDate(1999, 12, 31)),
        ],
        [new LocalDate(1995, 5, 1)]);
}
