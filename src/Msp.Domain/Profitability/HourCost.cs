namespace Msp.Domain.Profitability;

/// <summary>What an hour of somebody's work costs the provider, from a date on.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="PerHour">in the currency of the terms; zero or more</param>
/// <param name="Role">role of the person; null for every role that has no cost of its own</param>
/// <param name="From">first date of work it holds for; null for always</param>
public sealed record HourCost(decimal PerHour, string? Role = null, LocalDate? From = null);
