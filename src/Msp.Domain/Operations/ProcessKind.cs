namespace Msp.Domain.Operations;

/// <summary>What a process is about, so that a review can say for each field what was done.</summary>
public enum ProcessKind
{
    /// <summary>Anything else.</summary>
    Other = 0,

    /// <summary>Backups and whether their jobs ran.</summary>
    Backup = 1,

    /// <summary>Restoring from a backup to see that it can be done.</summary>
    RestoreTest = 2,

    /// <summary>Rehearsing a disaster.</summary>
    DisasterRecovery = 3,

    /// <summary>Security incidents and their rehearsal.</summary>
    SecurityIncident = 4,

    /// <summary>Firewalls.</summary>
    Firewall = 5,

    /// <summary>Protection of endpoints.</summary>
    EndpointProtection = 6,

    /// <summary>Patches.</summary>
    Patching = 7,

    /// <summary>Training of users.</summary>
    UserTraining = 8,
}
