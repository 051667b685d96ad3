namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>Draws targets with limits of every kind.</summary>
internal static class RandomTargets
{
    public static SlaTarget Next(Random random, BusinessCalendar calendar)
    {
        var amount = Duration.FromMinutes(random.Next(5) == 0 ? random.Next(3) : random.Next(40 * 60));
        var limit = random.Next(6) switch
        {
            0 or 1 => Limit.WorkingTime(amount),
            2 => Limit.ClockTime(amount),
            3 => Limit.WorkingDays(random.Next(4)),
            4 => Limit.WorkingDaysToClose(random.Next(4)),
            _ => Limit.ByTime(new LocalTime(random.Next(24), 15 * random.Next(4)), random.Next(4)),
        };
        var builder = SlaTarget.For(Metric.Resolution).Within(limit, calendar).ExactFit((Landing)random.Next(2));
        if (random.Next(2) == 0) builder.LateStartsCountFromNextDay();
        if (limit is Limit.OfWorkingTime or Limit.OfClockTime && random.Next(3) == 0) builder.SurchargeOutsideHours(Duration.FromMinutes(random.Next(600)));
        return builder.Build();
    }
}
