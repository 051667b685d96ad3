using FluentValidation;

namespace Msp.Domain.Kpis;

/// <summary>Judges a KPI by the letters of SMART: what is missing makes it none.</summary>
internal sealed class KpiValidator : AbstractValidator<KpiDraft>
{
    private const int LongestText = 200;
    private const int MostItems = 1_000_000;
    private static readonly string[] Promises = ["improve", "better", "best", "optimal", "optimise", "optimize", "excellent", "world-class"];

    public KpiValidator()
    {
        Stated(kpi => kpi.Id, DomainCodes.KpiSmartSpecific, "A KPI has an id.");
        Stated(kpi => kpi.Name, DomainCodes.KpiSmartSpecific, "A KPI has a name.");
        Stated(kpi => kpi.Metric, DomainCodes.KpiSmartSpecific, "A KPI says which metric it is: a code of the catalogue, or a name of its own.");
        Stated(kpi => kpi.Owner, DomainCodes.KpiSmartSpecific, "One person or role answers for a KPI.");
        Stated(kpi => kpi.Source, DomainCodes.KpiSmartMeasurable, "A KPI says where its records come from.");
        Stated(kpi => kpi.Goal, DomainCodes.KpiSmartRelevant, "A KPI serves a goal, a clause, a risk or a control.");
        RuleFor(kpi => kpi.Name).Must(name => !IsVague(name)).Warns(DomainCodes.KpiNameVague, "A name says what is measured; how much is said by the target.");
        RuleFor(kpi => kpi).Custom((kpi, context) =>
        {
            JudgeScope(kpi, context);
            JudgeMetric(kpi, context);
            JudgeTime(kpi, context);
            new KpiTargetCheck(kpi, context).Judge();
            if (kpi.Perspective is { } perspective && !Enum.IsDefined(perspective))
                context.Report(DomainCodes.KpiSmartRelevant, "perspective", kpi.Perspective,
                    "A figure is seen from inside, as an outcome or as an experience.");
            if (kpi.MinimumItems is < 1 or > MostItems)
                context.Report(DomainCodes.KpiSmartMeasurable, "minimumItems", kpi.MinimumItems, "A figure needs one item or more, up to a million.");
        });
    }

    private static bool IsVague(string? name) => (name ?? "").Split(' ').Any(word => Promises.Contains(word, StringComparer.OrdinalIgnoreCase))
        && !name!.Any(char.IsAsciiDigit);

    private static void JudgeScope(KpiDraft kpi, ValidationContext<KpiDraft> context)
    {
        if (!Judging.IsStated(kpi.Scope))
            context.Report(DomainCodes.KpiSmartSpecific, "scope", null, "A KPI says whom and what it is about; all for everything.");
        else if (FormulaText.Condition(kpi.Scope, out var fault) is null)
            context.Report(DomainCodes.KpiFormulaUnreadable, "scope", kpi.Scope,
                $"A scope is a condition such as client = 'Acme' and priority = 'P1', or all. {fault}");
    }

    private static void JudgeMetric(KpiDraft kpi, ValidationContext<KpiDraft> context)
    {
        if (kpi.Currency is not null && !Monetary.Currency.TryParse(kpi.Currency, out _))
            context.Report(DomainCodes.KpiSmartSpecific, "currency", kpi.Currency, "The currency is an active code of ISO 4217.");
        if (KpiCatalogue.Find(kpi.Metric) is { } standard)
        {
            if (kpi.Unit is not null && kpi.Unit != standard.Unit)
                context.Report(DomainCodes.KpiSmartSpecific, "unit", kpi.Unit, $"{standard.Code} is in {FindingPath.Value(standard.Unit)}.");
            if (kpi.Direction is not null && kpi.Direction != standard.Direction)
                context.Report(DomainCodes.KpiSmartMeasurable, "direction", kpi.Direction,
                    $"Of {standard.Code} {FindingPath.Value(standard.Direction)} holds.");
            if (kpi.Formula is not null)
                context.Report(DomainCodes.KpiSmartMeasurable, "formula", null,
                    $"The catalogue says how {standard.Code} is computed; a formula of your own has a metric of its own.");
            if (standard.NeedsCurrency && kpi.Currency is null)
                context.Report(DomainCodes.KpiSmartSpecific, "currency", null, "A figure of money has a currency.");
            return;
        }

        if (kpi.Unit is not { } unit || !Enum.IsDefined(unit))
            context.Report(DomainCodes.KpiSmartSpecific, "unit", kpi.Unit, "A metric that is not of the catalogue has a unit.");
        else if (unit == KpiUnit.Money && kpi.Currency is null)
            context.Report(DomainCodes.KpiSmartSpecific, "currency", null, "A figure of money has a currency.");
        if (kpi.Direction is not { } direction || !Enum.IsDefined(direction))
            context.Report(DomainCodes.KpiSmartMeasurable, "direction", kpi.Direction, "A metric that is not of the catalogue says which way is better.");
        KpiFormulaCheck.Judge(kpi.Formula, kpi.Unit, context);
    }

    private static void JudgeTime(KpiDraft kpi, ValidationContext<KpiDraft> context)
    {
        if (kpi.Cycle is not { } cycle || !Enum.IsDefined(cycle))
            context.Report(DomainCodes.KpiSmartTimeBound, "cycle", kpi.Cycle, "A KPI is told for a week, a month, a quarter or a year.");
        if (kpi.Start is null) context.Report(DomainCodes.KpiSmartTimeBound, "start", null, "A KPI says from when it holds.");
        if (kpi.ReachBy is null || kpi.ReachBy <= kpi.Start)
            context.Report(DomainCodes.KpiSmartTimeBound, "reachBy", kpi.ReachBy, "A KPI says by when its target is reached, after its start.");
    }

    private void Stated(System.Linq.Expressions.Expression<Func<KpiDraft, string?>> text, string code, string message) =>
        RuleFor(text).Must(value => Judging.IsStated(value) && value.Length <= LongestText).Finds(code, message);
}
