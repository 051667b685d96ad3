namespace Msp.Domain.Pricing;

/// <summary>A factor on the base rate; null fits all.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Role">role of the person who worked</param>
/// <param name="WorkType">kind of work</param>
/// <param name="Hours">class of hours</param>
/// <param name="Factor">1.5 for half as much again</param>
public sealed record RateMultiplier(string? Role, string? WorkType, string? Hours, decimal Factor)
{
    internal bool Fits(string? role, string? workType, string? hours) =>
        (Role is null || Role == role) && (WorkType is null || WorkType == workType) && (Hours is null || Hours == hours);
}
