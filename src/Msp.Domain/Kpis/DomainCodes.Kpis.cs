namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>Specific: a KPI has an id, a name, a metric, a scope, a unit and one owner.</summary>
    public const string KpiSmartSpecific = "kpi.smart-specific";

    /// <summary>Measurable: a KPI has a formula, a source and a direction, and a target its unit can take.</summary>
    public const string KpiSmartMeasurable = "kpi.smart-measurable";

    /// <summary>Achievable: a KPI has a target, on the side its direction says, that is no worse than the contract.</summary>
    public const string KpiSmartAchievable = "kpi.smart-achievable";

    /// <summary>Relevant: a KPI serves a goal.</summary>
    public const string KpiSmartRelevant = "kpi.smart-relevant";

    /// <summary>Time-bound: a KPI has a cycle, a start and a deadline after it.</summary>
    public const string KpiSmartTimeBound = "kpi.smart-time-bound";

    /// <summary>A part of a formula or a scope can be read.</summary>
    public const string KpiFormulaUnreadable = "kpi.formula-unreadable";

    /// <summary>Perfection leaves no room for a single miss.</summary>
    public const string KpiTargetPerfect = "kpi.target-perfect";

    /// <summary>A name promises without a number.</summary>
    public const string KpiNameVague = "kpi.name-vague";

    /// <summary>A source shows smaller differences than the target.</summary>
    public const string KpiSourceCoarse = "kpi.source-coarse";
}
