namespace Msp.Domain.Sla;

/// <summary>Where an outage that was seen by checks only is taken to begin and to end.</summary>
public enum OutageBounds
{
    /// <summary>From the last good check before it to the first good one after it: the longest it can have been.</summary>
    Pessimistic = 0,

    /// <summary>From halfway between the last good and the first bad check to halfway between the last bad and the first good one.</summary>
    Midpoint = 1,

    /// <summary>From the first bad check to the last bad one: the shortest it can have been; a single bad check takes no time.</summary>
    Optimistic = 2,
}
