using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges a communication protocol: each part by itself, then what they say of each other.</summary>
/// <remarks>Names of calendars, ladders and roles are the agreement's to judge. Immutable and thread-safe.</remarks>
public sealed class CommunicationValidator : AbstractValidator<CommunicationDraft>
{
    /// <summary>Makes the validator.</summary>
    public CommunicationValidator()
    {
        RuleFor(draft => draft.Zone).Must(zone => zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            .Finds(DomainCodes.CommunicationZoneUnknown, "The zone is an id of the tz database, such as Europe/London.");
        RuleForEach(draft => draft.Contacts).NotNull().Finds(DomainCodes.CommunicationItemNull, "A contact is stated, not null.");
        RuleForEach(draft => draft.Contacts).SetValidator(new ContactValidator()!);
        RuleForEach(draft => draft.Routes).NotNull().Finds(DomainCodes.CommunicationItemNull, "A route is stated, not null.");
        RuleForEach(draft => draft.Routes).SetValidator(new RouteValidator()!);
        RuleForEach(draft => draft.Paths).NotNull().Finds(DomainCodes.CommunicationItemNull, "A path is stated, not null.");
        RuleForEach(draft => draft.Paths).SetValidator(new EscalationPathValidator()!);
        RuleForEach(draft => draft.Reports).NotNull().Finds(DomainCodes.CommunicationItemNull, "A report is stated, not null.");
        RuleForEach(draft => draft.Reports).SetValidator(new ReportValidator()!);
        RuleForEach(draft => draft.Meetings).NotNull().Finds(DomainCodes.CommunicationItemNull, "A meeting is stated, not null.");
        RuleForEach(draft => draft.Meetings).SetValidator(new MeetingValidator()!);
        RuleFor(draft => draft.AccountManager).SetValidator(new AccountManagerValidator()!);
        RuleFor(draft => draft).Custom((draft, context) => CommunicationReferences.Judge(draft, context));
    }
}
