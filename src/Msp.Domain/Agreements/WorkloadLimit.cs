using System.Globalization;

namespace Msp.Domain.Agreements;

/// <summary>How many tickets are included in a period; those over it are left out of the service levels under its clause.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record WorkloadLimit
{
    internal WorkloadLimit(WorkloadLimitDraft draft) => (Service, Type, AtMost, Per, Clause) = (draft.Service, draft.Type, draft.AtMost!.Value, draft.Per ?? UsagePeriod.Month, draft.Clause!);

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
    /// <param name="tickets">the tickets, in any order; an id that is there twice counts once</param>
    /// <param name="zone">the zone in which periods begin</param>
    /// <returns>a proposal for each period that went over, oldest first</returns>
    public IReadOnlyList<ExclusionProposal> Over(IEnumerable<WorkloadTicket> tickets, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(zone);
        return
        [
            .. tickets.Where(ticket => Fits(Service, ticket.Service) && Fits(Type, ticket.Type)).DistinctBy(ticket => ticket.Id)
                .GroupBy(ticket => PeriodOf(ticket.Start, zone)).OrderBy(period => period.Key.Start)
                .Where(period => period.Count() > AtMost).Select(period => Proposal(period.Key, [.. period.OrderBy(ticket => ticket.Start).ThenBy(ticket => ticket.Id, StringComparer.Ordinal)])),
        ];
    }

    /// <summary>The limit in words: <c>at most 40 incident tickets a month for helpdesk (§5.1)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"at most {AtMost} {(Type is null ? "" : $"{Type} ")}tickets a {FindingPath.Value(Per)}{(Service is null ? "" : $" for {Service}")} ({Clause})");

    internal WorkloadLimitDraft ToDraft() => new() { Service = Service, Type = Type, AtMost = AtMost, Per = Per == UsagePeriod.Month ? null : Per, Clause = Clause };

    private static bool Fits(string? wanted, string? actual) => wanted is null || wanted == actual;

    private ReportingPeriod PeriodOf(Instant start, DateTimeZone zone) => Per switch
    {
        UsagePeriod.Month => ReportingPeriod.MonthOf(start, zone),
        UsagePeriod.Quarter => ReportingPeriod.QuarterOf(start, zone),
        _ => ReportingPeriod.YearOf(start, zone),
    };

    private ExclusionProposal Proposal(ReportingPeriod period, WorkloadTicket[] tickets) => new(
        ExclusionKind.VolumeOverLimit, Clause, string.Create(CultureInfo.InvariantCulture, $"{tickets.Length} tickets in {period.Name}, {AtMost} included"), [.. tickets.Skip(AtMost).Select(ticket => ticket.Id)]);
}
