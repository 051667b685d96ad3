using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges what a protocol's parts say of each other: names that are repeated, and names of what is not there.</summary>
internal static class CommunicationReferences
{
    public static void Judge(CommunicationDraft draft, ValidationContext<CommunicationDraft> context)
    {
        var contacts = draft.Contacts ?? [];
        var fallbacks = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (index, contact) in contacts.Index())
            if (Judging.IsStated(contact?.Name) && !fallbacks.TryAdd(contact.Name, contact.Fallback))
                context.Report(DomainCodes.CommunicationContactRepeated, FindingPath.Item("contacts", index, "name"), contact.Name,
                    "A contact is stated once.");
        var circles = OnCircles(fallbacks);
        foreach (var (index, contact) in contacts.Index())
        {
            if (contact?.Fallback is not { } fallback) continue;
            var place = FindingPath.Item("contacts", index, "fallback");
            if (!fallbacks.ContainsKey(fallback)) Unknown(place, fallback);
            else if (contact.Name is { } name && circles.Contains(name))
                context.Report(DomainCodes.CommunicationFallbackCircle, place, fallback, "Fallbacks lead back here, so that nobody is reached in the end.");
        }

        JudgeRoutes(draft.Routes ?? [], fallbacks, context);
        JudgePaths(draft.Paths ?? [], context);
        JudgeIds(draft, context);

        void Unknown(string place, string? name) => context.Report(DomainCodes.CommunicationContactUnknown, place, name, "There is no such contact.");
    }

    /// <summary>The names whose fallbacks lead back to them. Each name is walked over once: a walk ends where an earlier one has been.</summary>
    private static HashSet<string> OnCircles(Dictionary<string, string?> fallbacks)
    {
        var circles = new HashSet<string>(StringComparer.Ordinal);
        var walked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (walk, start) in fallbacks.Keys.Index())
        {
            var name = start;
            while (name is not null && fallbacks.ContainsKey(name) && walked.TryAdd(name, walk)) name = fallbacks[name];
            if (name is null || walked.GetValueOrDefault(name, -1) != walk) continue;
            while (circles.Add(name)) name = fallbacks[name]!;
        }

        return circles;
    }

    private static void JudgeRoutes(IReadOnlyList<RouteDraft?> routes, Dictionary<string, string?> contacts, ValidationContext<CommunicationDraft> context)
    {
        var known = new HashSet<(string?, string?, string?, Channel?)>();
        foreach (var (index, route) in routes.Index())
        {
            if (route is null) continue;
            if (route.Contact is null || !contacts.ContainsKey(route.Contact))
                context.Report(DomainCodes.CommunicationContactUnknown, FindingPath.Item("routes", index, "contact"), route.Contact,
                    "There is no such contact.");
            if (!known.Add((route.Purpose?.ToUpperInvariant(), route.Urgency?.ToUpperInvariant(), route.Contact, route.By)))
                context.Report(DomainCodes.CommunicationRouteRepeated, FindingPath.Item("routes", index), route.Contact,
                    "A channel leads to a contact once for a purpose and urgency.");
        }
    }

    private static void JudgePaths(IReadOnlyList<EscalationPathDraft?> paths, ValidationContext<CommunicationDraft> context)
    {
        var known = new HashSet<(Side?, string?)>();
        foreach (var (index, path) in paths.Index())
            if (path is not null && !known.Add((path.Side, path.Purpose?.ToUpperInvariant())))
                context.Report(DomainCodes.CommunicationPathRepeated, FindingPath.Item("paths", index), path.Purpose, "A side has one path for a purpose.");
    }

    private static void JudgeIds(CommunicationDraft draft, ValidationContext<CommunicationDraft> context)
    {
        var reports = (draft.Reports ?? []).Select((report, index) => (Path: FindingPath.Item("reports", index, "id"), report?.Id));
        var meetings = (draft.Meetings ?? []).Select((meeting, index) => (Path: FindingPath.Item("meetings", index, "id"), meeting?.Id));
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, id) in reports.Concat(meetings))
            if (Judging.IsStated(id) && !known.Add(id))
                context.Report(DomainCodes.CommunicationIdRepeated, path, id, "An id is used once among reports and meetings.");
    }
}
