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

    /// <summary>A usual period has fewer than 20 items.</summary>
    public const string KpiSampleSmall = "kpi.sample-small";

    /// <summary>A target is better than physics or a supplier allow.</summary>
    public const string KpiTargetImpossible = "kpi.target-impossible";

    /// <summary>A target was never reached, or is with less than 20 %.</summary>
    public const string KpiTargetHard = "kpi.target-hard";

    /// <summary>A target was reached twelve times in a row.</summary>
    public const string KpiTargetEasy = "kpi.target-easy";

    /// <summary>There is not enough history to tell whether a target can be reached.</summary>
    public const string KpiHistoryMissing = "kpi.history-missing";

    /// <summary>The provider's own figures are green, and what the client sees is not.</summary>
    public const string KpiWatermelon = "kpi.watermelon";

    /// <summary>A scorecard has nothing that the client sees.</summary>
    public const string KpiWatermelonUnseen = "kpi.watermelon-unseen";
}
