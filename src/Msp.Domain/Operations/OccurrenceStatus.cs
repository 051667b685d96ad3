namespace Msp.Domain.Operations;

/// <summary>Where one time that a process is due stands.</summary>
public enum OccurrenceStatus
{
    /// <summary>It cannot be done yet.</summary>
    Upcoming = 0,

    /// <summary>It can be done, and its due has not passed.</summary>
    Due = 1,

    /// <summary>Its due has passed; it can still be done, late.</summary>
    Overdue = 2,

    /// <summary>It was done by its due.</summary>
    OnTime = 3,

    /// <summary>It was done after its due, and before it was missed.</summary>
    Late = 4,

    /// <summary>It was left out, with a reason and somebody's approval.</summary>
    Skipped = 5,

    /// <summary>It was not done in time to count, or not at all.</summary>
    Missed = 6,
}
