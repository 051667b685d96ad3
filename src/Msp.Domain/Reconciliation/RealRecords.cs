using Msp.Domain.Billing;

namespace Msp.Domain.Reconciliation;

/// <summary>What is really there and was really worked, by other records than those that are billed.</summary>
/// <remarks>Equality is by reference of the lists. Immutable and thread-safe.</remarks>
public sealed record RealRecords
{
    /// <summary>Things, by as many sources as there are. Lines whose kind no source mentions are not judged.</summary>
    public IReadOnlyList<SeenItem> Items { get; init; } = [];

    /// <summary>Billable time as it was worked; null to leave time alone.</summary>
    public IReadOnlyList<TimeEntry>? Work { get; init; }

    /// <summary>
    /// A thing is taken to be there still when it was last seen at most so many days before the span ends; zero or more, by default 7, since a machine
    /// that is off for a weekend has not left.
    /// </summary>
    public int StillThereDays { get; init; } = 7;
}
