namespace Msp.Domain.Linting;

/// <summary>Roles and contacts whose line has nobody: not in the roster, or not there for part of its hours.</summary>
internal static class PeopleRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var overlap in linted.Terms.Responsibilities?.Matrix.Overlaps(linted.Terms.Calendars, linted.Start, linted.End) ?? [])
            yield return Of(overlap, FindingSeverity.Error, DomainCodes.LintDoersOverlap, "Part the hours, so that each piece of work is one's.");
        var answering = (linted.Terms.Responsibilities?.Matrix.Activities ?? []).Select(activity => activity.Accountable).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, role) in (linted.Terms.Responsibilities?.Matrix.Roles ?? []).Index())
            if (role is { Holder: not null, Deputy: null, Line: null } && answering.Contains(role.Name))
                yield return new(
                    FindingSeverity.Information, DomainCodes.LintDeputyMissing, FindingPath.Item("terms.responsibilities.roles", index, "deputy"),
                    $"The {role} answers for activities, and nobody stands in while {role.Holder} is away.", "Name a deputy.", role.Name);
        if (linted.Terms.Roster is not { } roster) yield break;
        foreach (var found in linted.Terms.Responsibilities?.Matrix.Review(roster, linted.Terms.Calendars, linted.Start, linted.End) ?? [])
        {
            if (found.Code == DomainCodes.RaciLineUnknown) yield return Unknown($"terms.responsibilities.{found.Place}", found.Value);
            if (found.Code == DomainCodes.RaciRoleGap)
                yield return Of(found, FindingSeverity.Warning, DomainCodes.LintRoleGap,
                    "Put somebody on call for that time, or state the hours in which the role is filled.");
        }

        // A role that is stated is held against the roster when the agreement is made; one that is the line's name is not.
        foreach (var (place, service) in linted.Services)
            foreach (var (index, entry) in service.Coverage.Index())
                if (!roster.Roles.Contains(entry.Role, StringComparer.Ordinal))
                    yield return Unknown(FindingPath.Item($"{place}.coverage", index, "line"), entry.Role);
        foreach (var (index, contact) in (linted.Terms.Communication?.Contacts ?? []).Index())
            if (contact.Line is { } line && !roster.Roles.Contains(line, StringComparer.Ordinal))
                yield return Unknown(FindingPath.Item("terms.communication.contacts", index, "line"), line);
    }

    private static LintFinding Of(Finding found, FindingSeverity severity, string code, string suggestion) =>
        new(severity, code, $"terms.responsibilities.{found.Place}", found.Message, suggestion,
            found.Value) { At = NodaTime.Text.InstantPattern.ExtendedIso.Parse(found.Value).Value };

    private static LintFinding Unknown(string place, string line) => new(
        FindingSeverity.Error, DomainCodes.LintLineUnknown, place, "The roster has no such role, so that nobody answers.",
        "Correct the name, or add the role to the roster.", line);
}
