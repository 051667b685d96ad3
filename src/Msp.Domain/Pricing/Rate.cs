using Msp.Domain.Monetary;

namespace Msp.Domain.Pricing;

/// <summary>A base rate of a rate card; null fits all.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Role">role of the person who worked</param>
/// <param name="WorkType">kind of work</param>
/// <param name="Price">per hour</param>
public sealed record Rate(string? Role, string? WorkType, UnitPrice Price)
{
    internal bool Fits(string? role, string? workType) => (Role is null || Role == role) && (WorkType is null || WorkType == workType);

    internal int Weight => (Role is null ? 0 : 2) + (WorkType is null ? 0 : 1);
}
