using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges an activity by itself: who answers, who does it, and that parts do not overlap.</summary>
internal sealed class ActivityValidator : AbstractValidator<ActivityDraft>
{
    private const int MostConsulted = 3;

    public ActivityValidator()
    {
        RuleFor(activity => activity.Name).MustBeStated(DomainCodes.RaciActivityBlank, "An activity has a name.");
        RuleForEach(activity => activity.Responsible).NotNull().Finds(DomainCodes.RaciItemNull, "Who does it is stated, not null.");
        RuleFor(activity => activity).Custom((activity, context) => JudgeBearers(activity, context));
        RuleFor(activity => activity).Custom((activity, context) => JudgeParts(activity.Responsible ?? [], context));
        RuleFor(activity => activity).Custom((activity, context) => JudgeTwice(activity, context));
        RuleFor(activity => activity.Consulted).Must(roles => roles is not { Count: > MostConsulted })
            .Finds(DomainCodes.RaciConsultedMany, "Asking more than three roles before acting makes it slow.").WithSeverity(Severity.Info);
    }

    private static void JudgeBearers(ActivityDraft activity, ValidationContext<ActivityDraft> context)
    {
        var (answers, does) = (Judging.IsStated(activity.Accountable), activity.Responsible is { Count: > 0 });
        if (!answers && !does) context.Report(DomainCodes.RaciActivityOrphan, "", activity.Name, "Nobody answers for the activity and nobody does it.");
        else if (!answers)
            context.Report(DomainCodes.RaciAccountableMissing, "accountable", activity.Accountable, "An activity has one role that answers for it.");
        else if (!does)
            context.Report(DomainCodes.RaciResponsibleMissing, "responsible", null,
                "An activity has a role that does it; name the accountable one where it does it itself.");
    }

    private static void JudgeParts(IReadOnlyList<DoerDraft?> doers, ValidationContext<ActivityDraft> context)
    {
        var parts = new DoerParts();
        for (var index = 0; index < doers.Count; index++)
        {
            if (doers[index] is not { } doer) continue;
            var place = FindingPath.Item("responsible", index);
            if (doers.Count > 1 && doer is { Site: null, Hours: null, Line: null })
            {
                context.Report(DomainCodes.RaciPartMissing, place, doer.Role, "Several do it, so that each needs a part: a site, hours or a line.");
                continue;
            }

            if (doer is { Site: null, Hours: null, Line: null }) continue;
            if (parts.Add(doer, index) is { } earlier)
                context.Report(DomainCodes.RaciDoersOverlap, place, doer.Role,
                    $"The part overlaps that of {FindingPath.Item("responsible", earlier)}; nothing tells who of them does it.");
        }
    }

    private static void JudgeTwice(ActivityDraft activity, ValidationContext<ActivityDraft> context)
    {
        var doers = (activity.Responsible ?? []).Select(doer => doer?.Role).ToHashSet(StringComparer.Ordinal);
        if (activity.Approver is { } approver && doers.Contains(approver))
            context.Report(DomainCodes.RaciApproverDoes, "approver", approver, "Who approves the work is not who does it.");
        var taken = doers.Append(activity.Accountable).ToHashSet(StringComparer.Ordinal);
        foreach (var (list, roles) in new[] { ("consulted", activity.Consulted), ("informed", activity.Informed) })
        {
            foreach (var (index, role) in (roles ?? []).Index())
            {
                if (!Judging.IsStated(role)) context.Report(DomainCodes.RaciRoleBlank, FindingPath.Item(list, index), role, "A role is named.");
                else if (!taken.Add(role))
                    context.Report(DomainCodes.RaciRoleTwice, FindingPath.Item(list, index), role, "The role has a part in this activity already.");
            }
        }
    }
}
