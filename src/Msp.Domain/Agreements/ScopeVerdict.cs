namespace Msp.Domain.Agreements;

/// <summary>Which answer a scope rule gives.</summary>
public enum ScopeVerdict
{
    /// <summary>Included in the fees.</summary>
    Covered = 0,

    /// <summary>Included up to a limit in each period.</summary>
    CoveredUpTo = 1,

    /// <summary>Done, and billed at a price or rate.</summary>
    Billable = 2,

    /// <summary>Done only after a quote was accepted.</summary>
    NeedsQuote = 3,

    /// <summary>Not done.</summary>
    Declined = 4,
}
