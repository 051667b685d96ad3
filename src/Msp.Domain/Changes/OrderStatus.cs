namespace Msp.Domain.Changes;

/// <summary>Where a change order stands.</summary>
public enum OrderStatus
{
    /// <summary>Signatures are missing.</summary>
    Open = 0,

    /// <summary>Everybody who must has signed what it contains now.</summary>
    Approved = 1,

    /// <summary>Somebody who had a say decided against it.</summary>
    Rejected = 2,
}
