using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges feedback.</summary>
internal sealed class FeedbackValidator : AbstractValidator<FeedbackDraft>
{
    public FeedbackValidator()
    {
        RuleFor(item => item.Id).MustBeStated(DomainCodes.FeedbackIdUnfit, "Feedback has an id.");
        RuleFor(item => item.Kind).Must(kind => kind is { } stated && Enum.IsDefined(stated)).Finds(DomainCodes.FeedbackKindUnknown,
            "Feedback is praise, complaint or suggestion.");
        RuleFor(item => item.From).Must(side => side is Side.Client or Side.Provider).Finds(DomainCodes.FeedbackSideUnknown,
            "Feedback comes from the client or from the provider.");
        RuleFor(item => item.By).MustBeStated(DomainCodes.FeedbackTextBlank, "Somebody gives feedback.");
        RuleFor(item => item.Text).MustBeStated(DomainCodes.FeedbackTextBlank, "Feedback says something.");
        RuleFor(item => item.Example).Must((item, example) => item.Kind != FeedbackKind.Complaint || Judging.IsStated(example))
            .Warns(DomainCodes.FeedbackExampleMissing, "A complaint names an example that can be acted on.");
        RuleFor(item => item.GivenAt).Must(FactReading.IsInstant).Finds(DomainCodes.FeedbackTimeUnfit,
            "The time at which it was given is stated, in the years 1970 to 2199.");
        RuleFor(item => item.RepliedAt).Must((item, at) => at is null || (FactReading.IsInstant(at) && !(at < item.GivenAt)))
            .Finds(DomainCodes.FeedbackTimeUnfit, "A reply does not come before what it answers.");
        RuleFor(item => item.RepliedAt).Must((item, at) => at is null == item.Reply is null && at is null == item.RepliedBy is null)
            .Finds(DomainCodes.FeedbackReplyUnfit, "A reply has a time, a text and somebody who gives it.");
        RuleFor(item => item.Reply).Must(reply => reply is null || Judging.IsStated(reply)).Finds(DomainCodes.FeedbackReplyUnfit, "A reply says something.");
        RuleFor(item => item.RepliedBy).Must(by => by is null || Judging.IsStated(by)).Finds(DomainCodes.FeedbackReplyUnfit, "Somebody replies.");
    }
}
