namespace Msp.Domain.Sla;

/// <summary>What an action of a plan does.</summary>
public enum EscalationActionKind
{
    /// <summary>A level calls upon its recipients.</summary>
    Level = 0,

    /// <summary>A level's fallback is called upon.</summary>
    Fallback = 1,

    /// <summary>The last level is repeated.</summary>
    Reminder = 2,

    /// <summary>The client is told how things stand.</summary>
    ClientUpdate = 3,
}
