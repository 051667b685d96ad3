namespace Msp.Domain.Operations;

/// <summary>What shows that a step of a checklist was done.</summary>
public enum StepEvidence
{
    /// <summary>Nothing but the tick.</summary>
    Tick = 0,

    /// <summary>A note in words.</summary>
    Note = 1,

    /// <summary>A value that was read, such as a free capacity.</summary>
    Reading = 2,

    /// <summary>A picture of a screen.</summary>
    Screenshot = 3,

    /// <summary>A log or report of a system.</summary>
    Log = 4,

    /// <summary>What another tool than the one that is checked says.</summary>
    SecondSource = 5,
}
