using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges a client's obligation by itself.</summary>
internal sealed class ClientObligationValidator : AbstractValidator<ClientObligationDraft>
{
    private static readonly Duration Longest = Duration.FromDays(366);

    public ClientObligationValidator()
    {
        RuleFor(obligation => obligation.Id).MustBeStated(DomainCodes.ObligationIdBlank, "An obligation has an id.");
        RuleFor(obligation => obligation.Title).MustBeStated(DomainCodes.ObligationTitleBlank, "An obligation says what is to be done.");
        RuleFor(obligation => obligation.Calendar).MustBeStated(DomainCodes.ObligationCalendarMissing, "An obligation is due in a calendar of the client.");
        RuleFor(obligation => obligation.Within).Must(within => Fits(within))
            .Finds(DomainCodes.ObligationTimeOutOfRange, "The time is above zero, at most 366 days.");
        RuleForEach(obligation => obligation.RemindAfter).Must(after => Fits(after))
            .Finds(DomainCodes.ObligationTimeOutOfRange, "The time is above zero, at most 366 days.");
        RuleForEach(obligation => obligation.RemindAfter).Must((obligation, after) => !(after >= obligation.Within))
            .Warns(DomainCodes.ObligationReminderLate, "A reminder at the due or later reminds of nothing that can be done in time.");
        RuleForEach(obligation => obligation.Reasons).Must(Judging.IsStated).Finds(DomainCodes.ObligationReasonBlank, "A reason for waiting is not blank.");
        RuleFor(obligation => obligation.EscalateAfter).Must((obligation, after) => after is null || (Fits(after) && Judging.IsStated(obligation.EscalateTo)))
            .Finds(DomainCodes.ObligationEscalationUnfit, "An escalation has a time above zero, at most 366 days, and a role it goes to.");
    }

    private static bool Fits(Duration? time) => time > Duration.Zero && time <= Longest;
}
