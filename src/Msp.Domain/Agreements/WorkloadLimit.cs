using System.Globalization;

namespace Msp.Domain.Agreements;

/// <summary>How many tickets are included in a period; those over it are left out of the service levels under its clause.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record WorkloadLimit
{
    internal WorkloadLimit(WorkloadLimitDraft draft) =>
        (Service, Type, AtMost, Per, Clause) = (draft.Service, draft.Type, draft.AtMost!.Value, draft.Per ?? UsagePeriod.Month, draft.Clause!);

    /// <summary>The service, by id; null for all together.</summary>
    public string? Service { get; }

    /// <summary>The type of ticket; null for all together.</summary>
    public string? Type { get; }

    /// <summary>How many in a period, 1 or more.</summary>
    public int AtMost { get; }

    /// <summary>The period.</summary>
    public UsagePeriod Per { get; }

    /// <summary>The clause.</summary>
    public string Clause { get; }

    /// <summary>What is over the limit, period by period: in each, the tickets after the first so many, by start and then by id.</summary>
    /// <param name="tickets">the tickets, in any order; an id that is there several times counts once, with its earliest start</param>
    /// <param name="zone">the zone in which periods begin</param>
    /// <returns>a proposal for each period that went over, oldest first</returns>
    public IReadOnlyList<ExclusionProposal> Over(IEnumerable<WorkloadTicket> tickets, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(zone);
        return [.. Over(Count(WorkloadTicket.Once(tickets), zone), _ => true)];
    }

    /// <summary>The limit in words: <c>at most 40 incident tickets a month for helpdesk (§5.1)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"at most {AtMost} {(Type is null ? "" : $"{Type} ")}tickets a {FindingPath.Value(Per)}{(Service is null ? "" : $" for {Service}")} ({Clause})");

    internal WorkloadLimitDraft ToDraft() =>
        new() { Service = Service, Type = Type, AtMost = AtMost, Per = Per == UsagePeriod.Month ? null : Per, Clause = Clause };

    /// <summary>Which tickets it counts, whatever its number and clause.</summary>
    internal (string?, string?, UsagePeriod) Scope => (Service, Type, Per);

    /// <summary>The tickets it counts, by period, oldest first.</summary>
    /// <param name="tickets">by start, each once</param>
    /// <param name="zone">the zone in which periods begin</param>
    internal IReadOnlyList<(string Period, IReadOnlyList<WorkloadTicket> Tickets)> Count(IEnumerable<WorkloadTicket> tickets, DateTimeZone zone) =>
    [
        .. tickets.Where(ticket => Fits(Service, ticket.Service) && Fits(Type, ticket.Type)).GroupBy(ticket => PeriodOf(ticket.Start, zone))
        .OrderBy(period => period.Key.Start)
            .Select(period => (period.Key.Name, (IReadOnlyList<WorkloadTicket>)[.. period])),
    ];

    /// <summary>What is over the limit of what it counts.</summary>
    /// <param name="counted">the tickets by period</param>
    /// <param name="binds">whether the limit holds for a ticket; one for which it does not still takes its place in the count</param>
    internal IEnumerable<ExclusionProposal> Over(IReadOnlyList<(string Period, IReadOnlyList<WorkloadTicket> Tickets)> counted,
        Func<WorkloadTicket, bool> binds) =>
        from period in counted
        let over = period.Tickets.Skip(AtMost).Where(binds).Select(ticket => ticket.Id).ToList()
        where over.Count > 0
        select new ExclusionProposal(
            ExclusionKind.VolumeOverLimit, Clause,
            string.Create(CultureInfo.InvariantCulture, $"{period.Tickets.Count} tickets in {period.Period}, {AtMost} included"), [.. over]);

    private static bool Fits(string? wanted, string? actual) => wanted is null || wanted == actual;

    private ReportingPeriod PeriodOf(Instant start, DateTimeZone zone) => Per switch
    {
        UsagePeriod.Month => ReportingPeriod.MonthOf(start, zone),
        UsagePeriod.Quarter => ReportingPeriod.QuarterOf(start, zone),
        _ => ReportingPeriod.YearOf(start, zone),
    };
}
