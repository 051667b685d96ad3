using FluentValidation;

namespace Msp.Domain.Changes;

/// <summary>Judges a risk scale.</summary>
internal sealed class RiskScaleValidator : AbstractValidator<RiskScaleDraft>
{
    public RiskScaleValidator()
    {
        RuleFor(scale => scale.MediumFrom).Must(from => from > 0m).Finds(DomainCodes.RiskLevelsUnfit, "The score for medium is above zero.");
        RuleFor(scale => scale.HighFrom).Must((scale, from) => from > scale.MediumFrom).Finds(DomainCodes.RiskLevelsUnfit, "The score for high is above that for medium.");
        RuleFor(scale => scale.CriticalFrom).Must((scale, from) => from > scale.HighFrom).Finds(DomainCodes.RiskLevelsUnfit, "The score for critical is above that for high.");
        RuleFor(scale => scale.Questions).Must(questions => questions is { Count: > 0 }).Finds(DomainCodes.RiskQuestionUnfit, "There is at least one question.");
        RuleFor(scale => scale).Custom((scale, context) =>
        {
            var texts = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, question) in (scale.Questions ?? []).Index())
            {
                var path = FindingPath.Item("questions", index);
                if (question is null || !Judging.IsStated(question.Text) || !texts.Add(question.Text) || question.Weight <= 0m || question.Answers is not { Count: > 0 })
                    context.Report(DomainCodes.RiskQuestionUnfit, path, question?.Text, "A question has a text of its own, a weight above zero, and answers.");
                foreach (var (at, answer) in (question?.Answers ?? []).Index())
                {
                    if (answer is null || !Judging.IsStated(answer.Text) || !(answer.Points >= 0m) || question!.Answers!.Count(other => other?.Text == answer.Text) > 1
                        || (answer.AtLeast is { } level && !Enum.IsDefined(level)))
                        context.Report(DomainCodes.RiskAnswerUnfit, FindingPath.Item($"{path}.answers", at), answer?.Text, "An answer has a text of its own and points, zero or more.");
                }
            }
        });
    }
}
