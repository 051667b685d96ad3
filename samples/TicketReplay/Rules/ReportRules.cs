namespace TicketReplay;

/// <summary>What the page is to report on.</summary>
/// <param name="Zone">where months begin; null for the zone of the first target's calendar</param>
/// <param name="Goals">the shares promised</param>
/// <param name="Credits">the service credits agreed</param>
internal sealed record ReportRules(DateTimeZone? Zone, IReadOnlyList<Goal> Goals, IReadOnlyList<CreditTerms> Credits)
{
    /// <summary>The kinds of periods that something is reported for.</summary>
    public IReadOnlyCollection<PeriodKind> Kinds => [.. Goals.Concat(Credits.Select(terms => terms.Of)).Select(goal => goal.Per).Append(PeriodKind.Month).Distinct()];

    public static ReportRules Usual { get; } = new(null, [], []);
}
