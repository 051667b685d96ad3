using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>What happened that prices are computed from. The order within a list does not matter.</summary>
/// <remarks>Equality is by value, of lists by reference. Immutable and thread-safe.</remarks>
public sealed record BillingActivity
{
    /// <summary>Nothing happened.</summary>
    public static BillingActivity None { get; } = new();

    /// <summary>Units that were there.</summary>
    public IReadOnlyList<UnitPresence> Units { get; init; } = [];

    /// <summary>Time worked, approved and billable.</summary>
    public IReadOnlyList<TimeEntry> Time { get; init; } = [];

    /// <summary>Milestones approved.</summary>
    public IReadOnlyList<MilestoneApproval> Milestones { get; init; } = [];

    /// <summary>Blocks bought beside those that the terms buy themselves.</summary>
    public IReadOnlyList<BlockPurchase> Purchases { get; init; } = [];

    /// <summary>Invoices of blocks that were posted or paid.</summary>
    public IReadOnlyList<BlockPayment> Payments { get; init; } = [];

    /// <summary>Days on standby.</summary>
    public IReadOnlyList<StandbySpan> Standby { get; init; } = [];

    /// <summary>Service credits that are due.</summary>
    public IReadOnlyList<CreditNotice> Credits { get; init; } = [];

    /// <summary>Calendars by the names that rate cards use.</summary>
    public IReadOnlyDictionary<string, BusinessCalendar> Calendars { get; init; } = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal);

    /// <summary>Published indices.</summary>
    public IReadOnlyList<IndexSeries> Indices { get; init; } = [];

    /// <summary>When rises were announced, by the uplift's id and the date of the rise; only uplifts that need notice are looked up.</summary>
    public IReadOnlyDictionary<(string Uplift, LocalDate Rise), LocalDate> Notices { get; init; } = new Dictionary<(string Uplift, LocalDate Rise), LocalDate>();
}
