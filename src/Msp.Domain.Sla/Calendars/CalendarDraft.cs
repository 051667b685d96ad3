using System.Collections.Immutable;
using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A calendar with weekly hours while it is being defined: takes what people wrote, with its place, and collects every finding.</summary>
/// <remarks>Both the builder and the JSON text come down to it, so that the same fault is found with the same code.</remarks>
internal sealed class CalendarDraft
{
    private readonly List<Finding> findings = [];
    private readonly SortedDictionary<LocalDate, List<LocalWindow>[]> weeks = [];
    private readonly HashSet<LocalDate> expected = [];
    private readonly Dictionary<LocalDate, string> closed = [];
    private readonly List<HolidaySet> holidaySets = [];
    private readonly Dictionary<LocalDate, List<LocalWindow>> special = [];
    private readonly HashSet<(LocalDate Date, bool Overnight)> specialGiven = [];
    private readonly Dictionary<LocalDate, List<DatedBreak>> breaks = [];
    private readonly DateTimeZone? zone;

    private CalendarDraft(DateTimeZone? zone) => this.zone = zone;

    /// <summary>The calendar's name; null for the default.</summary>
    public string? Name { get; set; }

    public bool HolidayBeatsSpecial { get; set; }

    public static CalendarDraft In(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(zone);
    }

    public static CalendarDraft In(string zoneId, string place = "zone")
    {
        ArgumentNullException.ThrowIfNull(zoneId);
        var draft = new CalendarDraft(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId));
        if (draft.zone is null) draft.findings.Add(Finding.Error(FindingCodes.CalendarZoneUnknown, place, zoneId, "No time zone of the tz database has this id."));
        return draft;
    }

    /// <summary>Says that weekly hours from a date on replace all earlier ones, even where none follow.</summary>
    public void AddWeek(LocalDate from, string place)
    {
        WarnOfRange(from, place);
        WeekFrom(from);
    }

    /// <summary>Adds weekly windows to some days.</summary>
    /// <param name="from">the date from which they apply; null from the beginning</param>
    /// <param name="days">the weekdays</param>
    /// <param name="windows">texts such as <c>08:00-12:30</c></param>
    /// <param name="overnight">whether a window may run past midnight</param>
    /// <param name="place">the path of the list of windows</param>
    public void AddHours(LocalDate? from, IReadOnlyCollection<IsoDayOfWeek> days, IReadOnlyList<string> windows, bool overnight, string place)
    {
        var week = WeekFrom(from ?? LocalDate.MinIsoValue);
        if (windows.Count > 0) ExpectHours(from);
        Read(windows, overnight, place, (window, windowPlace, text) =>
        {
            // One text for several days is one fault, however many days it hits.
            var free = days.Where(day => Accepts(week[(int)day - 1], window)).ToList();
            if (free.Count < days.Count) Report(FindingCodes.CalendarWindowsOverlap, windowPlace, text, "Windows that start on the same day may touch, not overlap.");
            foreach (var day in free) week[(int)day - 1].Add(window);
        });
        CheckCount(days.Max(day => week[(int)day - 1].Count), place);
    }

    /// <summary>Says that hours were given, readable or not: where they were not, the fault is reported and not the empty week.</summary>
    /// <param name="from">the date from which they were to apply; null from the beginning</param>
    public void ExpectHours(LocalDate? from) => expected.Add(from ?? LocalDate.MinIsoValue);

    public void AddHolidays(HolidaySet holidays) => holidaySets.Add(holidays);

    /// <summary>Closes dates under a name.</summary>
    public void AddClosed(LocalDate first, LocalDate lastInclusive, string name, string place)
    {
        if (lastInclusive < first)
        {
            Report(FindingCodes.CalendarDatesReversed, place, $"{Text(first)}/{Text(lastInclusive)}", "The last date is before the first.");
            return;
        }

        WarnOfRange(first, place);
        if (lastInclusive != first)
        {
            // A range without an end in sight is kept as far as a question can reach.
            WarnOfRange(lastInclusive, place);
            (first, lastInclusive) = (LocalDate.Max(first, BusinessCalendar.FirstDate), LocalDate.Min(lastInclusive, BusinessCalendar.LastDate));
        }

        for (var date = first; date <= lastInclusive; date = date.PlusDays(1))
        {
            if (closed.TryAdd(date, name) || closed[date] == name) continue;
            findings.Add(Finding.Warning(FindingCodes.CalendarHolidayRepeated, place, Text(date), $"The date is closed already; its name stays \"{closed[date]}\"."));
        }
    }

    /// <summary>Replaces the weekly hours of a date by windows; the plain and the overnight ones may each be given once, and none at all closes it.</summary>
    public void AddSpecial(LocalDate date, IReadOnlyList<string> windows, bool overnight, string place)
    {
        WarnOfRange(date, place);
        if (!specialGiven.Add((date, overnight))) Report(FindingCodes.CalendarSpecialRepeated, place, Text(date), "The date has special hours already.");
        if (!special.TryGetValue(date, out var hours)) special.Add(date, hours = []);
        Read(windows, overnight, place, (window, windowPlace, text) =>
        {
            if (Accepts(hours, window)) hours.Add(window);
            else Report(FindingCodes.CalendarWindowsOverlap, windowPlace, text, "Special hours of one date may touch, not overlap.");
        });
        CheckCount(hours.Count, place);
    }

    /// <summary>Cuts windows out of a date.</summary>
    public void AddBreak(LocalDate date, string name, IReadOnlyList<string> windows, string place)
    {
        WarnOfRange(date, place);
        if (!breaks.TryGetValue(date, out var cuts)) breaks.Add(date, cuts = []);
        var own = new List<LocalWindow>();
        Read(windows, overnight: false, place, (window, windowPlace, text) =>
        {
            if (!Accepts(own, window)) Report(FindingCodes.CalendarWindowsOverlap, windowPlace, text, "Windows of one break may touch, not overlap.");
            own.Add(window);
            cuts.Add(new(name, window));
        });
        CheckCount(cuts.Count, place);
    }

    /// <summary>The finished definition, or null when a finding is an error.</summary>
    /// <param name="found">every finding</param>
    /// <param name="place">the path of the weekly hours</param>
    public CalendarDefinition? Complete(out IReadOnlyList<Finding> found, string place = "hours")
    {
        WeekFrom(LocalDate.MinIsoValue);
        var hours = weeks.Select(week => new WeeklyHours(week.Key == LocalDate.MinIsoValue ? null : week.Key, [.. week.Value.Select(DayHours.Of)])).ToImmutableArray();
        // The week before the first dated one is empty by nature.
        var empty = hours.Where(week => week.IsEmpty && (week.From is not null || hours.Length == 1) && !expected.Contains(week.From ?? LocalDate.MinIsoValue));
        const string Rule = "No weekly hours: the calendar opens on dates with special hours only.";
        found = [.. findings, .. empty.Select(week => Finding.Warning(FindingCodes.CalendarWeekEmpty, place, week.From is { } from ? Text(from) : "", Rule))];
        if (findings.Exists(finding => finding.Severity == FindingSeverity.Error)) return null;
        return new()
        {
            Zone = zone!,
            Hours = hours,
            Closed = new Dictionary<LocalDate, string>(closed),
            HolidaySets = [.. holidaySets],
            Special = special.ToDictionary(entry => entry.Key, entry => DayHours.Of(entry.Value)),
            Breaks = breaks.Where(entry => entry.Value.Count > 0).ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutableArray()),
            HolidayBeatsSpecial = HolidayBeatsSpecial,
        };
    }

    private static bool Accepts(List<LocalWindow> taken, LocalWindow window) => !taken.Exists(other => window.Start < other.End && other.Start < window.End);

    private static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private List<LocalWindow>[] WeekFrom(LocalDate from)
    {
        if (!weeks.TryGetValue(from, out var week)) weeks.Add(from, week = [[], [], [], [], [], [], []]);
        return week;
    }

    private void Read(IReadOnlyList<string> windows, bool overnight, string place, Action<LocalWindow, string, string> take)
    {
        CheckCount(windows.Count, place);
        for (var index = 0; index < Math.Min(windows.Count, DayHours.MostWindows); index++)
        {
            var text = windows[index];
            var windowPlace = string.Create(CultureInfo.InvariantCulture, $"{place}[{index}]");
            if (!LocalWindow.TryParse(text, out var start, out var end))
                Report(FindingCodes.CalendarWindowUnreadable, windowPlace, text, "A window is written 08:00-12:30, with 24:00 as the end of a day.");
            else if (start == end) Report(FindingCodes.CalendarWindowEmpty, windowPlace, text, "A window's end must differ from its start.");
            else if (end < start && !overnight)
                Report(FindingCodes.CalendarWindowReversed, windowPlace, text, "A window must end after its start, unless it is given as one that runs overnight.");
            else take(new(start, end < start ? end + LocalWindow.NanosecondsPerDay : end), windowPlace, text);
        }
    }

    private void WarnOfRange(LocalDate date, string place)
    {
        const string Rule = "No question reaches this date: calendars answer for the years 1960 to 2249.";
        if (!BusinessCalendar.IsInRange(date)) findings.Add(Finding.Warning(FindingCodes.CalendarDateOutOfRange, place, Text(date), Rule));
    }

    private void CheckCount(int count, string place)
    {
        if (count > DayHours.MostWindows)
        {
            var rule = string.Create(CultureInfo.InvariantCulture, $"A date may have at most {DayHours.MostWindows} windows.");
            Report(FindingCodes.CalendarWindowsTooMany, place, count.ToString(CultureInfo.InvariantCulture), rule);
        }
    }

    private void Report(string code, string place, string value, string message) => findings.Add(Finding.Error(code, place, value, message));
}
