namespace Msp.Domain.Sla;

/// <summary>What says that a ticket waits, other than its status.</summary>
internal enum WaitOrigin
{
    /// <summary>A pause event.</summary>
    Event = 0,

    /// <summary>A request that the client has not answered.</summary>
    Conversation = 1,

    /// <summary>A visit date in the future.</summary>
    Visit = 2,
}
