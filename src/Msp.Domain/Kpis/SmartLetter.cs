namespace Msp.Domain.Kpis;

/// <summary>The letters of SMART.</summary>
public enum SmartLetter
{
    /// <summary>Metric, scope, unit, owner.</summary>
    Specific = 0,

    /// <summary>Formula, source, direction, enough items.</summary>
    Measurable = 1,

    /// <summary>Within what physics, suppliers and history allow, and not too easy.</summary>
    Achievable = 2,

    /// <summary>Serves a goal.</summary>
    Relevant = 3,

    /// <summary>Cycle, start and date.</summary>
    TimeBound = 4,
}
