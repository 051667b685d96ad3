using FluentValidation;
using Msp.Domain.Communication;

namespace Msp.Domain.Reviews;

/// <summary>Judges when reviews are held.</summary>
internal sealed class ReviewPlanValidator : AbstractValidator<ReviewPlanDraft>
{
    public ReviewPlanValidator()
    {
        RuleFor(plan => plan.Id).MustBeStated(DomainCodes.ReviewIdUnfit, "A plan has an id.");
        RuleFor(plan => plan.Chair).MustBeStated(DomainCodes.ReviewTextBlank, "A role leads the review.");
        RuleFor(plan => plan.Attendees).Must(attendees => attendees is { Count: > 0 } && attendees.All(Judging.IsStated)).Finds(DomainCodes.ReviewTextBlank,
            "Other roles take part, none blank.");
        RuleFor(plan => plan.Cadence).NotNull().Finds(DomainCodes.ReviewCadenceMissing, "A plan says when reviews are held.");
        RuleFor(plan => plan.Cadence).SetValidator(new CadenceValidator()!);
        RuleFor(plan => plan).Custom((plan, context) =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, preparation) in (plan.Preparations ?? []).Index())
            {
                var path = FindingPath.Item("preparations", index);
                if (preparation is null || !Judging.IsStated(preparation.What) || !Judging.IsStated(preparation.Owner) || !names.Add(preparation.What))
                    context.Report(DomainCodes.ReviewPreparationUnfit, path, preparation?.What, "What is prepared has a name of its own and an owner.");
                if (preparation is not null && !IsLength(preparation.Before))
                    context.Report(DomainCodes.ReviewPreparationUnfit, $"{path}.before", preparation.Before,
                        "It is ready days, weeks or months before, one of them, above zero, at most a year.");
            }
        });
    }

    private static bool IsLength(Period? before) =>
        before is not null && ((before == Period.FromDays(before.Days) && before.Days is >= 1 and <= 366)
            || (before == Period.FromWeeks(before.Weeks) && before.Weeks is >= 1 and <= 52)
            || (before == Period.FromMonths(before.Months) && before.Months is >= 1 and <= 12));
}
