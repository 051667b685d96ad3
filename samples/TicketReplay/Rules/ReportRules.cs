namespace TicketReplay;

/// <summary>What the page is to report on.</summary>
/// <param name="Zone">where months begin; null for the zone of the first target's calendar</param>
/// <param name="Goals">the shares promised</param>
internal sealed record ReportRules(DateTimeZone? Zone, IReadOnlyList<Goal> Goals)
{
    public static ReportRules Usual { get; } = new(null, []);
}
