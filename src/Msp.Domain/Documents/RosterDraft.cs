namespace Msp.Domain.Documents;

/// <summary>Who fills which role when, as a document states it.</summary>
internal sealed record RosterDraft
{
    /// <summary>Who can be called upon, described by what they know and how they are reached; somebody not described has every channel and no skill.</summary>
    public IReadOnlyList<PersonDraft?>? People { get; init; }

    /// <summary>The roles with their schedules.</summary>
    public IReadOnlyList<OnCallRoleDraft?>? Roles { get; init; }

    /// <summary>Makes the roster.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public Roster? Make(PartPlace place)
    {
        var before = Errors(place);
        var people = (People ?? []).Select((person, index) => (person ?? new()).Make(place.Below("people", index))).OfType<Person>().ToList();
        var builder = Roster.Of(people);
        for (var index = 0; index < (Roles?.Count ?? 0); index++)
        {
            var (role, at) = (Roles![index] ?? new(), place.Below("roles", index));
            var schedule = role.Make(at);
            if (schedule is not null && at.Has(role.Role, "role")) builder.Role(role.Role, schedule);
        }

        builder.TryBuild(out var roster, out var found);
        place.Take(found.Select(finding => finding.Code == FindingCodes.RosterPersonRepeated ? finding with { Place = LastOf(finding.Value) } : finding),
            Placed);
        var hasRefused = roster?.Roles.SelectMany(role => roster.ScheduleOf(role).Layers)
            .Any(layer => ReferenceEquals(layer.Within, CalendarScope.StandIn)) == true;
        return hasRefused || Errors(place) > before ? null : roster;
    }

    /// <summary>The draft of a roster.</summary>
    public static RosterDraft Of(Roster roster, CalendarScope calendars) => new()
    {
        People = roster.People.Count == 0 ? null : [.. roster.People.Select(PersonDraft.Of)],
        Roles = [.. roster.Roles.Select(role => OnCallRoleDraft.Of(role, roster.ScheduleOf(role), calendars))],
    };

    private static int Errors(PartPlace place) => place.Findings.Count(finding => finding.Severity == FindingSeverity.Error);

    private string LastOf(string person) => FindingPath.Item("people", (People ?? []).Select((draft, index) => draft?.Name == person ? index : 0).Max());

    // Of somebody who is not described, the builder says the role.
    private string Placed(string step)
    {
        for (var index = 0; index < (Roles?.Count ?? 0); index++)
            if (Roles![index]?.Role == step) return FindingPath.Item("roles", index);
        return step;
    }
}
