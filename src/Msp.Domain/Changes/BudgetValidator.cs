using FluentValidation;
using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Judges a budget.</summary>
internal sealed class BudgetValidator : AbstractValidator<BudgetDraft>
{
    public BudgetValidator()
    {
        RuleFor(budget => budget.Currency).Must(code => Currency.TryParse(code, out _)).Finds(DomainCodes.BudgetCurrencyUnknown, "The currency is an active code of ISO 4217.");
        RuleFor(budget => budget.Work).Must(work => work >= 0m).Finds(DomainCodes.BudgetAmountUnfit, "The work has an amount, zero or more.");
        RuleFor(budget => budget.Overspend).Must(rule => rule is null || Enum.IsDefined(rule.Value)).Finds(DomainCodes.BudgetAmountUnfit, "Overspending is stopped, warned of or allowed.");
        RuleForEach(budget => budget.Thresholds).Must(threshold => threshold > 0m).Finds(DomainCodes.BudgetThresholdUnfit, "A threshold is above zero hundredths.");
        RuleFor(budget => budget.Thresholds).Must(thresholds => thresholds is null || thresholds.Distinct().Count() == thresholds.Count)
            .Finds(DomainCodes.BudgetThresholdUnfit, "A threshold is there once.");
        RuleFor(budget => budget).Custom((budget, context) =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, pot) in (budget.Pots ?? []).Index())
                Judge(pot, FindingPath.Item("pots", index), names, context);
        });
    }

    private static void Judge(BudgetPotDraft? pot, string path, HashSet<string> names, ValidationContext<BudgetDraft> context)
    {
        if (pot is null)
        {
            context.Report(DomainCodes.BudgetPotUnfit, path, null, "An item of the list is stated.");
            return;
        }

        if (!Judging.IsStated(pot.Name) || !names.Add(pot.Name))
            context.Report(DomainCodes.BudgetPotUnfit, $"{path}.name", pot.Name, "Money set apart has a name, and no other has the same.");
        if (!(pot.Amount >= 0m))
            context.Report(DomainCodes.BudgetAmountUnfit, $"{path}.amount", pot.Amount, "Money set apart has an amount, zero or more.");
        if (!Judging.IsStated(pot.Owner) || !Judging.IsStated(pot.Purpose) || (pot.Release is { } release && !Enum.IsDefined(release)))
            context.Report(DomainCodes.BudgetPotUnfit, path, pot.Name, "Money set apart has an owner and a purpose, and is released by the owner's word or with a change order.");
    }
}
