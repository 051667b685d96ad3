namespace Msp.Domain.Billing;

/// <summary>What becomes of periods that are billed already when something is learned late.</summary>
public enum LateActivity
{
    /// <summary>Posted charges are frozen: late time is charged as it comes, and draws on what is left.</summary>
    Frozen = 0,

    /// <summary>Everything is derived again from the start, and the difference to what is posted is charged or given back.</summary>
    Rederived = 1,
}
