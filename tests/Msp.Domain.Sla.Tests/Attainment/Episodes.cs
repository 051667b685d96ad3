namespace Msp.Domain.Sla.Tests.Attainments;

/// <summary>Results as a replay gives them, of a desk that is always open: started, four hours allowed, stopped when the test says.</summary>
internal static class Episodes
{
    public static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    public static ReportingPeriod June { get; } = ReportingPeriod.Month(2026, 6, London);

    public static ReportingPeriod July => June.Next;

    /// <summary>When every result is read: long after.</summary>
    public static Instant Later { get; } = Instant.FromUtc(2026, 9, 1, 0, 0);

    public static SlaTarget Target { get; } = SlaTarget.For(Metric.Resolution).Within(Limit.ClockTime(Duration.FromHours(4)), BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();

    public static SlaTarget NoTarget { get; } = SlaTarget.For(Metric.Resolution).Within(Limit.None, BusinessCalendar.AlwaysOpen(DateTimeZone.Utc)).Build();

    public static Instant InJune(int day, int hour = 9, int minute = 0) => Instant.FromUtc(2026, 6, day, hour, minute);

    /// <summary>Stopped within the limit.</summary>
    public static SlaResult Met(string id, Instant stop) => Stopped(id, stop - Duration.FromHours(1), stop);

    /// <summary>Due at an instant, stopped an hour later.</summary>
    public static SlaResult Missed(string id, Instant due) => Stopped(id, due - Duration.FromHours(4), due + Duration.FromHours(1));

    /// <summary>Due at an instant, and not stopped.</summary>
    public static SlaResult Overdue(string id, Instant due) => Of(id, [TicketEvent.Created(due - Duration.FromHours(4))]);

    /// <summary>Not stopped and not due at the instant it is read at.</summary>
    public static SlaResult Open(string id, Instant start) => Of(id, [TicketEvent.Created(start)], start + Duration.FromHours(4));

    public static SlaResult Stopped(string id, Instant start, Instant stop) => Of(id, [TicketEvent.Created(start), TicketEvent.Resolved(stop)]);

    public static SlaResult Of(string id, TicketEvent[] events, Instant? asOf = null, SlaTarget? target = null, TicketAttributes? attributes = null, bool isCounted = true, string? incident = null) =>
        new(id, incident ?? id, Metric.Resolution, attributes ?? TicketAttributes.None, TicketOutcome.Open, (target ?? Target).Read(events, asOf ?? Later), true, isCounted, []);

    /// <summary>So many met and so many missed in June.</summary>
    public static IEnumerable<SlaResult> Many(int met, int missed) =>
    [
        .. Enumerable.Range(0, met).Select(number => Met($"M{number}", InJune(1 + (number % 28)))),
        .. Enumerable.Range(0, missed).Select(number => Missed($"X{number}", InJune(1 + (number % 28)))),
    ];

    /// <summary>Everything an attainment says, as text: two are the same when their texts are.</summary>
    public static string Facts(Attainment attainment) => string.Join('\n',
    [
        FormattableString.Invariant($"{attainment} | {attainment.Classic} | {attainment.WithoutExclusions} | {attainment.Seen} {attainment.Repeated}"),
        $"{attainment.TimeSpent} | {attainment.Overruns} | {attainment.ErrorBudget(Share.OfPercent(95))} | {attainment.Interval()}",
        .. attainment.Items.Select(item => FormattableString.Invariant($"{item} {item.IncidentId} {item.Spent} {item.Limit} {item.Verdict}")),
        .. attainment.MissedItems.Select(item => item.TicketId),
        .. attainment.Findings.Select(finding => finding.ToString()),
    ]);
}
