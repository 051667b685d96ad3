namespace Msp.Domain.Agreements;

/// <summary>Periods of a contract: months and days counted from one anchor, so that no step of many drifts from it.</summary>
internal static class ContractPeriod
{
    /// <summary>Whether a period is days, weeks, months or years, above zero and at most a hundred years.</summary>
    public static bool IsValid(Period period) =>
        !period.HasTimeComponent
        && new long[] { period.Years, period.Months, period.Weeks, period.Days }.All(part => part is >= 0 and <= AgreementRules.MostYears * 366)
        && Months(period) <= AgreementRules.MostYears * 12 && Days(period) <= AgreementRules.MostYears * 366 && Months(period) + Days(period) > 0;

    /// <summary>A date, so many times a period later: all months at once, clamped to the month's last day, then all days.</summary>
    public static LocalDate After(LocalDate date, Period period, int times = 1) => date.PlusMonths(Months(period) * times).PlusDays(Days(period) * times);

    /// <summary>A date, a first period and then so many times another later, counted in one step.</summary>
    public static LocalDate After(LocalDate date, Period first, Period then, int times) =>
        date.PlusMonths(Months(first) + (Months(then) * times)).PlusDays(Days(first) + (Days(then) * times));

    /// <summary>The first of the dates anchor, anchor + period, anchor + 2 periods, … that is not before another; null when it is after 2249.</summary>
    public static LocalDate? NextFrom(LocalDate anchor, Period period, LocalDate notBefore)
    {
        for (var times = 0; ; times++)
        {
            var date = After(anchor, period, times);
            if (date.Year >= 2250)
                return null;
            if (date >= notBefore)
                return date;
        }
    }

    private static int Months(Period period) => (period.Years * 12) + period.Months;

    private static int Days(Period period) => (period.Weeks * 7) + period.Days;
}
