using FluentValidation;

namespace Msp.Domain.Kpis;

/// <summary>Judges a formula: what a KPI cannot be measured without.</summary>
internal static class KpiFormulaCheck
{
    private const int MostExclusions = 50;
    private static readonly Duration LongestWait = Duration.FromDays(3_660);

    public static void Judge(KpiFormulaDraft? formula, KpiUnit? unit, ValidationContext<KpiDraft> context)
    {
        if (formula is null)
        {
            Unmeasurable("formula", null, "A metric that is not of the catalogue has a formula.");
            return;
        }

        if (!FormulaText.IsName(formula.Records))
            Unmeasurable("formula.records", formula.Records, "A formula says which records it reads: a word such as ticket.");
        if (formula.PeriodKey != FormulaText.PeriodEnd && !FormulaText.IsName(formula.PeriodKey))
            Unmeasurable("formula.periodKey", formula.PeriodKey,
                "A formula says which instant places an item in a period: a word such as resolved, or periodEnd.");
        JudgeAggregation();

        // Without an aggregation it is not known which of the two they are, and that is said already.
        Read("formula.numerator", formula.Numerator, KpiFormula.NumeratorIsCondition(formula), isEither: formula.Aggregation is null);
        var isSum = formula.Aggregation == KpiAggregation.Ratio && KpiFormula.SumsUp(formula.Denominator ?? "");
        Read("formula.denominator", formula.Denominator, !isSum, isEither: formula.Aggregation is null);
        if (formula.Minus is not null) Read("formula.minus", formula.Minus, isCondition: true);
        JudgeLists();

        void JudgeAggregation()
        {
            if (formula.Aggregation is not { } aggregation || !Enum.IsDefined(aggregation))
                Unmeasurable("formula.aggregation", formula.Aggregation, "A formula says how items become one figure.");
            else if ((aggregation == KpiAggregation.Percentile) != formula.Percentile.HasValue)
                Unmeasurable("formula.percentile", formula.Percentile, "A percentile says which, and nothing else does.");
            else if (aggregation == KpiAggregation.Percentile && unit is { } known && KpiUnits.Seconds(known) is null)
                Unmeasurable("formula.aggregation", formula.Aggregation, "Percentiles are of lengths of time.");
            else if (unit is KpiUnit.Percent or KpiUnit.Points && aggregation != KpiAggregation.Ratio)
                Unmeasurable("formula.aggregation", formula.Aggregation, "What is in hundredths is a ratio.");
            else if (formula.Minus is not null && !(aggregation == KpiAggregation.Ratio && KpiFormula.NumeratorIsCondition(formula)))
                Unmeasurable("formula.minus", formula.Minus, "Items are taken off a ratio of items.");
            if (formula.PercentileDefinition is { } definition && !Enum.IsDefined(definition))
                Unmeasurable("formula.percentileDefinition", definition, "A percentile is by nearest rank, or linear.");
        }

        void JudgeLists()
        {
            if (formula.Exclusions is null or { Count: > MostExclusions })
                Unmeasurable("formula.exclusions", null, "A formula says what it leaves out: at most 50 conditions, an empty list for nothing.");
            foreach (var (index, exclusion) in (formula.Exclusions ?? []).Index()) Read(FindingPath.Item("formula.exclusions", index), exclusion,
                isCondition: true);
            foreach (var (index, fact) in (formula.Uniform ?? []).Index())
            {
                if (!FormulaText.IsName(fact)) Unmeasurable(FindingPath.Item("formula.uniform", index), fact, "A fact is a word such as version.");
            }

            if (formula.LastPer is not null && !FormulaText.IsName(formula.LastPer))
                Unmeasurable("formula.lastPer", formula.LastPer, "A fact is a word such as ticket.");
            if (formula.MatureAfter is { } wait && (wait < Duration.Zero || wait > LongestWait || formula.PeriodKey == FormulaText.PeriodEnd))
                Unmeasurable("formula.matureAfter", wait, "An item matures at most 3,660 days after its key; what is so at the end of a period has none.");
        }

        void Read(string path, string? text, bool isCondition, bool isEither = false)
        {
            if (!Judging.IsStated(text)) Unmeasurable(path, text, "A formula has a numerator, a denominator and exclusions.");
            else if (KpiFormula.Read(text, isCondition, out var fault) is null && !(isEither && KpiFormula.Read(text, !isCondition, out _) is not null))
                context.Report(DomainCodes.KpiFormulaUnreadable, path, text,
                    $"This is {(isCondition ? "a condition such as rating >= 4" : "a quantity such as resolved - opened")}. {fault}");
        }

        void Unmeasurable(string path, object? value, string message) => context.Report(DomainCodes.KpiSmartMeasurable, path, value, message);
    }
}
