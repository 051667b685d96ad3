using FluentValidation;

namespace Msp.Domain.Operations;

/// <summary>Judges a recurring process.</summary>
internal sealed class ProcessValidator : AbstractValidator<ProcessDraft>
{
    private const int MostDays = 366;
    private const int MostChecks = 1000;

    public ProcessValidator()
    {
        RuleFor(process => process.Id).Must(id => Judging.IsStated(id) && !id.Contains('/', StringComparison.Ordinal))
            .Finds(DomainCodes.ProcessIdUnfit, "A process has an id without a slash.");
        RuleFor(process => process.Name).MustBeStated(DomainCodes.ProcessNameBlank, "A process has a name.");
        RuleFor(process => process.Kind).Must(kind => kind is null || Enum.IsDefined(kind.Value))
            .Finds(DomainCodes.ProcessChoiceUnknown, "A kind is one of those there are.");
        RuleFor(process => process.Owner).MustBeStated(DomainCodes.ProcessRoleMissing, "A role answers for the process.");
        RuleFor(process => process.Doer).MustBeStated(DomainCodes.ProcessRoleMissing, "A role does it.");
        RuleFor(process => process.Checker).Must((process, checker) => process.Checks is null || Judging.IsStated(checker))
            .Finds(DomainCodes.ProcessRoleMissing, "Where work is checked, a role checks it.");
        RuleFor(process => process.Recurrence).NotNull().Finds(DomainCodes.ProcessRecurrenceMissing, "A process says when it is due.");
        RuleFor(process => process.Recurrence!).SetValidator(new RecurrenceValidator()).When(process => process.Recurrence is not null);
        RuleFor(process => process.DaysBefore).Must(AreDays).Finds(DomainCodes.ProcessNumberOutOfRange, "The days before are 0 to 366.");
        RuleFor(process => process.LateDays).Must(AreDays).Finds(DomainCodes.ProcessNumberOutOfRange, "The days it is late are 0 to 366.");
        RuleFor(process => process.Effort).Must(effort => effort is null || (effort > Duration.Zero && effort <= Duration.FromDays(31)))
            .Finds(DomainCodes.ProcessNumberOutOfRange, "It takes more than no time and at most 31 days.");
        RuleFor(process => process.AssetKinds).Must(AreNames).Finds(DomainCodes.ProcessNamesUnfit, "Kinds of assets are stated, each once.");
        RuleFor(process => process.Assets).Must(AreNames).Finds(DomainCodes.ProcessNamesUnfit, "Assets are stated, each once.");
        RuleFor(process => process.References).Must(AreNames).Finds(DomainCodes.ProcessNamesUnfit, "References are stated, each once.");
        RuleFor(process => process.Steps).Must(steps => steps is { Count: > 0 }).Finds(DomainCodes.ProcessStepUnfit, "A checklist has at least one step.");
        RuleFor(process => process).Custom(JudgeSteps);
        RuleFor(process => process.Checks!).Custom(JudgeChecks).When(process => process.Checks is not null);
        RuleFor(process => process.Oversight!).Custom(JudgeOversight).When(process => process.Oversight is not null);
    }

    private static bool AreDays(int? days) => days is null or (>= 0 and <= MostDays);

    private static bool AreNames(IReadOnlyList<string?>? names) =>
        names is null || (names.All(Judging.IsStated) && names.Distinct(StringComparer.Ordinal).Count() == names.Count);

    private static void JudgeSteps(ProcessDraft process, ValidationContext<ProcessDraft> context)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, step) in (process.Steps ?? []).Index())
        {
            if (step is null || !Judging.IsStated(step.Id) || !Judging.IsStated(step.Text) || !ids.Add(step.Id)
                || (step.Evidence is { } evidence && !Enum.IsDefined(evidence)))
                context.Report(DomainCodes.ProcessStepUnfit, FindingPath.Item("steps", index), step?.Id,
                    "A step has an id of its own, a text, and a known kind of evidence.");
        }
    }

    private static void JudgeChecks(QualityControlDraft checks, ValidationContext<ProcessDraft> context)
    {
        if (checks.Share is null)
            context.Report(DomainCodes.ProcessCheckUnfit, "checks.share", null, "The part that is checked is stated.");
        if (checks.Minimum is < 0 or > MostChecks)
            context.Report(DomainCodes.ProcessCheckUnfit, "checks.minimum", checks.Minimum, "At least 0 to 1000 are checked.");
        if (!AreDays(checks.NewForDays))
            context.Report(DomainCodes.ProcessCheckUnfit, "checks.newForDays", checks.NewForDays, "Somebody is new for 0 to 366 days.");
        if (!AreDays(checks.WithinDays))
            context.Report(DomainCodes.ProcessCheckUnfit, "checks.withinDays", checks.WithinDays, "It is checked within 0 to 366 days.");
    }

    private static void JudgeOversight(OversightDraft oversight, ValidationContext<ProcessDraft> context)
    {
        if (!Judging.IsStated(oversight.Role) || oversight.Role == context.InstanceToValidate.Doer)
            context.Report(DomainCodes.ProcessOversightUnfit, "oversight.role", oversight.Role, "A role looks over the process that does not do it.");
        if (oversight.WithinDays is < 1 or > MostDays)
            context.Report(DomainCodes.ProcessOversightUnfit, "oversight.withinDays", oversight.WithinDays, "It attests within 1 to 366 days.");
    }
}
