namespace Msp.Domain.Changes;

/// <summary>What is done with a change request.</summary>
public enum ChangeVerb
{
    /// <summary>It is put up for a decision.</summary>
    Submit = 0,

    /// <summary>It gets another version; an approved one must be decided again.</summary>
    Revise = 1,

    /// <summary>Its order was approved.</summary>
    Approve = 2,

    /// <summary>It is decided against.</summary>
    Reject = 3,

    /// <summary>It is put off.</summary>
    Defer = 4,

    /// <summary>It is taken up again after it was put off.</summary>
    Resume = 5,

    /// <summary>The requester takes it back.</summary>
    Withdraw = 6,

    /// <summary>It was carried out.</summary>
    Complete = 7,

    /// <summary>The date until which it was put off passes; this happens by itself.</summary>
    Expire = 8,
}
