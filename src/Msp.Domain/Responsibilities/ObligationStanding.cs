namespace Msp.Domain.Responsibilities;

/// <summary>How something asked of the client stands.</summary>
public enum ObligationStanding
{
    /// <summary>Not done, and not yet due; or nothing says when it is due.</summary>
    Open = 0,

    /// <summary>Not done, and past its due.</summary>
    Overdue = 1,

    /// <summary>Done by its due, or without one.</summary>
    Done = 2,

    /// <summary>Done after its due.</summary>
    Late = 3,

    /// <summary>Not done when the clock stopped: the ticket went on without it.</summary>
    Ended = 4,
}
