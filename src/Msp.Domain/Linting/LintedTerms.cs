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

    /// <summary>The targets with a limit that a service's tickets may have.</summary>
    public IEnumerable<SlaTarget> TargetsOf(CatalogueService service) =>
        service.Policy is { } policy && Terms.Policies.TryGetValue(policy, out var found)
            ? found.Targets.Where(one => one.Target.Limit is not Limit.NoLimit && (one.Applies.Service is null || one.Applies.Service == service.Id)).Select(one => one.Target)
            : [];

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
