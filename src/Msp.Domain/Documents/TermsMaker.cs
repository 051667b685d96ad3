using Msp.Domain.Agreements;

namespace Msp.Domain.Documents;

/// <summary>Makes the objects of service levels that the terms of an agreement hold finished.</summary>
/// <param name="whole">the document, judged</param>
/// <param name="binder">which judged it</param>
/// <param name="findings">takes what is wrong</param>
internal sealed class TermsMaker(DocumentNode whole, Binder binder, DocumentFindings findings)
{
    private readonly List<Finding> found = [];
    private readonly List<DocumentNode> unmade = [];

    /// <summary>The draft of an agreement, its terms and amendments with their objects.</summary>
    public ServiceAgreementDraft? Make()
    {
        if (whole.IsRefused || DraftMaker.Make<ServiceAgreementDraft>(whole) is not { } draft) return null;
        var (terms, calendars) = Terms(draft.Terms, whole.Property("terms"), CalendarScope.Empty(binder.CalendarAt));
        var amendments = whole.Property("amendments")?.Children;
        var amended = draft.Amendments?.Select((amendment, index) => Amendment(amendment, amendments![index], calendars)).ToList();
        var follow = new FollowOn(whole);
        foreach (var finding in found.Where(finding => !follow.Has(finding))) findings.Add(finding, whole.Nearest(finding.Place).Spot);
        foreach (var node in unmade) node.IsRefused = true;
        return draft with { Terms = terms, Amendments = amended?.AsReadOnly() };
    }

    private AmendmentDraft? Amendment(AmendmentDraft? amendment, DocumentNode node, CalendarScope calendars) =>
        amendment is null ? null : amendment with { Replaces = Terms(amendment.Replaces, node.Property("replaces"), calendars).Terms };

    private (AgreementTermsDraft? Terms, CalendarScope Calendars) Terms(AgreementTermsDraft? terms, DocumentNode? node, CalendarScope outer)
    {
        if (terms is null || node is null) return (terms, outer);
        var stated = Stated(node, "calendars")?.Children.Where(child => child.Name is not null).DistinctBy(child => child.Name, StringComparer.Ordinal)
            .Select(child => KeyValuePair.Create(child.Name!, binder.CalendarAt(child.Spot.Offset))).ToList();
        var calendars = outer.With(stated ?? []);
        var roster = Stated(node, "roster");
        return (terms with
        {
            Calendars = stated?.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal)
            .AsReadOnly(),
            Policies = Section<SlaPolicyDraft, SlaPolicy>(node, "policies", calendars, (draft, key, place) => draft.Make(key, place)),
            Roster = roster is null ? null : RosterOf(roster, calendars),
            Ladders = Section<EscalationLadderDraft, EscalationLadder>(node, "ladders", calendars, (draft, key, place) => draft.Make(key, place)),
            CreditSchedules = Section<ServiceCreditScheduleDraft, ServiceCreditSchedule>(node, "creditSchedules", calendars, (draft, key, place) =>
            draft.Make(key, place)),
            SupportingTargets = Section<SupportingTargetDraft, SupportingTarget>(node, "supportingTargets", calendars, (draft, _, place) => draft.Make(place)),
        }, calendars);
    }

    private System.Collections.ObjectModel.ReadOnlyDictionary<string, T>? Section<TDraft, T>(DocumentNode terms, string name, CalendarScope calendars,
        Func<TDraft, string, PartPlace, T?> make)
        where TDraft : class
        where T : class
    {
        if (Stated(terms, name) is not { } section) return null;
        var made = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in section.Children.Where(child => !child.IsRefused))
        {
            if (DraftMaker.Make<TDraft>(entry) is { } draft && make(draft, entry.Name!, Place(entry, calendars)) is { } one) made.Add(entry.Name!, one);
            else unmade.Add(entry);
        }

        return made.AsReadOnly();
    }

    private Roster? RosterOf(DocumentNode node, CalendarScope calendars)
    {
        var draft = DraftMaker.Make<RosterDraft>(node);
        var roster = draft?.Make(Place(node, calendars));
        if (roster is not null) return roster;
        unmade.Add(node);
        return draft?.Roles is { } roles ? StandIn(roles) : null;
    }

    /// <summary>A roster of the roles alone, for one that was refused, so that whatever names its roles is judged; null where a role's name is not
    /// known.</summary>
    private static Roster? StandIn(IReadOnlyList<OnCallRoleDraft?> roles)
    {
        var builder = Roster.Of();
        var nobody = OnCallSchedule.Named("nobody").Layer(Rotation.Always("nobody")).Build();
        foreach (var role in roles)
        {
            if (!Judging.IsStated(role?.Role)) return null;
            builder.Role(role.Role, nobody);
        }

        return builder.TryBuild(out var roster, out _) ? roster : null;
    }

    private PartPlace Place(DocumentNode node, CalendarScope calendars) => new(node.Path, calendars, found);

    private static DocumentNode? Stated(DocumentNode terms, string section) =>
        terms.Property(section) is { IsRefused: false, Kind: not System.Text.Json.JsonValueKind.Null } node ? node : null;
}
