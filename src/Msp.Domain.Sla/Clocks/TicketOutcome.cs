namespace Msp.Domain.Sla;

/// <summary>How a ticket ended, or that it has not.</summary>
public enum TicketOutcome
{
    /// <summary>It has not ended.</summary>
    Open = 0,

    /// <summary>It was solved.</summary>
    Resolved = 1,

    /// <summary>It healed by itself: a system resolved it, and no person of the provider had to.</summary>
    SelfHealed = 2,

    /// <summary>It was closed without a solution because the client did not answer the reminders.</summary>
    Unanswered = 3,

    /// <summary>It was closed without a solution on record.</summary>
    Closed = 4,

    /// <summary>It was withdrawn.</summary>
    Cancelled = 5,

    /// <summary>It was merged into another ticket, which answers for it.</summary>
    Merged = 6,
}
