using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace QuarterlyReviewSample;

/// <summary>Makes the year that ships with the program, October 2025 to September 2026: the same bytes on every runtime. What people write (feedback,
/// roadmap, KPIs) is written by hand.</summary>
internal sealed partial class MadeUpYear
{
    private const int Tickets = 1_500;

    // Eleven ten-percent points for each priority, in minutes of working time: to the first reply, and of work.
    private static readonly int[][] ReplyMinutes =
        [[1, 3, 4, 5, 6, 8, 9, 10, 12, 14, 19], [2, 6, 10, 14, 18, 24, 30, 36, 44, 54, 75], [4, 12, 24, 36, 50, 66, 84, 110, 140, 190, 280],
            [6, 20, 45, 80, 120, 170, 220, 280, 340, 420, 560]];

    private static readonly int[][] WorkMinutes =
        [[10, 30, 45, 60, 75, 95, 120, 140, 165, 200, 290], [15, 45, 70, 100, 140, 180, 220, 270, 320, 390, 560],
            [8, 25, 45, 80, 140, 240, 380, 560, 800, 1_050, 1_700], [10, 40, 90, 180, 320, 520, 850, 1_300, 1_800, 2_400, 3_600]];

    private static readonly int[] HourWeights = [1, 1, 1, 1, 1, 2, 4, 14, 44, 60, 56, 48, 34, 44, 50, 46, 36, 20, 8, 5, 4, 3, 2, 1];
    private static readonly string[] Types = ["incident", "request", "alert"];
    private static readonly string[] Channels = ["phone", "email", "portal", "chat"];
    private static readonly string[] People = ["Ada Moss", "Ben Okafor", "Cara Lind", "Dev Shah"];

    private readonly SplitMix64 random = new(20_261_001);
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public static LocalDate First { get; } = new(2025, 10, 1);

    public static LocalDate Last { get; } = new(2026, 9, 30);

    // Nothing is known of the time after the records were exported.
    private static Instant Exported { get; } = Instant.FromUtc(2026, 10, 5, 17, 0);

    /// <summary>The files by name, each as text with line feeds.</summary>
    public static IReadOnlyDictionary<string, string> Make()
    {
        var year = new MadeUpYear();
        year.MakeTickets();
        year.MakeUptime();
        year.MakeRelationshipSurveys();
        year.MakeSightings();
        year.MakeOccurrences();
        foreach (var (file, rows) in year.lines) year.files[file] = string.Concat(rows.Select(row => row + "\n"));
        return year.files;
    }

    private readonly Dictionary<string, List<string>> lines = new(StringComparer.Ordinal)
    {
        ["tickets.csv"] =
            ["id,priority,type,channel,found,level,opened,replied,waitFrom,waitUntil,resolved,reopened,resolvedAgain,reassigned,asset,documented"],
        ["time.csv"] = ["id,ticket,person,start,minutes,kind,billable"],
        ["surveys.csv"] = ["id,ticket,audience,purpose,instrument,version,sent,answered,rating"],
        ["uptime.csv"] = ["service,kind,start,end,announced,reference"],
        ["sightings.csv"] = ["asset,control,source,on,works"],
        ["restores.csv"] = ["workload,kind,at,by,verifier,succeeded,minutes,pointHours"],
        ["occurrences.csv"] = ["process,date,asset,event,by,at,steps,minutes,passed,reason,approver"],
    };

    private int timeEntries;
    private int surveys;

    private void Add(string file, params object?[] fields) => lines[file].Add(string.Join(',', fields.Select(Field)));

    private static string Field(object? field) => field switch
    {
        null => "",
        Instant at => InstantPattern.General.Format(at),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        bool flag => flag ? "yes" : "no",
        string text when text.Contains(',', StringComparison.Ordinal) => $"\"{text}\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"{field}"),
    };

    private void MakeTickets()
    {
        var opened = Enumerable.Range(0, Tickets).Select(_ => Draw()).Order().ToList();
        foreach (var (number, at) in opened.Index()) MakeTicket(string.Create(CultureInfo.InvariantCulture, $"T-{2_001 + number}"), at);
        for (var month = First; month <= Last; month = month.PlusMonths(1))
        {
            // Prevention and projects, more of both as the year goes on.
            var entries = 13 + random.Below(4) + ((month.Year - First.Year) * 12 + month.Month - First.Month) / 2;
            for (var entry = 0; entry < entries; entry++) AddTime(null, Office(month.PlusDays(random.Below(28))), 30 + (15 * random.Below(9)),
                random.Chance(700) ? "preventive" : "project");
        }
    }

    private void MakeTicket(string id, Instant opened)
    {
        var type = random.Weighted([58, 34, 8]);
        var priority = type switch { 1 => 2 + random.Below(2), 2 => random.Weighted([6, 34, 60, 0]), _ => random.Weighted([3, 16, 62, 19]) };
        var found = type == 2 || (type == 0 && random.Chance(180)) ? "monitoring" : "client";
        var channel = found == "monitoring" ? "monitoring" : Channels[random.Weighted([34, 38, 20, 8])];
        // In the last quarter tickets are closed quickly and come back: what a watermelon is made of.
        var late = opened.InZone(Engagement.Zone).Date >= new LocalDate(2026, 7, 1);
        var hours = priority == 0 ? Engagement.Always : Engagement.Desk;
        var replied = hours.Add(opened, Duration.FromMinutes(random.Spread(ReplyMinutes[priority])));
        Instant? waitFrom = null, waitUntil = null;
        var work = Duration.FromMinutes(random.Spread(WorkMinutes[priority]) * (late ? 3 : 4) / 4);
        var began = replied;
        if (priority > 0 && random.Chance(230))
        {
            waitFrom = replied + Duration.FromMinutes(5);
            waitUntil = began = Engagement.Desk.Add(waitFrom.Value, Duration.FromMinutes(40 + (random.Below(60) * 20)));
        }

        Instant? resolved = hours.Add(began, work);
        Instant? reopened = random.Chance(late ? 150 : 55) ? resolved + Duration.FromMinutes(300 + random.Below(9_000)) : null;
        Instant? again = reopened is { } once ? Engagement.Desk.Add(once, Duration.FromMinutes(20 + random.Below(600))) : null;
        var level = random.Weighted([late ? 74 : 66, 26, 6]) + 1;
        var asset = random.Chance(620) ? Assets[random.Below(Assets.Count)].Id : null;
        Add("tickets.csv", id, $"P{priority + 1}", Types[type], channel, found, level, opened, Known(replied), Known(waitFrom), Known(waitUntil),
            Known(resolved), Known(reopened), Known(again), random.Weighted([70, 22, 6, 2]), asset, asset is null ? null : random.Chance(late ? 820 : 710));
        AddTime(id, replied, Math.Max(5, (int)Math.Min(240, work.TotalMinutes * 2 / 5) / 5 * 5), "reactive");
        if (reopened is { } back && back < Exported) AddTime(id, back + Duration.FromMinutes(10), 5 + (5 * random.Below(10)), "reactive");
        var closed = again ?? resolved.Value;
        if (closed < Exported && found == "client" && random.Chance(550)) MakeSurvey(id, closed + Duration.FromMinutes(30), late);
    }

    private void MakeSurvey(string ticket, Instant sent, bool late)
    {
        Instant? answered = random.Chance(480) ? sent + Duration.FromMinutes(5 + random.Below(4_000)) : null;
        if (answered >= Exported) answered = null;
        var rating = 1 + random.Weighted(late ? [9, 9, 14, 37, 31] : [2, 3, 7, 35, 53]);
        AddSurvey(ticket, "users", "transactional", "csat", sent, answered, rating);
    }

    private void AddSurvey(string? ticket, string audience, string purpose, string instrument, Instant sent, Instant? answered, int rating) =>
        Add("surveys.csv", string.Create(CultureInfo.InvariantCulture, $"S-{++surveys:0000}"), ticket, audience, purpose, instrument, "1", sent, answered,
            answered is null ? null : rating);

    private void MakeRelationshipSurveys()
    {
        foreach (var (quarter, month) in new LocalDate[] { new(2025, 12, 1), new(2026, 3, 2), new(2026, 6, 1), new(2026, 9, 1) }.Index())
            for (var person = 0; person < 60; person++)
            {
                var sent = Office(month);
                Instant? answered = random.Chance(620) ? sent + Duration.FromMinutes(60 + random.Below(9_000)) : null;
                // 0 to 10; zero is a detractor too.
                var rating = random.Weighted(quarter == 3 ? [3, 1, 1, 2, 3, 8, 12, 18, 22, 18, 12] : [1, 0, 0, 1, 1, 3, 6, 14, 22, 28, 24]);
                AddSurvey(null, person < 50 ? "users" : person < 56 ? "clientIt" : "executives", "relationship", "nps", sent, answered, rating);
            }
    }

    private void MakeUptime()
    {
        foreach (var (service, perYear, longest) in new[] { ("Managed network", 9, 70), ("File services", 6, 95), ("Mail", 4, 40) })
        {
            var made = new List<(Instant Start, Instant End)>();
            for (var outage = 0; outage < perYear; outage++)
            {
                var start = Office(First.PlusDays(random.Below(360)));
                made.Add((start, start + Duration.FromMinutes(3 + random.Below(longest))));
            }

            // The firewall of the second site fails for a morning in August.
            if (service == "Managed network") made.Add((Instant.FromUtc(2026, 8, 18, 8, 4), Instant.FromUtc(2026, 8, 18, 11, 22)));
            foreach (var (number, (start, end)) in made.Order().Index()) Add("uptime.csv", service, "outage", start, end, null,
                $"{service[..1]}{number + 1}");
            for (var month = First; month <= Last; month = month.PlusMonths(1))
            {
                var night = month.PlusDays(13).AtStartOfDayInZone(Engagement.Zone).ToInstant();
                Add("uptime.csv", service, "maintenance", night + Duration.FromHours(1), night + Duration.FromHours(3), night - Duration.FromHours(120),
                    "patch night");
            }
        }
    }

    private void AddTime(string? ticket, Instant start, int minutes, string kind)
    {
        if (start < Exported) Add("time.csv", string.Create(CultureInfo.InvariantCulture, $"W-{++timeEntries:0000}"), ticket,
            People[random.Below(People.Length)], start, minutes, kind, kind == "project" || random.Chance(120));
    }

    private Instant Draw()
    {
        while (true)
        {
            var date = First.PlusDays(random.Below(365));
            var weekday = date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
            if (!weekday && !random.Chance(90)) continue;
            return Wall(date, random.Weighted(HourWeights));
        }
    }

    /// <summary>Some time in office hours of the first working day from a date on.</summary>
    private Instant Office(LocalDate date)
    {
        while (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) date = date.PlusDays(1);
        return Wall(date, 8 + random.Below(9));
    }

    private Instant Wall(LocalDate date, int hour) => date.At(new LocalTime(hour, random.Below(60))).InZoneLeniently(Engagement.Zone).ToInstant();

    private static Instant? Known(Instant? at) => at < Exported ? at : null;
}
