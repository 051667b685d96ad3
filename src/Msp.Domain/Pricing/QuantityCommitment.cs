namespace Msp.Domain.Pricing;

/// <summary>A quantity that is charged at least, over a span of dates.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Quantity">units</param>
/// <param name="From">first day</param>
/// <param name="Until">day after the last</param>
public sealed record QuantityCommitment(decimal Quantity, LocalDate From, LocalDate Until);
