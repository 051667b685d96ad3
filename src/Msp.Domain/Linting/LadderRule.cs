namespace Msp.Domain.Linting;

/// <summary>Levels of a ladder that call upon a role that neither the roster nor the responsibilities have.</summary>
/// <remarks>Roles that only the responsibilities have, as the client's, are filled by their holders. Without a roster there is nothing to compare
/// with.</remarks>
internal static class LadderRule
{
    public static IEnumerable<LintFinding> Find(LintedTerms linted)
    {
        if (linted.Terms.Roster is not { } roster) yield break;
        var known = roster.Roles.Concat((linted.Terms.Responsibilities?.Matrix.Roles ?? []).Select(role => role.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, ladder) in linted.Terms.Ladders)
        {
            foreach (var (index, level) in ladder.Levels.Index())
            {
                var place = FindingPath.Item($"{FindingPath.Entry("terms.ladders", name)}.levels", index);
                if (!known.Contains(level.To.Role)) yield return Unknown($"{place}.to.role", level.To.Role);
                if (level.Fallback is { } fallback && !known.Contains(fallback.To.Role)) yield return Unknown($"{place}.fallback.to.role", fallback.To.Role);
            }
        }
    }

    private static LintFinding Unknown(string place, string role) => new(
        FindingSeverity.Error, DomainCodes.LintLineUnknown, place,
        "Neither the roster nor the responsibilities have such a role, so that the level reaches nobody.",
        "Correct the name, or add the role to the roster.", role);
}
