namespace Msp.Domain.Agreements;

/// <summary>What can be done with an agreement as a whole.</summary>
public enum AgreementVerb
{
    /// <summary>One side sends it to the other.</summary>
    Propose = 0,

    /// <summary>The proposal is taken back.</summary>
    Withdraw = 1,

    /// <summary>Both sides sign.</summary>
    Agree = 2,

    /// <summary>It takes effect; this happens by itself on the effective date.</summary>
    EnterForce = 3,

    /// <summary>The service stops for a while: unpaid invoices, say.</summary>
    Suspend = 4,

    /// <summary>The service goes on.</summary>
    Resume = 5,

    /// <summary>Its term is over; this happens by itself at the end.</summary>
    Expire = 6,

    /// <summary>One side ends it before its term is over.</summary>
    Terminate = 7,

    /// <summary>Another agreement takes its place.</summary>
    Supersede = 8,
}
