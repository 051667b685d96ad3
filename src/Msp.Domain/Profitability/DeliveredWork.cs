using Msp.Domain.Billing;

namespace Msp.Domain.Profitability;

/// <summary>Time that was worked for a client, whether or not anybody pays for it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Entry">who, when, how long; ids are unique</param>
/// <param name="Purpose">what for</param>
/// <param name="Incident">id of the incident it was for; null for none</param>
/// <param name="Service">id of the service it was for; null for none</param>
/// <param name="IsApproved">whether it may be charged; what is not approved costs all the same</param>
public sealed record DeliveredWork(TimeEntry Entry, WorkPurpose Purpose, string? Incident = null, string? Service = null, bool IsApproved = true)
{
    internal decimal Hours => Entry.Worked.BclCompatibleTicks / (decimal)NodaConstants.TicksPerHour;
}
