namespace Msp.Domain.Profitability;

/// <summary>How far the figures can be trusted: hours that the margin knows too little about.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Worked">all hours of the span</param>
/// <param name="Uncosted">hours of them without a cost: the margin is too good by what they cost</param>
/// <param name="Unapproved">hours of them not approved: they cost, and are not charged</param>
/// <param name="Uncharged">approved hours that are on no charge and draw on no block: included in a fee, or forgotten</param>
public sealed record WorkCounters(decimal Worked, decimal Uncosted, decimal Unapproved, decimal Uncharged);
