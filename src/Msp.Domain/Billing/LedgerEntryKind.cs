namespace Msp.Domain.Billing;

/// <summary>What happened to a prepaid block.</summary>
public enum LedgerEntryKind
{
    /// <summary>It was bought.</summary>
    Bought = 0,

    /// <summary>It was corrected; the quantity may be below zero.</summary>
    Adjusted = 1,

    /// <summary>The block before handed something on to it.</summary>
    RolledIn = 2,

    /// <summary>Work was paid from it.</summary>
    Drawn = 3,

    /// <summary>It handed something on to the next block.</summary>
    RolledOut = 4,

    /// <summary>It ended with something left, which is the provider's.</summary>
    Forfeited = 5,

    /// <summary>It was cancelled with what was left.</summary>
    Voided = 6,
}
