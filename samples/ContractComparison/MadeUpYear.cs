using System.Globalization;

namespace ContractComparisonSample;

/// <summary>A year of a made-up client with some thirty devices, by a seed: the same seed gives the same year on every machine.</summary>
internal static class MadeUpYear
{
    public const ulong Seed = 2026;

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static IReadOnlyDictionary<string, BusinessCalendar> Calendars { get; } = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal)
    {
        ["office"] = BusinessCalendar.In("Europe/Berlin").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "08:00-18:00").Build(),
    };

    public static Delivery Make(ulong seed)
    {
        var random = new SplitMix64(seed);
        var work = new List<DeliveredWork>();
        for (var month = 1; month <= 12; month++)
        {
            // Winters are worse, and in September the client moves house.
            var incidents = 8 + random.Below(7) + (month is 1 or 2 or 11 or 12 ? 4 : 0) + (month == 9 ? 9 : 0);
            for (var number = 1; number <= incidents; number++) Incident(work, random, month, number);
            for (var number = 1; number <= 4; number++) work.Add(new(Entry(random, string.Create(CultureInfo.InvariantCulture, $"P-{month:00}-{number}"), month, 60 + (15 * random.Below(5)), "technician", "maintenance", 9), WorkPurpose.Preventive, Service: "operations"));
        }

        return new()
        {
            Span = BillingPeriod.Of(new(2026, 1, 1), new(2027, 1, 1)),
            Work = work,
            Activity = new() { Units = Devices(random), Calendars = Calendars },
            Costs = new() { Hours = [new(46m, "technician"), new(68m, "engineer")], Units = [new("device", 7.5m)], PerPeriod = 60m },
        };
    }

    private static void Incident(List<DeliveredWork> work, SplitMix64 random, int month, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"I-{month:00}-{number:00}");
        var isHard = random.Below(4) == 0;
        var hour = random.Below(8) == 0 ? 19 : 8 + random.Below(9);
        work.Add(new(Entry(random, $"{id}a", month, 15 + (5 * random.Below(10)), "technician", "support", hour), WorkPurpose.Reactive, id, "support", IsApproved: random.Below(40) > 0));
        if (isHard) work.Add(new(Entry(random, $"{id}b", month, 60 + (5 * random.Below(24)), "engineer", "support", hour), WorkPurpose.Reactive, id, "support"));
    }

    private static TimeEntry Entry(SplitMix64 random, string id, int month, int minutes, string role, string type, int hour)
    {
        var on = new LocalDate(2026, month, 1).PlusDays(random.Below(CalendarSystem.Iso.GetDaysInMonth(2026, month)));
        if (on.DayOfWeek == IsoDayOfWeek.Sunday) on = on.Day == 1 ? on.PlusDays(1) : on.PlusDays(-1);
        var start = (on + new LocalTime(hour, 5 * random.Below(12))).InZoneLeniently(Zone).ToInstant();
        return new() { Id = id, Start = start, Worked = Duration.FromMinutes(minutes), Role = role, WorkType = type };
    }

    private static List<UnitPresence> Devices(SplitMix64 random)
    {
        var devices = new List<UnitPresence>();
        for (var number = 1; number <= 34; number++)
        {
            LocalDate from = number <= 28 ? new(2026, 1, 1) : new LocalDate(2026, 2, 1).PlusDays(random.Below(250));
            LocalDate? until = number % 9 == 0 ? new LocalDate(2026, 10, 15).PlusDays(random.Below(60)) : null;
            devices.Add(new("device", string.Create(CultureInfo.InvariantCulture, $"PC-{number:00}"), from, until));
        }

        return devices;
    }
}
