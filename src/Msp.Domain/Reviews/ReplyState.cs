namespace Msp.Domain.Reviews;

/// <summary>How a reply that may be due stands.</summary>
public enum ReplyState
{
    /// <summary>There is none, and its due has not passed.</summary>
    Waiting = 0,

    /// <summary>There is none, and its due has passed.</summary>
    Overdue = 1,

    /// <summary>It came at its due at the latest.</summary>
    InTime = 2,

    /// <summary>It came after its due.</summary>
    Late = 3,

    /// <summary>None is due: none was promised, or the matter went on before it was due.</summary>
    NotDue = 4,
}
