namespace Msp.Domain.Reviews;

/// <summary>How a recommendation stands.</summary>
public enum RecommendationState
{
    /// <summary>It waits for a decision.</summary>
    Waiting = 0,

    /// <summary>The date by which it was to be decided, or until which it was put off, has passed.</summary>
    Overdue = 1,

    /// <summary>It was accepted.</summary>
    Accepted = 2,

    /// <summary>It was declined.</summary>
    Declined = 3,

    /// <summary>It is put off.</summary>
    Deferred = 4,
}
