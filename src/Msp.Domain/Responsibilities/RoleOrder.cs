using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges who reports to whom: known roles, no circle, and nobody answers for what a role above them does.</summary>
internal static class RoleOrder
{
    public static void Judge(ResponsibilitiesDraft draft, ValidationContext<ResponsibilitiesDraft> context)
    {
        var above = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var role in draft.Roles ?? [])
            if (Judging.IsStated(role?.Name)) above.TryAdd(role.Name, role.ReportsTo);
        var heights = Heights(above);
        foreach (var (index, role) in (draft.Roles ?? []).Index())
        {
            if (role?.ReportsTo is not { } to) continue;
            if (!above.ContainsKey(to))
                context.Report(DomainCodes.RaciRoleUnknown, FindingPath.Item("roles", index, "reportsTo"), to, "There is no such role.");
            else if (Judging.IsStated(role.Name) && heights[role.Name] is null)
                context.Report(DomainCodes.RaciReportingCircular, FindingPath.Item("roles", index, "reportsTo"), to,
                    "Following who reports to whom leads round in a circle.");
        }

        foreach (var (index, activity) in (draft.Activities ?? []).Index())
        {
            if (activity?.Accountable is not { } accountable) continue;
            var bosses = Above(accountable, above, heights);
            foreach (var (part, doer) in (activity.Responsible ?? []).Index())
                if (doer?.Role is { } does && bosses.Contains(does))
                    context.Report(
                        DomainCodes.RaciAccountableBelow, FindingPath.Item("activities", index, "accountable"), accountable,
                        $"It reports to {does}, which does the work: {FindingPath.Item("responsible", part)}.", Severity.Warning);
        }
    }

    /// <summary>How many roles there are above each; null where following them never ends.</summary>
    private static Dictionary<string, int?> Heights(Dictionary<string, string?> above)
    {
        var heights = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var start in above.Keys)
        {
            var walked = new List<string>();
            var role = start;
            // What is entered as null is walked over now, or was found to be in a circle.
            for (; role is not null && above.ContainsKey(role) && heights.TryAdd(role, null); role = above[role]) walked.Add(role);
            var height = role is null || !above.ContainsKey(role) ? 0 : heights[role] + 1;
            for (var index = walked.Count - 1; index >= 0; index--, height++) heights[walked[index]] = height;
        }

        return heights;
    }

    private static HashSet<string> Above(string role, Dictionary<string, string?> above, Dictionary<string, int?> heights)
    {
        var roles = new HashSet<string>(StringComparer.Ordinal);
        if (heights.GetValueOrDefault(role) is null) return roles;
        for (var next = above[role]; next is not null && above.ContainsKey(next); next = above[next]) roles.Add(next);
        return roles;
    }
}
