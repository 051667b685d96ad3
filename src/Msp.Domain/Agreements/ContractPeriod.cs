namespace Msp.Domain.Agreements;

/// <summary>Periods of a contract: months and days counted from one anchor, so that no step of many drifts from it.</summary>
internal static class ContractPeriod
{
    // Beyond these no date is told, and no sum of months or days overflows.
    private const long MostMonths = 12 * 1_000;
    private const long MostDays = 366 * 1_000;

    // The mean length of a month of the Gregorian calendar in ten thousandths of a day, rounded up.
    private const long Month = 304_369;

    private static readonly LocalDate Horizon = new(2250, 1, 1);

    /// <summary>Whether a period is days, weeks, months or years, above zero and at most a hundred years.</summary>
    public static bool IsValid(Period period) =>
        !period.HasTimeComponent
        && new long[] { period.Years, period.Months, period.Weeks, period.Days }.All(part => part is >= 0 and <= AgreementRules.MostYears * 366)
        && Months(period) <= AgreementRules.MostYears * 12 && Days(period) <= AgreementRules.MostYears * 366 && Months(period) + Days(period) > 0;

    /// <summary>A date, so many times a period later: all months at once, clamped to the month's last day, then all days.</summary>
    public static LocalDate After(LocalDate date, Period period, int times = 1) => date.PlusMonths(Months(period) * times).PlusDays(Days(period) * times);

    /// <summary>A date, a first period and then so many times another later, counted in one step; null when that is after 1 January 2250.</summary>
    public static LocalDate? After(LocalDate date, Period? first, Period? then, int times)
    {
        var (months, days) = (Months(first) + ((long)Months(then) * times), Days(first) + ((long)Days(then) * times));
        if (months > MostMonths || days > MostDays)
            return null;
        var after = date.PlusMonths((int)months).PlusDays((int)days);
        return after <= Horizon ? after : null;
    }

    /// <summary>A number of periods after which a date is not reached yet, at most a few below the last such; zero when it is reached at once.</summary>
    public static int TimesBefore(LocalDate anchor, Period period, LocalDate date)
    {
        var times = (Period.DaysBetween(anchor, date) * 10_000L / ((Months(period) * Month) + (Days(period) * 10_000L))) - 2;
        return (int)Math.Clamp(times, 0, int.MaxValue);
    }

    /// <summary>The first of the dates anchor, anchor + period, anchor + 2 periods, … that is not before another; null when it is after 2249.</summary>
    public static LocalDate? NextFrom(LocalDate anchor, Period period, LocalDate notBefore)
    {
        for (var times = TimesBefore(anchor, period, notBefore); ; times++)
        {
            if (After(anchor, null, period, times) is not { Year: < 2250 } date)
                return null;
            if (date >= notBefore)
                return date;
        }
    }

    private static int Months(Period? period) => period is null ? 0 : (period.Years * 12) + period.Months;

    private static int Days(Period? period) => period is null ? 0 : (period.Weeks * 7) + period.Days;
}
