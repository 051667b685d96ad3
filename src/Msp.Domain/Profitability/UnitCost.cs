namespace Msp.Domain.Profitability;

/// <summary>What a unit costs the provider a billing period while it is there: tools, licences.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Unit">what stands in <see cref="Billing.UnitPresence.Line"/> of the units</param>
/// <param name="PerPeriod">in the currency of the terms, for each unit there all period; part of a period costs its days' share; zero or more</param>
public sealed record UnitCost(string Unit, decimal PerPeriod);
