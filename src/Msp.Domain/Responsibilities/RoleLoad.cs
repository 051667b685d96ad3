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
        var borne = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var bearer in activities.SelectMany(activity =>
            (activity.Responsible ?? []).Select(doer => doer?.Role).Append(activity.Accountable).OfType<string>().Distinct(StringComparer.Ordinal)))
            borne[bearer] = borne.GetValueOrDefault(bearer) + 1;
        foreach (var (index, role) in (draft.Roles ?? []).Index())
        {
            if (!Judging.IsStated(role?.Name)) continue;
            var place = FindingPath.Item("roles", index);
            if (!named.Contains(role.Name))
                context.Report(DomainCodes.RaciRoleIdle, place, role.Name, "The role has no part in any activity or obligation.", Severity.Info);
            var bears = borne.GetValueOrDefault(role.Name);
            var most = draft.OverloadedAbove ?? Usual;
            if (activities.Count >= FewestActivities && bears > most.Fraction * activities.Count)
                context.Report(
                    DomainCodes.RaciRoleOverloaded, place, role.Name,
                    FormattableString.Invariant($"The role bears {bears} of {activities.Count} activities, more than {most}."), Severity.Warning);
        }
    }
}
