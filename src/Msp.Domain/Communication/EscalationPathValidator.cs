using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges an escalation path by itself.</summary>
internal sealed class EscalationPathValidator : AbstractValidator<EscalationPathDraft>
{
    public EscalationPathValidator()
    {
        RuleFor(path => path.Side).Must(side => side is Side.Client or Side.Provider or Side.Vendor)
            .Finds(DomainCodes.CommunicationSideMissing, "A path is on the side of the client, the provider or a vendor.");
        RuleFor(path => path.Ladder).MustBeStated(DomainCodes.CommunicationLadderBlank, "A path names a ladder.");
    }
}
