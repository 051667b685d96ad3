using System.Text.Json;

namespace Msp.Domain.Documents;

/// <summary>The names that a document states, to say which was meant by one that it does not.</summary>
/// <param name="whole">the document</param>
internal sealed class KnownNames(DocumentNode whole)
{
    // A document may state many more; a name is looked for among so many.
    private const int Most = 200;

    // The section by name, and the property that names an item; null where the sections' entries are named themselves.
    private static readonly Dictionary<string, (string Section, string? Name)> Sections = new(StringComparer.Ordinal)
    {
        [DomainCodes.AgreementCalendarUnknown] = ("calendars", null),
        [DomainCodes.AgreementPolicyUnknown] = ("policies", null),
        [DomainCodes.AgreementLadderUnknown] = ("ladders", null),
        [DomainCodes.AgreementCreditScheduleUnknown] = ("creditSchedules", null),
        [DomainCodes.AgreementSupportingTargetUnknown] = ("supportingTargets", null),
        [DomainCodes.AgreementServiceUnknown] = ("services", "id"),
        [DomainCodes.AgreementSiteUnknown] = ("sites", "id"),
        [DomainCodes.AgreementPartyUnknown] = ("parties", "id"),
        [DomainCodes.AgreementRoleUnknown] = ("roles", "role"),
        [DomainCodes.RaciRoleUnknown] = ("roles", "name"),
        [DomainCodes.ObligationRoleUnfit] = ("roles", "name"),
        [DomainCodes.IntakeObligationUnknown] = ("obligations", "id"),
        [DomainCodes.CommunicationContactUnknown] = ("contacts", "name"),
    };

    private readonly Dictionary<string, IReadOnlyList<string>> found = new(StringComparer.Ordinal);

    /// <summary>A finding about a name that is not known, with the nearest one that is; any other as it is.</summary>
    public Finding Hinted(Finding finding)
    {
        if (!Sections.TryGetValue(finding.Code, out var section)) return finding;
        if (!found.TryGetValue(finding.Code, out var names))
            found.Add(finding.Code,
                names = [.. In(whole, section.Section, section.Name).Where(name => name is not null).Distinct(StringComparer.Ordinal).Take(Most)!]);
        return NearestName.Of(finding.Value, names) is { } near && near != finding.Value ? finding with { Message = $"{finding.Message} Was \"{near}\" meant?" }
            : finding;
    }

    private static IEnumerable<string?> In(DocumentNode node, string section, string? name) =>
        node.Children.SelectMany(child => child.Name == section && !child.IsEntry
        ? child.Children.Select(item => name is null ? item.Name : item.Property(name) is { Kind: JsonValueKind.String } text ? text.Text : null)
        : In(child, section, name));
}
