namespace Msp.Domain.Billing;

/// <summary>Another block of a prepaid line was bought.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Line">id of the pricing line</param>
/// <param name="Id">unique among blocks</param>
/// <param name="On">first date of work that it pays for</param>
public sealed record BlockPurchase(string Line, string Id, LocalDate On);
