using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges a report by itself.</summary>
internal sealed class ReportValidator : AbstractValidator<ReportDraft>
{
    public ReportValidator()
    {
        RuleFor(report => report.Id).MustBeStated(DomainCodes.CommunicationIdBlank, "A report has an id.");
        RuleFor(report => report.Content).Must(content => content is { Count: > 0 } && content.All(Judging.IsStated))
            .Finds(DomainCodes.CommunicationContentMissing, "A report tells something, and nothing blank.");
        RuleFor(report => report.From).MustBeStated(DomainCodes.CommunicationRoleBlank, "A report names the role that owes it.");
        RuleFor(report => report.To).MustBeStated(DomainCodes.CommunicationRoleBlank, "A report names the role that gets it.");
        RuleFor(report => report.Cadence).NotNull().Finds(DomainCodes.CommunicationCadenceMissing, "A report says when it is due.");
        RuleFor(report => report.Cadence).SetValidator(new CadenceValidator()!);
    }
}
