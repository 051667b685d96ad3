using Msp.Domain.Agreements;
using NodaTime.Text;

namespace Msp.Domain.Linting;

/// <summary>The terms that rules look over, and the time in which they do.</summary>
internal sealed record LintedTerms(ServiceAgreement Agreement, AgreementTerms Terms, Instant Start, Instant End, Instant AsOf)
{
    /// <summary>How long after the span somebody is still looked for.</summary>
    public static readonly Duration LookAhead = Duration.FromDays(31);

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");

    /// <summary>Each service with its place.</summary>
    public IEnumerable<(string Place, CatalogueService Service)> Services => Terms.Services.Select((service, index) => (FindingPath.Item("terms.services", index), service));

    /// <summary>Each policy with its place.</summary>
    public IEnumerable<(string Place, SlaPolicy Policy)> Policies => Terms.Policies.Select(pair => (FindingPath.Entry("terms.policies", pair.Key), pair.Value));

    /// <summary>The last day of the agreement as things stand; null where none is in sight.</summary>
    public LocalDate? LastDay => Agreement.EndsAt is { } end ? (end - Duration.Epsilon).InZone(Agreement.Zone).Date : null;

    /// <summary>The targets with a limit that a service's tickets may have.</summary>
    public IEnumerable<SlaTarget> TargetsOf(CatalogueService service) =>
        service.Policy is { } policy && Terms.Policies.TryGetValue(policy, out var found)
            ? found.Targets.Where(one => one.Target.Limit is not Limit.NoLimit && Wins(found, one, service.Id)).Select(one => one.Target)
            : [];

    /// <summary>Whether some ticket of a service has a target: of all that the target applies to, one with just the parts it states is matched by the fewest others.</summary>
    private static bool Wins(SlaPolicy policy, PolicyTarget one, string service)
    {
        if (one.Applies.Service is { } other && other != service) return false;
        string?[] priorities = one.Applies.Priority is null && policy.Matrix is { } matrix ? [.. matrix.Priorities] : [one.Applies.Priority];
        bool[] either = one.Applies.IsVip is { } isVip ? [isVip] : [false, true];
        return priorities.SelectMany(_ => either, (priority, vip) => new TicketAttributes
        {
            Type = one.Applies.Type, Priority = priority, Client = one.Applies.Client, Site = one.Applies.Site, Service = service, Agreement = one.Applies.Agreement, IsVip = vip,
        }).Any(ticket => ReferenceEquals(policy.TargetFor(one.Target.Metric, ticket), one.Target));
    }

    /// <summary>An instant as people read it, such as <c>Sat 2026-01-03 02:10</c>.</summary>
    public static string Text(Instant at, DateTimeZone zone) => Minutes.Format(at.InZone(zone).LocalDateTime);

    /// <summary>A length of time in words, such as <c>2 d 6 h</c>.</summary>
    public static string Text(Duration length)
    {
        var parts = new[] { (length.Days, "d"), (length.Hours, "h"), (length.Minutes, "min"), (length.Seconds, "s") }.Where(part => part.Item1 != 0);
        var text = string.Join(' ', parts.Select(part => FormattableString.Invariant($"{part.Item1} {part.Item2}")));
        return text.Length == 0 ? "0 h" : text;
    }
}
