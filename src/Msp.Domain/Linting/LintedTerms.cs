using Msp.Domain.Agreements;
using NodaTime.Text;

namespace Msp.Domain.Linting;

/// <summary>The terms of a version that rules look over, and the time in which they do.</summary>
/// <param name="Agreement">the agreement</param>
/// <param name="Version">one of its versions</param>
/// <param name="Start">the start of the time looked at</param>
/// <param name="End">its end</param>
/// <param name="AsOf">the instant from which dates are past</param>
/// <param name="Until">the start of the next version; null for the last</param>
/// <param name="IsAhead">whether the version begins after the start of the span asked for</param>
internal sealed record LintedTerms(ServiceAgreement Agreement, AgreementVersion Version, Instant Start, Instant End, Instant AsOf, Instant? Until, bool IsAhead)
{
    /// <summary>How long after the span somebody is still looked for.</summary>
    public static readonly Duration LookAhead = Duration.FromDays(31);

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("ddd uuuu-MM-dd HH:mm");

    /// <summary>The terms.</summary>
    public AgreementTerms Terms => Version.Terms;

    /// <summary>Each service with its place.</summary>
    public IEnumerable<(string Place, CatalogueService Service)> Services =>
        Terms.Services.Select((service, index) => (FindingPath.Item("terms.services", index), service));

    /// <summary>Each policy with its place.</summary>
    public IEnumerable<(string Place, SlaPolicy Policy)> Policies => Terms.Policies.Select(pair => (FindingPath.Entry("terms.policies", pair.Key), pair.Value));

    /// <summary>The last day of the agreement as things stand; null where none is in sight.</summary>
    public LocalDate? LastDay => Agreement.EndsAt is { } end ? (end - Duration.Epsilon).InZone(Agreement.Zone).Date : null;

    /// <summary>The version in force at the start of a span, or that would be, and those after it until the agreement ends.</summary>
    public static IEnumerable<LintedTerms> Of(ServiceAgreement agreement, Instant start, Instant end, Instant asOf)
    {
        var first = Math.Max(0, agreement.Versions.Index().LastOrDefault(item => item.Item.Start <= start).Index);
        var over = agreement.EndsAt > start ? agreement.EndsAt.Value : Instant.MaxValue;
        for (var index = first; index < agreement.Versions.Count; index++)
        {
            var (version, isAhead) = (agreement.Versions[index], index > first);
            if (isAhead && (version.Start >= over || version.Start >= BusinessCalendar.Latest - LookAhead)) yield break;
            var next = index + 1 < agreement.Versions.Count ? agreement.Versions[index + 1].Start : (Instant?)null;
            var from = isAhead ? version.Start : start;
            var until = isAhead ? Instant.Min(BusinessCalendar.Latest - LookAhead, Instant.Max(end, from + (end - start))) : end;
            yield return new(agreement, version, from, Instant.Min(until, Instant.Min(over, next ?? Instant.MaxValue)),
                Instant.Max(asOf, isAhead ? from : asOf), next, isAhead);
        }
    }

    /// <summary>Whether the version is still the one in force at the end of a date.</summary>
    public bool HoldsOn(LocalDate date) => Until is not { } next || date < next.InZone(Agreement.Zone).Date;

    /// <summary>A finding with its place in the agreement: where the section is stated, which may be an amendment.</summary>
    public LintFinding Placed(LintFinding found)
    {
        var name = found.Place.Split('.', '[')[1];
        var source = AgreementSections.All.Where(section => FindingPath.Value(section) == name).Select(section => Version.Sources[(int)section]).Single();
        return found with
        {
            Place = source < 0 ? found.Place : $"{FindingPath.Item("amendments", source, "replaces")}{found.Place["terms".Length..]}",
            Explanation = IsAhead
            ? $"From {FindingPath.Value(Version.Start.InZone(Agreement.Zone).Date)} on, with amendment {FindingPath.Value(Version.Number)}: {found.Explanation}"
            : found.Explanation,
        };
    }

    /// <summary>The targets with a limit that a service's tickets may have.</summary>
    public IEnumerable<SlaTarget> TargetsOf(CatalogueService service) =>
        service.Policy is { } policy && Terms.Policies.TryGetValue(policy, out var found)
            ? found.Targets.Where(one => one.Target.Limit is not Limit.NoLimit && Wins(found, one, service.Id)).Select(one => one.Target)
            : [];

    /// <summary>Whether some ticket of a service has a target: of all that the target applies to, one with just the parts it states is matched by the fewest
    /// others.</summary>
    private static bool Wins(SlaPolicy policy, PolicyTarget one, string service)
    {
        if (one.Applies.Service is { } other && other != service) return false;
        string?[] priorities = one.Applies.Priority is null && policy.Matrix is { } matrix ? [.. matrix.Priorities] : [one.Applies.Priority];
        bool[] either = one.Applies.IsVip is { } isVip ? [isVip] : [false, true];
        return priorities.SelectMany(_ => either, (priority, vip) => new TicketAttributes
        {
            Type = one.Applies.Type, Priority = priority, Client = one.Applies.Client, Site = one.Applies.Site, Service = service,
            Agreement = one.Applies.Agreement, IsVip = vip,
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
