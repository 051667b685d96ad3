namespace Msp.Domain.Sla;

/// <summary>What happened in a ticket's life.</summary>
/// <remarks>The numbers rank events of one instant that carry no sequence number: lower happens first.</remarks>
public enum TicketEventKind
{
    /// <summary>The ticket was opened, or the client called.</summary>
    Created = 0,

    /// <summary>Priority, type, client, site, service, agreement or VIP flag changed.</summary>
    Changed = 1,

    /// <summary>Merged into another ticket.</summary>
    MergedInto = 2,

    /// <summary>A merge was undone.</summary>
    Unmerged = 3,

    /// <summary>Became the child of another ticket.</summary>
    AttachedTo = 4,

    /// <summary>Is no longer a child.</summary>
    Detached = 5,

    /// <summary>Given to a person or team.</summary>
    Assigned = 6,

    /// <summary>A wait ended.</summary>
    Resumed = 7,

    /// <summary>A wait began.</summary>
    Paused = 8,

    /// <summary>A visit date was agreed.</summary>
    VisitAgreed = 9,

    /// <summary>The status changed.</summary>
    StateChanged = 10,

    /// <summary>Somebody wrote to the other side.</summary>
    Reply = 11,

    /// <summary>A milestone was reached: on site, workaround in place, plan made, or your own.</summary>
    Reached = 12,

    /// <summary>Solved.</summary>
    Resolved = 13,

    /// <summary>Withdrawn: nothing is owed any more.</summary>
    Cancelled = 14,

    /// <summary>Closed for good, solved or not.</summary>
    Closed = 15,

    /// <summary>Opened again after it had been solved, closed or cancelled.</summary>
    Reopened = 16,
}
