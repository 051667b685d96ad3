using FluentValidation;

namespace Msp.Domain.Reviews;

/// <summary>Judges a strategy meeting.</summary>
internal sealed class StrategyMeetingValidator : AbstractValidator<StrategyMeetingDraft>
{
    public StrategyMeetingValidator()
    {
        RuleFor(meeting => meeting.Id).MustBeStated(DomainCodes.StrategyIdUnfit, "A meeting has an id.");
        RuleFor(meeting => meeting.On).Must(FactReading.IsDate).Finds(DomainCodes.StrategyDateUnfit, "The day is stated, in the years 1970 to 2199.");
        RuleFor(meeting => meeting.Attendees).Must(attendees => attendees is { Count: > 0 } && attendees.All(Judging.IsStated))
            .Finds(DomainCodes.StrategyTextBlank, "Somebody takes part, nobody blank.");
    }
}
