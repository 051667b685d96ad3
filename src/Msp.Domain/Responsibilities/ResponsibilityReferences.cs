using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges what responsibilities say of each other: names that are repeated, and names of what is not there.</summary>
internal static class ResponsibilityReferences
{
    public static void Judge(ResponsibilitiesDraft draft, ValidationContext<ResponsibilitiesDraft> context)
    {
        var roles = Once((draft.Roles ?? []).Select(role => role?.Name), "roles", "name", DomainCodes.RaciRoleRepeated, "A role is stated once.", context);
        OnceForAService(
            (draft.Activities ?? []).Select(activity => (activity?.Name, activity?.Service)), "activities", "name", DomainCodes.RaciActivityRepeated,
            "An activity is stated once for a service.", context);
        JudgeRoles(draft, roles, context);
        JudgeApprovers(draft, context);
        JudgeObligations(draft, context);
        var obligations = Once((draft.Obligations ?? []).Select(obligation => obligation?.Id), "obligations", "id", DomainCodes.ObligationRepeated,
            "An obligation is stated once.", context);
        OnceForAService(
            (draft.Intake ?? []).Select(intake => (intake?.RequestType, intake?.Service)), "intake", "requestType", DomainCodes.IntakeRepeated,
            "What must be told is stated once for a type of request and service.", context);
        foreach (var (index, intake) in (draft.Intake ?? []).Index())
            if (intake is not null && (intake.Obligation is null || !obligations.Contains(intake.Obligation)))
                context.Report(DomainCodes.IntakeObligationUnknown, FindingPath.Item("intake", index, "obligation"), intake.Obligation,
                    "A missing item opens one of the obligations.");
    }

    /// <summary>Every role that activities name, with its place.</summary>
    public static IEnumerable<(string Path, string? Role)> RolesOf(ActivityDraft activity, string path)
    {
        if (activity.Accountable is not null) yield return ($"{path}.accountable", activity.Accountable);
        foreach (var (index, doer) in (activity.Responsible ?? []).Index())
            if (doer is not null) yield return ($"{path}.{FindingPath.Item("responsible", index, "role")}", doer.Role);
        foreach (var (index, role) in (activity.Consulted ?? []).Index())
            if (role is not null) yield return ($"{path}.{FindingPath.Item("consulted", index)}", role);
        foreach (var (index, role) in (activity.Informed ?? []).Index())
            if (role is not null) yield return ($"{path}.{FindingPath.Item("informed", index)}", role);
        if (activity.Approver is not null) yield return ($"{path}.approver", activity.Approver);
    }

    private static void JudgeRoles(ResponsibilitiesDraft draft, HashSet<string> roles, ValidationContext<ResponsibilitiesDraft> context)
    {
        foreach (var (index, activity) in (draft.Activities ?? []).Index())
        {
            if (activity is null) continue;
            foreach (var (path, role) in RolesOf(activity, FindingPath.Item("activities", index)))
                if (role is null || !roles.Contains(role)) context.Report(DomainCodes.RaciRoleUnknown, path, role, "There is no such role.");
        }
    }

    /// <summary>Two roles of one holder are one person; so are a deputy and a holder while the deputy stands in.</summary>
    private static void JudgeApprovers(ResponsibilitiesDraft draft, ValidationContext<ResponsibilitiesDraft> context)
    {
        var roles = new Dictionary<string, RoleDraft>(StringComparer.Ordinal);
        foreach (var role in draft.Roles ?? [])
            if (Judging.IsStated(role?.Name) && Judging.IsStated(role.Holder)) roles.TryAdd(role.Name, role);
        foreach (var (index, activity) in (draft.Activities ?? []).Index())
        {
            if (activity?.Approver is not { } approver || !roles.TryGetValue(approver, out var approves)) continue;
            foreach (var name in (activity.Responsible ?? []).Select(doer => doer?.Role).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (name == approver || !roles.TryGetValue(name, out var does)) continue;
                var place = FindingPath.Item("activities", index, "approver");
                if (does.Holder == approves.Holder)
                    context.Report(DomainCodes.RaciApproverDoes, place, approver, $"{approves.Holder} holds {name} too, and would approve their own work.");
                else if (does.Holder == approves.Deputy)
                    context.Report(DomainCodes.RaciApproverDoes, place, approver,
                        $"{approves.Deputy} holds {name} too, and would approve their own work as a deputy.", Severity.Warning);
                else if (does.Deputy == approves.Holder)
                    context.Report(DomainCodes.RaciApproverDoes, place, approver,
                        $"{approves.Holder} stands in for {name} too, and would approve their own work then.", Severity.Warning);
            }
        }
    }

    private static void JudgeObligations(ResponsibilitiesDraft draft, ValidationContext<ResponsibilitiesDraft> context)
    {
        var clients = (draft.Roles ?? []).Where(role => role?.Side == Side.Client).Select(role => role!.Name).ToHashSet(StringComparer.Ordinal);
        var reasons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, obligation) in (draft.Obligations ?? []).Index())
        {
            if (obligation is null) continue;
            if (obligation.Role is null || !clients.Contains(obligation.Role)) Unfit(FindingPath.Item("obligations", index, "role"), obligation.Role);
            if (obligation.EscalateTo is { } to && !clients.Contains(to)) Unfit(FindingPath.Item("obligations", index, "escalateTo"), to);
            foreach (var (place, reason) in (obligation.Reasons ?? []).Index())
                if (Judging.IsStated(reason) && !reasons.Add(reason))
                    context.Report(DomainCodes.ObligationReasonRepeated, FindingPath.Item("obligations", index, FindingPath.Item("reasons", place)), reason,
                        "A reason for waiting calls for one obligation.");
        }

        void Unfit(string path, string? role) => context.Report(DomainCodes.ObligationRoleUnfit, path, role, "An obligation is of one of the client's roles.");
    }

    private static HashSet<string> Once(
        IEnumerable<string?> names, string list, string property, string code, string message, ValidationContext<ResponsibilitiesDraft> context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index())
            if (Judging.IsStated(name) && !known.Add(name)) context.Report(code, FindingPath.Item(list, index, property), name, message);
        return known;
    }

    private static void OnceForAService(
        IEnumerable<(string? Name, string? Service)> names, string list, string property, string code, string message,
        ValidationContext<ResponsibilitiesDraft> context)
    {
        var known = new HashSet<(string?, string?)>();
        foreach (var (index, one) in names.Index())
            if (Judging.IsStated(one.Name) && !known.Add(one))
                context.Report(code, FindingPath.Item(list, index, property), one.Service is null ? one.Name : $"{one.Name} of {one.Service}", message);
    }
}
