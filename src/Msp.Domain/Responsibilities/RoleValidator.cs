using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges a role by itself.</summary>
internal sealed class RoleValidator : AbstractValidator<RoleDraft>
{
    public RoleValidator()
    {
        RuleFor(role => role.Name).MustBeStated(DomainCodes.RaciRoleBlank, "A role has a name.");
        RuleFor(role => role.Side).Must(side => side is Side.Client or Side.Provider or Side.Vendor)
            .Finds(DomainCodes.RaciSideMissing, "A role is on the side of the client, the provider or a vendor.");
        RuleFor(role => role.Deputy)
            .Must((role, deputy) => deputy is null || (Judging.IsStated(deputy) && Judging.IsStated(role.Holder) && deputy != role.Holder))
            .Finds(DomainCodes.RaciDeputyUnfit, "A deputy stands in for a holder, and is somebody else.");
        RuleFor(role => role.Holder).Must((role, holder) => Judging.IsStated(holder) || Judging.IsStated(role.Line))
            .Warns(DomainCodes.RaciRoleUnfilled, "Nobody fills the role: it has neither a holder nor a line.");
        RuleFor(role => role.Hours).Must((role, hours) => hours is null || Judging.IsStated(role.Line))
            .Warns(DomainCodes.RaciHoursWithoutLine, "Hours are those of a line; this role has none, so that they say nothing.");
    }
}
