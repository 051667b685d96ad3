namespace Msp.Domain.Sla;

/// <summary>On whose side of the agreement somebody stands who acted on a ticket.</summary>
public enum Side
{
    /// <summary>The client: the company that is served, its users and its IT staff.</summary>
    Client = 0,

    /// <summary>The provider: the managed service provider and its people.</summary>
    Provider = 1,

    /// <summary>A third party: a supplier, carrier or manufacturer.</summary>
    Vendor = 2,

    /// <summary>No person: monitoring, an automation, an import.</summary>
    System = 3,
}
