using Msp.Domain.Billing;

namespace Msp.Domain.Reconciliation;

/// <summary>What was billed: the activity that was charged, and the charges that were posted for it.</summary>
/// <remarks>Equality is by reference. Immutable and thread-safe.</remarks>
public sealed record BilledRecords
{
    /// <summary>The units and the time that bills were made of, together with calendars and all else that billing takes.</summary>
    public required BillingActivity Activity { get; init; }

    /// <summary>Charges posted; null to take it that bills were made of the activity as it is.</summary>
    public BillingHistory? Posted { get; init; }
}
