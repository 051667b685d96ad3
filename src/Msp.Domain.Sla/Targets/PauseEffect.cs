namespace Msp.Domain.Sla;

/// <summary>What a wait does to a clock.</summary>
public enum PauseEffect
{
    /// <summary>The wait is on record and attributed, and its time counts like any other.</summary>
    Attribute = 0,

    /// <summary>The time of the wait does not count.</summary>
    Credit = 1,

    /// <summary>No due is shown during the wait, and its time counts all the same.</summary>
    HideDue = 2,
}
