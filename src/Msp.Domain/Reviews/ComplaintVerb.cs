namespace Msp.Domain.Reviews;

/// <summary>What is done with a complaint.</summary>
public enum ComplaintVerb
{
    /// <summary>Take note of it.</summary>
    Acknowledge = 0,

    /// <summary>Say what is done about it.</summary>
    Answer = 1,

    /// <summary>Accept the answer.</summary>
    Accept = 2,

    /// <summary>Refuse the answer: the same level looks for another, under the same deadline.</summary>
    Reject = 3,

    /// <summary>Take it to the next level.</summary>
    Escalate = 4,

    /// <summary>Goes to the next level by itself, because the deadline of an answer passed.</summary>
    Climb = 5,

    /// <summary>Take it back.</summary>
    Withdraw = 6,

    /// <summary>Leave it unresolved at the highest level.</summary>
    Leave = 7,
}
