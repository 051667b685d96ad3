namespace Msp.Domain.Changes;

/// <summary>Where an operational change stands.</summary>
public enum OperationStatus
{
    /// <summary>It is being described.</summary>
    Draft = 0,

    /// <summary>It waits for a board.</summary>
    Submitted = 1,

    /// <summary>It may be carried out.</summary>
    Authorised = 2,

    /// <summary>It has a time and somebody who carries it out.</summary>
    Scheduled = 3,

    /// <summary>It is being carried out.</summary>
    Underway = 4,

    /// <summary>It was carried out.</summary>
    Implemented = 5,

    /// <summary>It was undone.</summary>
    BackedOut = 6,

    /// <summary>Nothing is left to do, the review of an emergency included.</summary>
    Closed = 7,

    /// <summary>The board decided against it.</summary>
    Rejected = 8,

    /// <summary>It was given up before it was carried out.</summary>
    Cancelled = 9,
}
