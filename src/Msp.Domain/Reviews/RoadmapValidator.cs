using FluentValidation;
using Msp.Domain.Monetary;

namespace Msp.Domain.Reviews;

/// <summary>Judges a roadmap.</summary>
internal sealed class RoadmapValidator : AbstractValidator<RoadmapDraft>
{
    private const int MostMonths = 1_200;

    public RoadmapValidator()
    {
        RuleFor(roadmap => roadmap.Currency).Must(code => Currency.TryParse(code, out _)).Finds(DomainCodes.RoadmapCurrencyUnknown,
            "The currency is an active code of ISO 4217.");
        RuleFor(roadmap => roadmap).Custom((roadmap, context) =>
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (index, initiative) in (roadmap.Initiatives ?? []).Index())
                Judge(roadmap, initiative, FindingPath.Item("initiatives", index), ids, context);
        });
    }

    private static void Judge(RoadmapDraft roadmap, InitiativeDraft? initiative, string path, HashSet<string> ids, ValidationContext<RoadmapDraft> context)
    {
        if (initiative is null)
        {
            context.Report(DomainCodes.RoadmapIdUnfit, path, null, "An item of the list is stated.");
            return;
        }

        if (!Judging.IsStated(initiative.Id) || !ids.Add(initiative.Id))
            context.Report(DomainCodes.RoadmapIdUnfit, $"{path}.id", initiative.Id, "An initiative has an id, and no other has the same.");
        foreach (var (text, name) in new[] { (initiative.Title, "title"), (initiative.Summary, "summary"), (initiative.Contact, "contact") })
            if (!Judging.IsStated(text))
                context.Report(DomainCodes.RoadmapTextBlank, $"{path}.{name}", text, "An initiative says what, why, and who answers for it.");
        if (initiative.Priority is < 1 or > 5)
            context.Report(DomainCodes.RoadmapNumberUnfit, $"{path}.priority", initiative.Priority, "The priority is 1 to 5.");
        if (!RoadmapQuarter.TryParse(initiative.Quarter, out var quarter) || quarter.Year is < 1970 or > 2199)
            context.Report(DomainCodes.RoadmapQuarterUnfit, $"{path}.quarter", initiative.Quarter,
                "The quarter is such as 2026-Q3, in the years 1970 to 2199.");
        if (initiative.Assets is { } assets && (!assets.All(Judging.IsStated) || assets.Distinct(StringComparer.Ordinal).Count() < assets.Count))
            context.Report(DomainCodes.RoadmapAssetUnfit, $"{path}.assets", null, "An asset has an id, and is there once.");
        if (initiative.Sources?.All(Judging.IsStated) == false)
            context.Report(DomainCodes.RoadmapTextBlank, $"{path}.sources", null, "No source is blank.");
        foreach (var (index, cost) in (initiative.Costs ?? []).Index())
            Judge(roadmap, initiative, cost, $"{path}.{FindingPath.Item("costs", index)}", context);
    }

    private static void Judge(RoadmapDraft roadmap, InitiativeDraft initiative, InitiativeCostDraft? cost, string path, ValidationContext<RoadmapDraft> context)
    {
        if (cost is null || !Judging.IsStated(cost.Text))
            context.Report(DomainCodes.RoadmapTextBlank, path, cost?.Text, "A cost says what it is for.");
        if (cost is not null && (cost.Amount is not { } amount || amount.Amount < 0m
            || (Currency.TryParse(roadmap.Currency, out var currency) && amount.Currency != currency)))
            context.Report(DomainCodes.RoadmapCostUnfit, $"{path}.amount", cost.Amount, "A cost is stated, not negative, in the currency of the roadmap.");
        if (cost?.Months is { } months && (months is < 1 or > MostMonths || cost.Monthly != true))
            context.Report(DomainCodes.RoadmapNumberUnfit, $"{path}.months", months,
                "What comes every month, and nothing else, comes for 1 to 1,200 months or without an end.");
        if (cost?.PerAsset == true && initiative.Assets is not { Count: > 0 })
            context.Report(DomainCodes.RoadmapAssetUnfit, $"{path}.perAsset", null, "A cost for each asset has assets.");
    }
}
