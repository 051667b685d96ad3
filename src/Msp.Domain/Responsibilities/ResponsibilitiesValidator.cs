using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges responsibilities: each role and activity by itself, then what they say of each other.</summary>
/// <remarks>People and calendars are judged by <see cref="RaciMatrix.Review"/>. Immutable and thread-safe.</remarks>
public sealed class ResponsibilitiesValidator : AbstractValidator<ResponsibilitiesDraft>
{
    /// <summary>Makes the validator.</summary>
    public ResponsibilitiesValidator()
    {
        RuleForEach(draft => draft.Roles).NotNull().Finds(DomainCodes.RaciItemNull, "A role is stated, not null.");
        RuleForEach(draft => draft.Roles).SetValidator(new RoleValidator()!);
        RuleForEach(draft => draft.Activities).NotNull().Finds(DomainCodes.RaciItemNull, "An activity is stated, not null.");
        RuleForEach(draft => draft.Activities).SetValidator(new ActivityValidator()!);
        RuleForEach(draft => draft.Obligations).NotNull().Finds(DomainCodes.RaciItemNull, "An obligation is stated, not null.");
        RuleForEach(draft => draft.Obligations).SetValidator(new ClientObligationValidator()!);
        RuleForEach(draft => draft.Intake).NotNull().Finds(DomainCodes.RaciItemNull, "What must be told is stated, not null.");
        RuleForEach(draft => draft.Intake).SetValidator(new IntakeValidator()!);
        RuleFor(draft => draft).Custom((draft, context) => ResponsibilityReferences.Judge(draft, context));
        RuleFor(draft => draft).Custom((draft, context) => RoleOrder.Judge(draft, context));
        RuleFor(draft => draft).Custom((draft, context) => RoleLoad.Judge(draft, context));
    }
}
