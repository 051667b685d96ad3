using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges who settles complaints.</summary>
internal sealed class ComplaintLadderValidator : AbstractValidator<ComplaintLadderDraft>
{
    private const int MostLevels = 10;

    public ComplaintLadderValidator()
    {
        RuleFor(ladder => ladder.Levels).Must(levels => levels is { Count: >= 1 and <= MostLevels }).Finds(DomainCodes.ComplaintLevelsUnfit,
            "There are 1 to 10 levels.");
        RuleFor(ladder => ladder).Custom((ladder, context) =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, level) in (ladder.Levels ?? []).Index())
                Judge(level, FindingPath.Item("levels", index), names, context);
        });
    }

    private static void Judge(ComplaintLevelDraft? level, string path, HashSet<string> names, ValidationContext<ComplaintLadderDraft> context)
    {
        if (level is null)
        {
            context.Report(DomainCodes.ComplaintLevelUnfit, path, null, "An item of the list is stated.");
            return;
        }

        if (!Judging.IsStated(level.Name) || !names.Add(level.Name))
            context.Report(DomainCodes.ComplaintLevelUnfit, $"{path}.name", level.Name, "A level has a name, and no other has the same.");
        if (!Judging.IsStated(level.Provider))
            context.Report(DomainCodes.ComplaintLevelUnfit, $"{path}.provider", level.Provider, "A level has a role of the provider.");
        if (!Judging.IsStated(level.Client))
            context.Report(DomainCodes.ComplaintLevelUnfit, $"{path}.client", level.Client, "A level has a role of the client.");
        if (!(level.AnswerWithin > Duration.Zero))
            context.Report(DomainCodes.ComplaintDeadlineUnfit, $"{path}.answerWithin", level.AnswerWithin, "The time for an answer is stated and above zero.");
        if (level.AcknowledgeWithin <= Duration.Zero || level.AcknowledgeWithin > level.AnswerWithin)
            context.Report(DomainCodes.ComplaintDeadlineUnfit, $"{path}.acknowledgeWithin", level.AcknowledgeWithin,
                "The time for taking note is above zero, and not above the one for an answer.");
    }
}
