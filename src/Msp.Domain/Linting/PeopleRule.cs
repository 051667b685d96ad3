namespace Msp.Domain.Linting;

/// <summary>Roles and contacts whose line has nobody: not in the roster, or not there for part of its hours.</summary>
internal static class PeopleRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        if (linted.Terms.Roster is not { } roster) yield break;
        foreach (var found in linted.Terms.Responsibilities?.Matrix.Review(roster, linted.Terms.Calendars, linted.Start, linted.End) ?? [])
        {
            var place = $"terms.responsibilities.{found.Place}";
            if (found.Code == DomainCodes.RaciLineUnknown) yield return Unknown(place, found.Value);
            if (found.Code == DomainCodes.RaciRoleGap)
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintRoleGap, place, found.Message, "Put somebody on call for that time, or state the hours in which the role is filled.", found.Value)
                {
                    At = NodaTime.Text.InstantPattern.ExtendedIso.Parse(found.Value).Value,
                };
        }

        foreach (var (index, contact) in (linted.Terms.Communication?.Contacts ?? []).Index())
            if (contact.Line is { } line && !roster.Roles.Contains(line, StringComparer.Ordinal)) yield return Unknown(FindingPath.Item("terms.communication.contacts", index, "line"), line);
    }

    private static LintFinding Unknown(string place, string line) => new(
        FindingSeverity.Error, DomainCodes.LintLineUnknown, place, "The roster has no such role, so that nobody answers.", "Correct the name, or add the role to the roster.", line);
}
