using NodaTime;
using static NodaTime.IsoDayOfWeek;

namespace Msp.Domain.Sla;

/// <summary>
/// Federal holidays of the United States: 5 U.S.C. 6103 as it stood in each year from 1970 on; observed
/// on the nearest weekday (5 U.S.C. 6103(b) and Executive Order 11582).
/// </summary>
internal static class UnitedStatesHolidays
{
    private const SubstituteRule Observed = SubstituteRule.NearestWeekday;

    // The Uniform Monday Holiday Act (Pub. L. 90-363) took effect in 1971: it moved three holidays to Mondays and made Columbus Day one.
    // Veterans Day returned to 11 November in 1978 (Pub. L. 94-97). Pub. L. 98-144 and 117-17 added the two youngest.
    public static HolidaySet Federal() => HolidaySet.Of(
        "US federal holidays",
        "us-federal",
        [
            new HolidayRule.Fixed("New Year's Day", 1, 1) { Substitute = Observed },
            new HolidayRule.NthWeekday("Birthday of Martin Luther King, Jr.", 1, Monday, 3) { FirstYear = 1986 },
            new HolidayRule.Fixed("Washington's Birthday", 2, 22) { Substitute = Observed, LastYear = 1970 },
            new HolidayRule.NthWeekday("Washington's Birthday", 2, Monday, 3) { FirstYear = 1971 },
            new HolidayRule.Fixed("Memorial Day", 5, 30) { Substitute = Observed, LastYear = 1970 },
            new HolidayRule.LastWeekday("Memorial Day", 5, Monday) { FirstYear = 1971 },
            new HolidayRule.Fixed("Juneteenth National Independence Day", 6, 19) { Substitute = Observed, FirstYear = 2021 },
            new HolidayRule.Fixed("Independence Day", 7, 4) { Substitute = Observed },
            new HolidayRule.NthWeekday("Labor Day", 9, Monday, 1),
            new HolidayRule.NthWeekday("Columbus Day", 10, Monday, 2) { FirstYear = 1971 },
            new HolidayRule.Fixed("Veterans Day", 11, 11) { Substitute = Observed, LastYear = 1970 },
            new HolidayRule.NthWeekday("Veterans Day", 10, Monday, 4) { FirstYear = 1971, LastYear = 1977 },
            new HolidayRule.Fixed("Veterans Day", 11, 11) { Substitute = Observed, FirstYear = 1978 },
            new HolidayRule.NthWeekday("Thanksgiving Day", 11, Thursday, 4),
            new HolidayRule.Fixed("Christmas Day", 12, 25) { Substitute = Observed },
        ],
        []);
}
