namespace Msp.Domain.Sla;

/// <summary>Whom a ticket waits for while it waits.</summary>
public enum WaitingFor
{
    /// <summary>The client: an answer, an approval, access, somebody at the desk.</summary>
    Client = 0,

    /// <summary>A third party. Credited only where a target says so, which it should where the client holds that third party's contract.</summary>
    Vendor = 1,

    /// <summary>The provider's own people, parts or other teams. Attributed, never credited.</summary>
    Provider = 2,

    /// <summary>A visit date that the client chose, up to that date.</summary>
    VisitDate = 3,
}
