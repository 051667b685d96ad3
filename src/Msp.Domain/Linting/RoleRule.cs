namespace Msp.Domain.Linting;

/// <summary>Owners of services, recipients of reports, attendees of meetings and account managers that are no role of those stated.</summary>
/// <remarks>Who owes reports and meetings is <see cref="DutyRule"/>'s. Where no roles are stated there is nothing to compare with.</remarks>
internal static class RoleRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted) =>
        linted.Terms.Responsibilities is { Matrix: { Roles.Count: > 0 } matrix }
            ? Named(linted).Where(one => matrix.RoleNamed(one.Role) is null && linted.Terms.Roster?.Roles.Contains(one.Role, StringComparer.Ordinal) != true)
                .Select(Unknown)
            : [];

    private static IEnumerable<(string Place, string Role)> Named(LintedTerms linted)
    {
        foreach (var (place, service) in linted.Services)
            if (service.Owner is { } owner) yield return ($"{place}.owner", owner);
        foreach (var (index, report) in (linted.Terms.Communication?.Reports ?? []).Index())
            yield return (FindingPath.Item("terms.communication.reports", index, "to"), report.To[0]);
        foreach (var (index, meeting) in (linted.Terms.Communication?.Meetings ?? []).Index())
            foreach (var (number, attendee) in meeting.To.Index())
                yield return (FindingPath.Item("terms.communication.meetings", index, FindingPath.Item("attendees", number)), attendee);
        if (linted.Terms.Communication?.AccountManager is { } manager) yield return ("terms.communication.accountManager.role", manager.Role);
    }

    private static LintFinding Unknown((string Place, string Role) one) => new(
        FindingSeverity.Warning, DomainCodes.LintRoleUnknown, one.Place,
        $"Nothing says who the {one.Role} is: neither the responsibilities nor the roster have the role.",
        "Correct the name, or state the role.", one.Role);
}
