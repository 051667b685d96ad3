namespace Msp.Domain.Changes;

/// <summary>What is done with a change order.</summary>
public enum OrderVerb
{
    /// <summary>Somebody signs, and others are still missing.</summary>
    Sign = 0,

    /// <summary>The last one who must signs.</summary>
    Approve = 1,

    /// <summary>Somebody who has a say decides against it.</summary>
    Reject = 2,

    /// <summary>Its price, scope, date or risk changes.</summary>
    Revise = 3,
}
