namespace Msp.Domain.Sla;

/// <summary>What a rule is made of, as <see cref="RuleEvidence"/> speaks of it.</summary>
public enum RulePart
{
    /// <summary>What stops the clock.</summary>
    Stop = 0,

    /// <summary>The states that pause it.</summary>
    Pauses = 1,

    /// <summary>The zone in which the hours are read.</summary>
    Zone = 2,

    /// <summary>The weekdays with hours.</summary>
    Days = 3,

    /// <summary>When such a day begins.</summary>
    Opening = 4,

    /// <summary>When it ends.</summary>
    Closing = 5,

    /// <summary>The break within it.</summary>
    Break = 6,

    /// <summary>The holidays on which the desk is closed.</summary>
    Holidays = 7,

    /// <summary>The limit.</summary>
    Limit = 8,
}
