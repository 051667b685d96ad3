namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>Draws calendars of every shape, and instants at which they are likely to be wrong.</summary>
internal static class RandomCalendars
{
    /// <summary>Zones with half-hour saving (Lord Howe), saving that stops for Ramadan (Casablanca), a missing date (Apia), no saving (Kolkata), two-hour saving (Troll), a repeated date (St John's, 2010-11-07), an offset with seconds (Monrovia until 1972), gaps at midnight (Sao Paulo, Tehran, Cairo).</summary>
    public static readonly string[] Zones =
    [
        "America/New_York", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Kolkata", "Antarctica/Troll", "America/St_Johns", "Africa/Monrovia",
        "America/Sao_Paulo", "UTC", "Asia/Tehran", "Africa/Cairo",
    ];

    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 8, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2199, 12, 20, 0, 0);
    private static readonly (string Zone, Instant At)[] Oddities =
    [
        ("America/St_Johns", Instant.FromUtc(2010, 11, 7, 2, 31)), ("Pacific/Apia", Instant.FromUtc(2011, 12, 30, 10, 0)), ("Africa/Monrovia", Instant.FromUtc(1972, 1, 7, 0, 44, 30)),
        ("Australia/Lord_Howe", Instant.FromUtc(1981, 2, 28, 14, 0)), ("Africa/Casablanca", Instant.FromUtc(2018, 10, 28, 2, 0)), ("Asia/Tehran", Instant.FromUtc(2022, 9, 21, 19, 30)),
        ("Africa/Cairo", Instant.FromUtc(2023, 4, 27, 22, 0)), ("America/Sao_Paulo", Instant.FromUtc(2018, 11, 4, 3, 0)), ("Antarctica/Troll", Instant.FromUtc(2005, 2, 12, 0, 0)),
    ];

    /// <summary>A calendar and the instant its exceptions are gathered around.</summary>
    public static (PlainCalendar Calendar, Instant Pivot) Next(Random random, bool wholeMinutes = true)
    {
        var zone = Zones[random.Next(Zones.Length)];
        var pivot = Between(random, Earliest, Latest);
        if (random.Next(8) == 0)
        {
            (zone, pivot) = Oddities[random.Next(Oddities.Length)];
        }
        else if (random.Next(3) > 0)
        {
            // Rules for the far future rest on today's law; most draws are of years with changes that really happened.
            if (random.Next(4) > 0) pivot = Between(random, Earliest, Instant.FromUtc(2040, 1, 1, 0, 0));
            var interval = DateTimeZoneProviders.Tzdb[zone].GetZoneInterval(pivot);
            if (interval.HasEnd && interval.End < Latest) pivot = interval.End;
        }

        var calendar = new PlainCalendar(zone);
        var grid = wholeMinutes ? new[] { 1, 5, 15, 30, 60 }[random.Next(5)] * PlainWindow.Minute : new[] { 1, 1_000_000, NodaConstants.NanosecondsPerSecond }[random.Next(3)];
        var today = pivot.InZone(calendar.Zone).Date;
        calendar.Weeks.Add(LocalDate.MinIsoValue, Week(random, grid));
        for (var changes = random.Next(5) - 2; changes > 0; changes--) calendar.Weeks[today.PlusDays(random.Next(-6, 7))] = Week(random, grid);
        for (var number = random.Next(4); number > 0; number--) calendar.Holidays.Add(Near(random, today));
        for (var number = random.Next(4) - 1; number > 0; number--) calendar.Specials[Near(random, today)] = random.Next(4) == 0 ? [] : Windows(random, grid, mayRunPastMidnight: true);
        for (var number = random.Next(4) - 1; number > 0; number--) AddBreak(calendar, Near(random, today), Windows(random, grid, mayRunPastMidnight: false));
        calendar.HolidayBeatsSpecial = random.Next(3) == 0;
        return (calendar, pivot);
    }

    /// <summary>An instant at an edge of the calendar or of its zone, give or take a nanosecond, or at random near the pivot.</summary>
    public static Instant NextInstant(Random random, PlainCalendar calendar, Instant pivot, int days)
    {
        var at = random.Next(4) switch
        {
            0 => pivot,
            1 => Edge(random, calendar, pivot, days),
            2 => Edge(random, calendar, pivot, Math.Min(days, 2)),
            _ => pivot + Duration.FromNanoseconds(random.NextInt64(-days * PlainWindow.Day, (days * PlainWindow.Day) + 1)),
        };
        return random.Next(3) == 0 ? at : at + Duration.FromNanoseconds(random.Next(-1, 2));
    }

    private static Instant Edge(Random random, PlainCalendar calendar, Instant pivot, int days)
    {
        var date = pivot.InZone(calendar.Zone).Date.PlusDays(random.Next(-days, days + 1));
        var edges = calendar.WindowsStartingOn(date).SelectMany(window => new[] { window.From, window.To }).ToList();
        if (calendar.Breaks.TryGetValue(date, out var breaks)) edges.AddRange(breaks.SelectMany(cut => new[] { cut.From, cut.To }));
        var nanoseconds = edges.Count == 0 ? 0 : edges[random.Next(edges.Count)];
        var mapping = calendar.Zone.MapLocal(date.AtMidnight().PlusNanoseconds(nanoseconds));
        return mapping.Count switch
        {
            0 => mapping.EarlyInterval.End,
            1 => mapping.Single().ToInstant(),
            _ => (random.Next(2) == 0 ? mapping.First() : mapping.Last()).ToInstant(),
        };
    }

    private static PlainWindow[][] Week(Random random, long grid)
    {
        var shape = random.Next(12);
        var usual = Windows(random, grid, mayRunPastMidnight: random.Next(3) == 0);
        var lonely = random.Next(7);
        return
        [
            .. Enumerable.Range(0, 7).Select(day => shape switch
            {
                0 => [new PlainWindow(0, PlainWindow.Day)],
                1 => [],
                2 => day == lonely ? usual : [],
                < 6 => day < 5 ? usual : [],
                _ => Windows(random, grid, mayRunPastMidnight: true),
            }),
        ];
    }

    private static PlainWindow[] Windows(Random random, long grid, bool mayRunPastMidnight)
    {
        var count = new[] { 0, 1, 1, 1, 2, 2, 3, 5 }[random.Next(8)];
        var edges = new List<long>();
        for (var number = 0; number < 2 * count; number++) edges.Add(random.NextInt64((PlainWindow.Day / grid) + 1) * grid);
        if (count > 0 && random.Next(4) == 0) edges[0] = 0;
        if (count > 0 && random.Next(4) == 0) edges[1] = PlainWindow.Day;
        edges.Sort();
        var windows = new List<PlainWindow>();
        for (var number = 0; number < count; number++)
        {
            // Touching windows come from taking the end of the last one as the start of the next.
            var from = number > 0 && random.Next(5) == 0 && windows.Count > 0 ? windows[^1].To : edges[2 * number];
            if (from < edges[(2 * number) + 1]) windows.Add(new PlainWindow(from, edges[(2 * number) + 1]));
        }

        if (!mayRunPastMidnight || random.Next(2) == 0) return [.. windows];
        var start = windows.Count == 0 ? random.NextInt64(PlainWindow.Day / grid) * grid : windows[^1].To;
        if (start >= PlainWindow.Day) return [.. windows];
        // The end lies strictly before the start's time of day: a window of a whole day has to be written as two.
        var tail = start < grid ? 0 : random.NextInt64(start / grid) * grid;
        if (tail > 0) windows.Add(new PlainWindow(start, PlainWindow.Day + tail));
        return [.. windows];
    }

    private static void AddBreak(PlainCalendar calendar, LocalDate date, PlainWindow[] cuts)
    {
        if (cuts.Length > 0) calendar.Breaks[date] = cuts;
    }

    private static LocalDate Near(Random random, LocalDate today) => today.PlusDays(random.Next(10) == 0 ? random.Next(-400, 400) : random.Next(-4, 5));

    private static Instant Between(Random random, Instant low, Instant high) => Instant.FromUnixTimeTicks(random.NextInt64(low.ToUnixTimeTicks(), high.ToUnixTimeTicks()));
}
