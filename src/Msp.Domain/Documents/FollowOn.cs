namespace Msp.Domain.Documents;

/// <summary>Tells what follows from values that were refused: that something is missing, unknown or does not fit, because what was refused is taken as not
/// stated.</summary>
/// <param name="whole">the document, judged</param>
internal sealed class FollowOn(DocumentNode whole)
{
    // What names are looked up in, wherever it is in the document: lists with the property that names an item ([] an item, {} an entry, * whatever is below).
    private static readonly Dictionary<string, string[]> Sources = new(StringComparer.Ordinal)
    {
        ["calendar-unknown"] = ["calendars"],
        ["policy-unknown"] = ["policies"],
        ["ladder-unknown"] = ["ladders"],
        ["credit-schedule-unknown"] = ["creditSchedules"],
        ["supporting-target-unknown"] = ["supportingTargets"],
        ["service-unknown"] = ["services", "services[]", "services[].id"],
        ["site-unknown"] = ["sites", "sites[]", "sites[].id"],
        ["party-unknown"] = ["parties", "parties[]", "parties[].id"],
        ["party-missing"] = ["parties", "parties[]", "parties[].side"],
        ["side-unfit"] = ["parties", "parties[]", "parties[].side"],
        ["contact-unknown"] = ["contacts", "contacts[]", "contacts[].name"],
        ["person-unknown"] = ["people", "people[]", "people[].name"],
        ["rate-unknown"] = ["pricing", "rateCards", "rateCards*"],
        ["reference-unknown"] = ["lines", "lines[]", "lines[].id", "lines[].prepaid", "rateCards", "rateCards[]", "rateCards[].id"],
        ["role-unfit"] = ["responsibilities.roles", "roles[]", "roles[].name", "roles[].side"],
        [DomainCodes.RaciRoleUnknown] = ["responsibilities.roles", "roles[]", "roles[].name"],
        [DomainCodes.RaciRoleIdle] = ["activities", "activities*", "obligations", "obligations*"],
        [DomainCodes.RaciRoleOverloaded] = ["activities", "activities*"],
        ["obligation-unknown"] = ["obligations", "obligations[]", "obligations[].id"],
        ["documentation-missing"] = ["steps[]", "steps[].isDocumentation"],
        ["override-idle"] = ["roster*"],
        [DomainCodes.AgreementRoleUnknown] = ["roster.roles"],
        [DomainCodes.AgreementScopeTie] = ["scope[].activity", "scope[].site", "scope[].assets", "scope[].users"],
        [FindingCodes.PolicyTie] =
        ["targets[].type", "targets[].priority", "targets[].client", "targets[].site", "targets[].service", "targets[].agreement", "targets[].vip"],
        ["retroactive-unfit"] = ["replaces", "replaces*"],
    };

    // The parts beside that a finding about an object, or about one part of it, is judged by; * for every part of the object.
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        [DomainCodes.PricingChoice] = ["*"],
        [FindingCodes.CreditsEmpty] = ["*"],
        [FindingCodes.LadderEmpty] = ["levels", "updates"],
        [DomainCodes.AgreementAmendmentEmpty] = ["*"],
        [DomainCodes.CommunicationContentMissing] = ["content", "agenda"],
        [DomainCodes.CommunicationRoleBlank] = ["attendees"],
        [DomainCodes.CommunicationDateUnfit] = ["first", "last"],
        [DomainCodes.AgreementScopeUnfit] = ["answer", "limit", "unit", "per", "price", "rate"],
        [DomainCodes.AgreementDeadlineUnfit] = ["on", "days", "workingDays", "calendar"],
        [DomainCodes.AgreementChangePolicyUnfit] = ["batchEvery", "firstBatch"],
        [DomainCodes.AgreementTermUnfit] = ["lastDay", "length"],
        [DomainCodes.AgreementValueMissing] = ["grace"],
        [DomainCodes.ObligationEscalationUnfit] = ["escalateAfter", "escalateTo"],
        [DomainCodes.RaciPartMissing] = ["site", "hours", "line"],
        [DomainCodes.RaciDeputyUnfit] = ["holder"],
        [DomainCodes.RaciHoursWithoutLine] = ["line"],
        [DomainCodes.DocumentPartMissing] = ["people", "kind", "from", "otherFrom"],
        [DomainCodes.DocumentPartUnfit] = ["kind"],
        [FindingCodes.CreditsEarnBackWithoutPromise] = ["creditBelow"],
        [DomainCodes.KpiSmartSpecific] = ["metric"],
        [DomainCodes.KpiSmartMeasurable] = ["metric"],
        [DomainCodes.KpiSmartAchievable] = ["atLeast", "atMost", "improveBy"],
        [DomainCodes.PricingCliff] = ["neverMoreThanNextTier"],
        [FindingCodes.MatrixNameBlank] = ["impact", "urgencies", "priorities"],
        [FindingCodes.MatrixCellExtra] = ["urgencies"],
        [FindingCodes.MatrixCellMissing] = ["priorities"],
        [FindingCodes.MatrixPriorityUnknown] = ["priorities"],
    };

    // Looked for only when something was found. A null names nothing that could be missed.
    private readonly Lazy<HashSet<string>> refused =
        new(() => [.. Refused(whole).Where(node => node.Kind != System.Text.Json.JsonValueKind.Null).SelectMany(Suffixes)]);

    private readonly Lazy<HashSet<(string Section, string Name)>> entries =
        new(() => [.. Refused(whole).Where(node => node.IsEntry).Select(node => (node.Parent!.Name ?? "", node.Name!))]);

    /// <summary>Whether a finding would not be there if every value could be read.</summary>
    public bool Has(Finding finding)
    {
        var place = whole.Nearest(finding.Place);
        for (var node = place; node is not null; node = node.Parent)
            if (node.IsRefused) return true;
        var ending = finding.Code[(finding.Code.LastIndexOf('.') + 1)..];
        var sources = Sources.GetValueOrDefault(finding.Code) ?? Sources.GetValueOrDefault(ending) ?? [];
        return sources.Any(refused.Value.Contains) || sources.Any(source => entries.Value.Contains((source, finding.Value)))
            || (Beside.TryGetValue(finding.Code, out var names) && IsBeside(place, names));
    }

    // Entries, of which there may be many, are no parts of one thing.
    private static bool IsBeside(DocumentNode place, string[] names)
    {
        if (names is ["*"]) return place.Children.Any(IsLost);
        for (var node = place; node is not null; node = node.Parent)
            if (node is { Kind: System.Text.Json.JsonValueKind.Object, Children: [{ IsEntry: false }, ..] }
                && node.Children.Any(child => names.Contains(child.Name, StringComparer.Ordinal) && IsLost(child)))
                return true;
        return false;
    }

    // A list that lost an item is not what was stated either.
    private static bool IsLost(DocumentNode node) =>
        node.IsRefused || (node.Kind == System.Text.Json.JsonValueKind.Array && node.Children.Any(child => child.IsRefused));

    private static IEnumerable<DocumentNode> Refused(DocumentNode node) => node.IsRefused ? [node] : node.Children.SelectMany(Refused);

    // Every ending of the path, and every part of it with what is below left open.
    private static IEnumerable<string> Suffixes(DocumentNode node)
    {
        var below = "";
        for (var at = node; at.Parent is not null; at = at.Parent)
        {
            var step = at.Name is null ? "[]" : at.IsEntry ? "{}" : at.Name;
            below = below.Length == 0 || below[0] is '[' or '{' ? step + below : $"{step}.{below}";
            yield return below;
            if (at.Name is not null && !ReferenceEquals(at, node)) yield return $"{step}*";
        }
    }
}
