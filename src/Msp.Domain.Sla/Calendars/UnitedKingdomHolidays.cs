using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace Msp.Domain.Sla;

/// <summary>
/// Bank holidays of the three divisions of the United Kingdom: schedule 1 of the Banking and Financial
/// Dealings Act 1971 and the proclamations under it; before it, the Bank Holidays Act 1871.
/// </summary>
internal static class UnitedKingdomHolidays
{
    private const SubstituteRule NextFree = SubstituteRule.NextFreeWeekday;

    private static readonly LocalDate MayDay1995 = new(1995, 5, 1);
    private static readonly LocalDate MayDay2020 = new(2020, 5, 4);

    // The spring holiday was moved to make long weekends with the jubilees.
    private static readonly LocalDate[] MovedSpringDays = [new(2002, 5, 27), new(2012, 5, 28), new(2022, 5, 30)];

    public static HolidaySet EnglandAndWales() =>
        HolidaySet.Of("England and Wales bank holidays", "england-and-wales", SouthOfTheBorder(), [MayDay1995, MayDay2020, .. MovedSpringDays]);

    // St Patrick's Day by the Bank Holiday (Ireland) Act 1903; the twelfth of July is proclaimed every year.
    public static HolidaySet NorthernIreland() => HolidaySet.Of(
        "Northern Ireland bank holidays",
        "northern-ireland",
        [
            .. SouthOfTheBorder(),
            new HolidayRule.Fixed("St Patrick's Day", 3, 17) { Substitute = NextFree },
            new HolidayRule.Fixed("Battle of the Boyne (Orangemen's Day)", 7, 12) { Substitute = NextFree },
        ],
        [MayDay1995, MayDay2020, .. MovedSpringDays]);

    // The spring holiday stood in for the first Monday in May until the Act of December 1971 named the latter; since 1978 the former has been proclaimed beside it.
    // Boxing Day has been proclaimed since 1974. St Andrew's Day Bank Holiday (Scotland) Act 2007.
    public static HolidaySet Scotland() => HolidaySet.Of(
        "Scotland bank holidays",
        "scotland",
        [
            .. OneOffDays(),
            new HolidayRule.Fixed("New Year's Day", 1, 1) { Substitute = NextFree },
            new HolidayRule.Fixed("2nd January", 1, 2) { Substitute = NextFree },
            new HolidayRule.Easter("Good Friday", -2),
            new HolidayRule.NthWeekday("Early May bank holiday", 5, Monday, 1) { FirstYear = 1972 },
            new HolidayRule.LastWeekday("Spring bank holiday", 5, Monday) { LastYear = 1971 },
            new HolidayRule.LastWeekday("Spring bank holiday", 5, Monday) { FirstYear = 1978 },
            new HolidayRule.NthWeekday("Summer bank holiday", 8, Monday, 1),
            new HolidayRule.Fixed("St Andrew's Day", 11, 30) { Substitute = NextFree, FirstYear = 2007 },
            new HolidayRule.Fixed("Christmas Day", 12, 25) { Substitute = NextFree },
            new HolidayRule.Fixed("Boxing Day", 12, 26) { Substitute = NextFree, FirstYear = 1974 },
            new HolidayRule.OnDate("Scotland's return to the World Cup", new LocalDate(2026, 6, 15)),
        ],
        [MayDay1995, MayDay2020, .. MovedSpringDays]);

    // New Year's Day has been proclaimed since 1974, the first Monday in May since 1978. Before 1971 a Saturday had no substitute:
    // the Christmas holidays of 1970 were "on the traditional days, 25th and 26th December" (House of Commons, 11 November 1970).
    private static IEnumerable<HolidayRule> SouthOfTheBorder() =>
    [
        .. OneOffDays(),
        new HolidayRule.Fixed("New Year's Day", 1, 1) { Substitute = NextFree, FirstYear = 1974 },
        new HolidayRule.Easter("Good Friday", -2),
        new HolidayRule.Easter("Easter Monday", 1),
        new HolidayRule.NthWeekday("Early May bank holiday", 5, Monday, 1) { FirstYear = 1978 },
        new HolidayRule.LastWeekday("Spring bank holiday", 5, Monday),
        new HolidayRule.LastWeekday("Summer bank holiday", 8, Monday),
        new HolidayRule.Fixed("Christmas Day", 12, 25) { Substitute = NextFree },
        new HolidayRule.Fixed("Boxing Day", 12, 26) { LastYear = 1970 },
        new HolidayRule.Fixed("Boxing Day", 12, 26) { Substitute = NextFree, FirstYear = 1971 },
    ];

    private static IEnumerable<HolidayRule> OneOffDays() =>
    [
        new HolidayRule.OnDate("Wedding of Princess Anne", new LocalDate(1973, 11, 14)),
        new HolidayRule.OnDate("Silver Jubilee of Elizabeth II", new LocalDate(1977, 6, 7)),
        new HolidayRule.OnDate("Wedding of Charles and Diana", new LocalDate(1981, 7, 29)),
        new HolidayRule.OnDate("Early May bank holiday (VE day)", new LocalDate(1995, 5, 8)),
        new HolidayRule.OnDate("Millennium celebrations", new LocalDate(1999, 12, 31)),
        new HolidayRule.OnDate("Golden Jubilee of Elizabeth II", new LocalDate(2002, 6, 3)),
        new HolidayRule.OnDate("Spring bank holiday", new LocalDate(2002, 6, 4)),
        new HolidayRule.OnDate("Wedding of William and Catherine", new LocalDate(2011, 4, 29)),
        new HolidayRule.OnDate("Spring bank holiday", new LocalDate(2012, 6, 4)),
        new HolidayRule.OnDate("Diamond Jubilee of Elizabeth II", new LocalDate(2012, 6, 5)),
        new HolidayRule.OnDate("Early May bank holiday (VE day)", new LocalDate(2020, 5, 8)),
        new HolidayRule.OnDate("Spring bank holiday", new LocalDate(2022, 6, 2)),
        new HolidayRule.OnDate("Platinum Jubilee of Elizabeth II", new LocalDate(2022, 6, 3)),
        new HolidayRule.OnDate("State funeral of Elizabeth II", new LocalDate(2022, 9, 19)),
        new HolidayRule.OnDate("Coronation of Charles III", new LocalDate(2023, 5, 8)),
    ];
}
