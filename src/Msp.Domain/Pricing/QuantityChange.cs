namespace Msp.Domain.Pricing;

/// <summary>Units added or taken away within a period, and how much of the period that matters for.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Units">full units, which choose the tier; below zero for what is taken away</param>
/// <param name="Prorated">the units by the part of the period left, which are priced; of the same sign</param>
public sealed record QuantityChange(decimal Units, decimal Prorated);
