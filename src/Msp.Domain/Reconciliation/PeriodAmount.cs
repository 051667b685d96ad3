using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Reconciliation;

/// <summary>An amount of one billing period.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Period">a billing period of the terms</param>
/// <param name="Amount">to be charged; below zero for what is to be given back</param>
public sealed record PeriodAmount(BillingPeriod Period, Money Amount);
