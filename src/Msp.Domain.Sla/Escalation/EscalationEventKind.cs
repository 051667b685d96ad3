namespace Msp.Domain.Sla;

/// <summary>What happened to a ladder.</summary>
/// <remarks>The numbers rank events of one instant: lower happens first, so that what begins where the same ended goes on.</remarks>
public enum EscalationEventKind
{
    /// <summary>Nobody answers for the ticket any more: the ladder goes on.</summary>
    Unacknowledged = 0,

    /// <summary>Somebody answers for the ticket: the ladder stands still.</summary>
    Acknowledged = 1,

    /// <summary>Maintenance ended: the ladder goes on.</summary>
    MaintenanceEnded = 2,

    /// <summary>Maintenance began: the ladder stands still.</summary>
    MaintenanceBegan = 3,

    /// <summary>It is no major incident any more.</summary>
    MajorEnded = 4,

    /// <summary>It was declared a major incident.</summary>
    MajorDeclared = 5,
}
