using FluentValidation;

namespace Msp.Domain.Responsibilities;

/// <summary>Judges what must be told for one type of request.</summary>
internal sealed class IntakeValidator : AbstractValidator<IntakeDraft>
{
    public IntakeValidator()
    {
        RuleFor(intake => intake.RequestType).MustBeStated(DomainCodes.IntakeTypeBlank, "What must be told names the type of request.");
        RuleFor(intake => intake.Items).Must(items => items is { Count: > 0 })
            .Finds(DomainCodes.IntakeEmpty, "Something must be told, or the entry is left out.");
        RuleFor(intake => intake).Custom((intake, context) =>
        {
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, item) in (intake.Items ?? []).Index())
                if (!Judging.IsStated(item) || !told.Add(item))
                    context.Report(DomainCodes.IntakeItemUnfit, FindingPath.Item("items", index), item, "Each item is stated once, and not blank.");
        });
    }
}
