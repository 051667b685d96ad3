using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges a meeting by itself.</summary>
internal sealed class MeetingValidator : AbstractValidator<MeetingDraft>
{
    public MeetingValidator()
    {
        RuleFor(meeting => meeting.Id).MustBeStated(DomainCodes.CommunicationIdBlank, "A meeting has an id.");
        RuleFor(meeting => meeting.From).MustBeStated(DomainCodes.CommunicationRoleBlank, "A meeting names the role that calls it.");
        RuleFor(meeting => meeting.Attendees).Must(attendees => attendees is { Count: > 0 } && attendees.All(Judging.IsStated))
            .Finds(DomainCodes.CommunicationRoleBlank, "A meeting names who takes part, and nobody blank.");
        RuleFor(meeting => meeting.Agenda).Must(agenda => agenda is null || agenda.All(Judging.IsStated))
            .Finds(DomainCodes.CommunicationContentMissing, "Nothing on an agenda is blank.");
        RuleFor(meeting => meeting.Cadence).NotNull().Finds(DomainCodes.CommunicationCadenceMissing, "A meeting says when it is due.");
        RuleFor(meeting => meeting.Cadence).SetValidator(new CadenceValidator()!);
    }
}
