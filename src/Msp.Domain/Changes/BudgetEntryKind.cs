namespace Msp.Domain.Changes;

/// <summary>What an entry of a budget does.</summary>
public enum BudgetEntryKind
{
    /// <summary>Money is set aside for a reference.</summary>
    Requested = 0,

    /// <summary>What was set aside is free again.</summary>
    Released = 1,

    /// <summary>Money is ordered: first what was set aside for the reference, then what is free.</summary>
    Ordered = 2,

    /// <summary>What was ordered is free again.</summary>
    Cancelled = 3,

    /// <summary>Money is spent: first what was ordered under the reference, then what was set aside for it, then what is free.</summary>
    Spent = 4,

    /// <summary>Money of a pot joins the work's budget.</summary>
    Drawn = 5,

    /// <summary>An approved change made the work's budget larger or smaller.</summary>
    Changed = 6,
}
