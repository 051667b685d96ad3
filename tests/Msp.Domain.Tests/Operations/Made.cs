using Msp.Domain.Communication;
using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

/// <summary>Made-up processes, assets and events.</summary>
internal static class Made
{
    public static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    public static BusinessCalendar Office { get; } = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
        .Closed(HolidaySet.Of("days", new HolidayRule.Fixed("New Year", 1, 1), new HolidayRule.Fixed("May Day", 5, 1))).Build();

    public static IReadOnlyDictionary<string, BusinessCalendar> Calendars { get; } = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = Office };

    public static ReportingPeriod March { get; } = ReportingPeriod.Month(2026, 3, Berlin);

    /// <summary>Every Monday, by 17:00, late for a day; may be done three days before.</summary>
    public static ProcessDraft WeeklyDraft { get; } = new()
    {
        Id = "jobs", Name = "Look at the backup jobs", Kind = ProcessKind.Backup, Owner = "service manager", Doer = "technician", Checker = "technician",
        Recurrence = new() { First = new(2026, 3, 2), Every = Period.FromWeeks(1) },
        DaysBefore = 3, DueBy = new(17, 0), LateDays = 1, AssetKinds = ["server"], Effort = Duration.FromMinutes(20),
        Steps = [new() { Id = "look", Text = "Look at every job" }, new() { Id = "log", Text = "Keep the log", Evidence = StepEvidence.Log }, new() { Id = "note", Text = "Say what was odd", Evidence = StepEvidence.Note, Optional = true }],
        Checks = new() { Share = Share.OfPercent(10), Minimum = 1 },
        Oversight = new() { Role = "director" },
        References = ["CIS 11.5"],
    };

    public static OperationalProcess Weekly { get; } = OperationalProcess.From(WeeklyDraft);

    public static ManagedAsset[] Servers { get; } = [new("srv-1", "server"), new("srv-2", "server"), new("fw-1", "firewall")];

    public static OccurrencePlan Plan { get; } = OccurrencePlan.Of(March, [Weekly], Servers);

    public static StepDone[] AllSteps { get; } = [new("look"), new("log", "jobs.txt")];

    public static OccurrenceKey Key(int day, string asset = "srv-1") => new("jobs", new(2026, 3, day), asset);

    /// <summary>A local time of March 2026.</summary>
    public static Instant At(int day, int hour, int minute = 0) => Berlin.AtStrictly(new LocalDateTime(2026, 3, day, hour, minute)).ToInstant();

    public static OccurrenceEvent.Completed Done(int day, string by, Instant at, string asset = "srv-1") => new(Key(day, asset), by, at, AllSteps);

    public static Instant AprilFirst { get; } = March.End;
}
