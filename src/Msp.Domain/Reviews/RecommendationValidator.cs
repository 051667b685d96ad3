using FluentValidation;
using Msp.Domain.Changes;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>Judges a recommendation whose amounts are in a currency.</summary>
internal sealed class RecommendationValidator : AbstractValidator<RecommendationDraft>
{
    public RecommendationValidator(Currency currency)
    {
        RuleFor(one => one.Id).MustBeStated(DomainCodes.RecommendationIdUnfit, "A recommendation has an id.");
        RuleFor(one => one.Title).MustBeStated(DomainCodes.RecommendationTextBlank, "A recommendation says what is to be done.");
        RuleFor(one => one.Risk).MustBeStated(DomainCodes.RecommendationTextBlank, "A recommendation says what may happen without it.");
        RuleFor(one => one.MadeBy).MustBeStated(DomainCodes.RecommendationTextBlank, "Somebody recommends it.");
        RuleFor(one => one.Level).Must(level => level is { } stated && Enum.IsDefined(stated)).Finds(DomainCodes.RecommendationRiskUnknown,
            "The risk is low, medium, high or critical.");
        RuleFor(one => one.OneOff).Must(cost => IsCost(cost, currency)).Finds(DomainCodes.RecommendationCostUnfit,
            "A cost is not negative, in the currency of the others.");
        RuleFor(one => one.Monthly).Must(cost => IsCost(cost, currency)).Finds(DomainCodes.RecommendationCostUnfit,
            "A cost is not negative, in the currency of the others.");
        RuleFor(one => one.MadeOn).Must(FactReading.IsDate).Finds(DomainCodes.RecommendationDateUnfit, "The date is stated, in the years 1970 to 2199.");
        RuleFor(one => one.DecideBy).Must((one, date) => date is null || (FactReading.IsDate(date) && !(date < one.MadeOn)))
            .Finds(DomainCodes.RecommendationDateUnfit, "It is not to be decided before it was made.");
        RuleFor(one => one).Custom((one, context) =>
        {
            var after = one.MadeOn;
            foreach (var (index, decision) in (one.Decisions ?? []).Index())
            {
                Judge(one, decision, after, FindingPath.Item("decisions", index), context);
                after = decision?.On ?? after;
            }
        });
    }

    private static bool IsCost(Money? cost, Currency currency) => cost is null || (cost.Value.Amount >= 0m && cost.Value.Currency == currency);

    private static void Judge(RecommendationDraft one, RecommendationDecisionDraft? decision, LocalDate? after, string path,
        ValidationContext<RecommendationDraft> context)
    {
        if (decision is null || decision.Verdict is not { } verdict || !Enum.IsDefined(verdict))
            context.Report(DomainCodes.RecommendationDecisionUnfit, path, null, "A decision accepts, declines or defers.");
        else
        {
            if (!Judging.IsStated(decision.By))
                context.Report(DomainCodes.RecommendationDecisionUnfit, $"{path}.by", decision.By, "Somebody decides.");
            if (!FactReading.IsDate(decision.On) || decision.On < after)
                context.Report(DomainCodes.RecommendationDateUnfit, $"{path}.on", decision.On, "Decisions have dates in order, not before the recommendation.");
            if (verdict == RecommendationVerdict.Deferred != decision.Until is not null || decision.Until < decision.On
                || (decision.Until is not null && !FactReading.IsDate(decision.Until)))
                context.Report(DomainCodes.RecommendationDateUnfit, $"{path}.until", decision.Until,
                    "A deferral, and nothing else, has a last day, not before the decision.");
            if (verdict == RecommendationVerdict.Declined && one.Level is RiskLevel.High or RiskLevel.Critical && !Judging.IsStated(decision.Reason))
                context.Report(DomainCodes.RecommendationRiskUnexplained, $"{path}.reason", decision.Reason,
                    "Whoever declines against a high or critical risk says why it is accepted.", Severity.Warning);
        }
    }
}
