using FluentValidation;

namespace Msp.Domain.Agreements;

/// <summary>What is agreed on maintenance.</summary>
internal sealed partial class TermsValidator
{
    private const int MostWindows = 500;

    private sealed class MaintenanceValidator : AbstractValidator<MaintenanceDraft>
    {
        public MaintenanceValidator()
        {
            RuleFor(maintenance => maintenance.ServiceTime).OptionalText();
            RuleFor(maintenance => maintenance.Within).OptionalText();
            RuleFor(maintenance => maintenance.Regular).OptionalText();
            RuleFor(maintenance => maintenance.Clause).OptionalText();
            RuleFor(maintenance => maintenance.Notice).NotNegative();
            RuleFor(maintenance => maintenance.AtMostPerMonth).NotNegative();
            RuleFor(maintenance => maintenance.Planned).Must(planned => planned is null or { Count: <= MostWindows })
                .Finds(DomainCodes.AgreementTooMany, "A service has at most 500 windows of maintenance.");
            RuleForEach(maintenance => maintenance.Planned).Something().SetValidator(new PlannedValidator()!);
        }
    }

    private sealed class PlannedValidator : AbstractValidator<PlannedMaintenanceDraft>
    {
        public PlannedValidator()
        {
            RuleFor(window => window.Name).Text();
            RuleFor(window => window.Start).Required();
            RuleFor(window => window.Start).Timed();
            RuleFor(window => window.End).Required();
            RuleFor(window => window.End).Timed();
            RuleFor(window => window.End).Must((window, end) => end is null || window.Start is null || end > window.Start)
                .Finds(DomainCodes.AgreementOutOfRange, "A window ends after it starts.");
            RuleFor(window => window.Announced).Timed();
        }
    }
}
