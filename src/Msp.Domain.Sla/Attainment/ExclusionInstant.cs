namespace Msp.Domain.Sla;

/// <summary>Which instant of an episode an exclusion's span of time is compared with.</summary>
public enum ExclusionInstant
{
    /// <summary>When it was decided: for what struck at a time, such as an outage of the public grid.</summary>
    Decided = 0,

    /// <summary>When it began: for what holds for work taken on at a time, such as onboarding.</summary>
    Began = 1,
}
