namespace Msp.Domain.Reconciliation;

/// <summary>How what is billed differs from what is there.</summary>
public enum DiscrepancyKind
{
    /// <summary>More is there, or was worked, than is billed.</summary>
    UnderBilled = 0,

    /// <summary>More is billed than is there, or was worked.</summary>
    OverBilled = 1,

    /// <summary>It is there, and no line of the terms says what it costs.</summary>
    Unmatched = 2,
}
