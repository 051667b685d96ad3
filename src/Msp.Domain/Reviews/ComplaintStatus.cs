namespace Msp.Domain.Reviews;

/// <summary>Where a complaint stands.</summary>
public enum ComplaintStatus
{
    /// <summary>The level it is at has not said that it took note.</summary>
    Raised = 0,

    /// <summary>The level it is at took note and works on an answer.</summary>
    Acknowledged = 1,

    /// <summary>There is an answer, which the side that complained has not accepted.</summary>
    Answered = 2,

    /// <summary>The answer was accepted.</summary>
    Resolved = 3,

    /// <summary>It was taken back.</summary>
    Withdrawn = 4,

    /// <summary>The highest level could not settle it: what the agreement says of disputes applies.</summary>
    Unresolved = 5,
}
