using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges something agreed in one of the reviews that were held.</summary>
internal sealed class ReviewActionValidator : AbstractValidator<ReviewActionDraft>
{
    public ReviewActionValidator(IReadOnlyDictionary<string, HeldReview> held, IReadOnlySet<string> raised)
    {
        LocalDate? Agreed(ReviewActionDraft one) => held.GetValueOrDefault(one.Review ?? "")?.On;
        bool Follows(ReviewActionDraft one, LocalDate? date) => FactReading.IsDate(date) && !(date < Agreed(one));

        RuleFor(one => one.Id).MustBeStated(DomainCodes.ReviewIdUnfit, "An action has an id.");
        RuleFor(one => one.Title).MustBeStated(DomainCodes.ReviewTextBlank, "An action says what is done.");
        RuleFor(one => one.Owner).MustBeStated(DomainCodes.ReviewTextBlank, "An action has an owner.");
        RuleFor(one => one.Review).Must(id => id is not null && held.ContainsKey(id)).Finds(DomainCodes.ReviewReferenceUnknown,
            "An action names the review that agreed to it.");
        RuleFor(one => one.Finding).Must(id => id is null || raised.Contains(id)).Finds(DomainCodes.ReviewReferenceUnknown,
            "A finding that an action names was found.");
        RuleFor(one => one.Due).Must(Follows).Finds(DomainCodes.ReviewDateUnfit, "An action is due, and not before it was agreed.");
        RuleFor(one => one.DoneOn).Must((one, on) => on is null || Follows(one, on)).Finds(DomainCodes.ReviewDateUnfit,
            "An action is not done before it was agreed.");
        RuleFor(one => one.DroppedOn).Must((one, on) => on is null || (Follows(one, on) && one.DoneOn is null)).Finds(DomainCodes.ReviewDateUnfit,
            "An action is given up after it was agreed, and not done as well.");
        RuleFor(one => one.Evidence).Must((one, text) => one.DoneOn is null ? text is null : Judging.IsStated(text)).Finds(DomainCodes.ReviewTextBlank,
            "What is done has evidence, and nothing else does.");
        RuleFor(one => one.DropReason).Must((one, text) => one.DroppedOn is null ? text is null : Judging.IsStated(text)).Finds(DomainCodes.ReviewTextBlank,
            "What is given up has a reason, and nothing else does.");
        RuleFor(one => one).Custom((one, context) =>
        {
            var after = Agreed(one);
            foreach (var (index, move) in (one.Moves ?? []).Index())
            {
                if (move is null || !FactReading.IsDate(move.On) || move.On < after || !Follows(one, move.To) || !Judging.IsStated(move.Reason))
                    context.Report(DomainCodes.ReviewMoveUnfit, FindingPath.Item("moves", index), move?.To,
                        "Another due date has a day on which it was agreed, in order, and a reason.");
                after = move?.On ?? after;
            }
        });
    }
}
