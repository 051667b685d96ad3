namespace Msp.Domain.Changes;

/// <summary>Where a change request stands. Only what is approved or done is part of the contract value.</summary>
public enum ChangeStatus
{
    /// <summary>It is being written.</summary>
    Draft = 0,

    /// <summary>It waits for a decision.</summary>
    Submitted = 1,

    /// <summary>An approved order contains it.</summary>
    Approved = 2,

    /// <summary>It is put off to a later phase, until its review or expiry.</summary>
    Deferred = 3,

    /// <summary>It was decided against.</summary>
    Rejected = 4,

    /// <summary>The requester took it back.</summary>
    Withdrawn = 5,

    /// <summary>It was put off and nobody took it up in time.</summary>
    Expired = 6,

    /// <summary>It was carried out.</summary>
    Done = 7,
}
