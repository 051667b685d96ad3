namespace Msp.Domain.Communication;

/// <summary>How a communication that is owed stands.</summary>
public enum CommunicationState
{
    /// <summary>Not done, and not yet due.</summary>
    Pending = 0,

    /// <summary>Done by its due.</summary>
    Done = 1,

    /// <summary>Past its due and done or still to be done before the next one is due.</summary>
    Late = 2,

    /// <summary>Not done before the next one was due.</summary>
    Missed = 3,
}
