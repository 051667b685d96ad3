namespace TicketReplay;

/// <summary>What a status means, whatever the desk calls it.</summary>
internal enum StateKind
{
    /// <summary>The provider has it.</summary>
    Open,

    /// <summary>It waits for somebody.</summary>
    Waiting,

    /// <summary>Solved; may be reopened.</summary>
    Resolved,

    /// <summary>Closed for good.</summary>
    Closed,

    /// <summary>Withdrawn.</summary>
    Cancelled,

    /// <summary>Says nothing about the clocks.</summary>
    Ignored,
}
