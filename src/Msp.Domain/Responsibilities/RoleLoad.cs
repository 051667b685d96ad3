using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Looks for roles with too much to do, and with nothing.</summary>
internal static class RoleLoad
{
    /// <summary>The share above which a role is overloaded, unless stated otherwise.</summary>
    public static readonly Share Usual = Share.OfPercent(60);

    // In fewer activities somebody has a large share of them whatever is done.
    private const int FewestActivities = 5;

    public static void Judge(ResponsibilitiesDraft draft, ValidationContext<ResponsibilitiesDraft> context)
    {
        var activities = (draft.Activities ?? []).OfType<ActivityDraft>().ToList();
        var named = activities.SelectMany(activity => ResponsibilityReferences.RolesOf(activity, "")).Select(use => use.Role)
            .Concat((draft.Obligations ?? []).SelectMany(obligation => new[] { obligation?.Role, obligation?.EscalateTo })).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, role) in (draft.Roles ?? []).Index())
        {
            if (!Judging.IsStated(role?.Name)) continue;
            var place = FindingPath.Item("roles", index);
            if (!named.Contains(role.Name)) context.Report(DomainCodes.RaciRoleIdle, place, role.Name, "The role has no part in any activity or obligation.", Severity.Info);
            var bears = activities.Count(activity => activity.Accountable == role.Name || (activity.Responsible ?? []).Any(doer => doer?.Role == role.Name));
            var most = draft.OverloadedAbove ?? Usual;
            if (activities.Count >= FewestActivities && bears > most.Fraction * activities.Count)
                context.Report(
                    DomainCodes.RaciRoleOverloaded, place, role.Name, FormattableString.Invariant($"The role bears {bears} of {activities.Count} activities, more than {most}."), Severity.Warning);
        }
    }
}
