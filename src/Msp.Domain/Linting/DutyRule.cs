namespace Msp.Domain.Linting;

/// <summary>Reports and meetings owed by a role that nobody fills, and obligations of the client without a consequence.</summary>
internal static class DutyRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        foreach (var (index, report) in (linted.Terms.Communication?.Reports ?? []).Index())
            if (!IsFilled(linted, report.From)) yield return Unfilled(FindingPath.Item("terms.communication.reports", index, "from"), report.From);
        foreach (var (index, meeting) in (linted.Terms.Communication?.Meetings ?? []).Index())
            if (!IsFilled(linted, meeting.From)) yield return Unfilled(FindingPath.Item("terms.communication.meetings", index, "from"), meeting.From);
        foreach (var (index, obligation) in (linted.Terms.Responsibilities?.Obligations ?? []).Index())
            if (!Judging.IsStated(obligation.Consequence))
                yield return new(
                    FindingSeverity.Warning, DomainCodes.LintObligationWithoutConsequence,
                    FindingPath.Item("terms.responsibilities.obligations", index, "consequence"),
                    $"Nothing follows when the client does not do it: {obligation.Title}.", "State what follows, such as a new date or a fee.", obligation.Id);
    }

    // Where neither roles nor a roster are stated there is nothing to compare with.
    private static bool IsFilled(LintedTerms linted, string role) =>
        linted.Terms.Responsibilities?.Matrix.RoleNamed(role)?.IsFilled
        ?? linted.Terms.Roster?.Roles.Contains(role, StringComparer.Ordinal)
        ?? linted.Terms.Responsibilities is not { Matrix.Roles.Count: > 0 };

    private static LintFinding Unfilled(string place, string role) => new(
        FindingSeverity.Warning, DomainCodes.LintDutyRoleUnfilled, place, $"The role {role} owes it, and nobody fills that role.",
        "Name who holds the role, or let another role owe it.", role);
}
