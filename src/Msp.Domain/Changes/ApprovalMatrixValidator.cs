using FluentValidation;
using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Judges an approval matrix.</summary>
internal sealed class ApprovalMatrixValidator : AbstractValidator<ApprovalMatrixDraft>
{
    private const int MostDays = 3_660;

    public ApprovalMatrixValidator()
    {
        RuleFor(matrix => matrix.Currency).Must(code => Currency.TryParse(code, out _)).Finds(DomainCodes.ApprovalCurrencyUnknown, "The currency is an active code of ISO 4217.");
        RuleFor(matrix => matrix.Rules).Must(rules => rules is { Count: > 0 }).Finds(DomainCodes.ApprovalRulesMissing, "A matrix has at least one rule.");
        RuleFor(matrix => matrix.RollingDays).Must(days => days is null or (>= 1 and <= MostDays)).Finds(DomainCodes.ApprovalNumberOutOfRange, "Approved changes count together for 1 to 3,660 days.");
        RuleFor(matrix => matrix.Sequence).Must(sequence => sequence is null || Enum.IsDefined(sequence.Value)).Finds(DomainCodes.ApprovalNumberOutOfRange, "The order is one after another, or any.");
        RuleFor(matrix => matrix).Custom((matrix, context) =>
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, rule) in (matrix.Rules ?? []).Index())
                Judge(rule, FindingPath.Item("rules", index), names, context);
            foreach (var (index, delegation) in (matrix.Delegations ?? []).Index())
                Judge(delegation, FindingPath.Item("delegations", index), context);
            if (matrix.Rules is { Count: > 0 } rules && rules.All(rule => rule is null || rule.Above is not null || rule.Risk > RiskLevel.Low || rule.Kinds is { Count: > 0 }))
                context.Report(DomainCodes.ApprovalUnasked, "rules", null, "Some changes are approved by nobody: no rule is without limit, risk and kinds.", Severity.Warning);
        });
    }

    private static void Judge(ApprovalRuleDraft? rule, string path, HashSet<string> names, ValidationContext<ApprovalMatrixDraft> context)
    {
        if (rule is null)
        {
            context.Report(DomainCodes.ApprovalItemMissing, path, null, "An item of the list is stated.");
            return;
        }

        if (!Judging.IsStated(rule.Name) || !names.Add(rule.Name))
            context.Report(DomainCodes.ApprovalNameUnfit, $"{path}.name", rule.Name, "A rule has a name, and no other has the same.");
        if (rule.Above < 0m)
            context.Report(DomainCodes.ApprovalNumberOutOfRange, $"{path}.above", rule.Above, "A limit is zero or more.");
        if (rule.Risk is { } risk && !Enum.IsDefined(risk))
            context.Report(DomainCodes.ApprovalNumberOutOfRange, $"{path}.risk", rule.Risk, "The risk is low, medium, high or critical.");
        if (rule.Kinds?.Any(kind => kind is null || !Enum.IsDefined(kind.Value)) == true)
            context.Report(DomainCodes.ApprovalItemMissing, $"{path}.kinds", null, "A kind is normal, standard or emergency.");
        if (rule.Roles is not { Count: > 0 } roles || !roles.All(Judging.IsStated) || roles.Distinct(StringComparer.Ordinal).Count() < roles.Count)
            context.Report(DomainCodes.ApprovalRolesUnfit, $"{path}.roles", null, "A rule has at least one role, none blank, each once.");
        if (rule.Needs is { } needs && (needs < 1 || needs > (rule.Roles?.Count ?? 0)))
            context.Report(DomainCodes.ApprovalNumberOutOfRange, $"{path}.needs", needs, "At least one role signs, at most all.");
    }

    private static void Judge(DelegationDraft? delegation, string path, ValidationContext<ApprovalMatrixDraft> context)
    {
        if (delegation is null)
            context.Report(DomainCodes.ApprovalItemMissing, path, null, "An item of the list is stated.");
        else if (!Judging.IsStated(delegation.From) || !Judging.IsStated(delegation.To) || delegation.From == delegation.To || delegation.End <= delegation.Start || delegation.UpTo < 0m)
            context.Report(DomainCodes.ApprovalDelegationUnfit, path, delegation.From, "Another role signs, from before the end on, up to a value that is not negative.");
    }
}
