using FluentValidation;

namespace Msp.Domain.Communication;

/// <summary>Judges a contact by itself.</summary>
internal sealed class ContactValidator : AbstractValidator<ContactDraft>
{
    public ContactValidator()
    {
        RuleFor(contact => contact.Name).MustBeStated(DomainCodes.CommunicationContactBlank, "A contact has a name.");
        RuleFor(contact => contact.Side).Must(side => side is Side.Client or Side.Provider or Side.Vendor)
            .Finds(DomainCodes.CommunicationSideMissing, "A contact is on the side of the client, the provider or a vendor.");
        RuleForEach(contact => contact.Away).NotNull().Finds(DomainCodes.CommunicationItemNull, "An absence is stated, not null.");
        RuleForEach(contact => contact.Away).Must(away => away is null || Fits(away))
            .Finds(DomainCodes.CommunicationDateUnfit, "An absence has a first day and no earlier last day, in the years 1970 to 2199.");
    }

    private static bool Fits(AbsenceDraft away) =>
        CadenceValidator.IsDate(away.First) && (away.Last is null || (CadenceValidator.IsDate(away.Last) && away.Last >= away.First));
}
