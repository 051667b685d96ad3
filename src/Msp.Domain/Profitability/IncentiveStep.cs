namespace Msp.Domain.Profitability;

/// <summary>A small change of what happened, to see whom it pays.</summary>
public enum IncentiveStep
{
    /// <summary>One more hour of reactive work.</summary>
    AdditionalReactiveHour = 0,

    /// <summary>One incident that did not happen.</summary>
    PreventedIncident = 1,

    /// <summary>One more hour of preventive work.</summary>
    AdditionalPreventiveHour = 2,
}
