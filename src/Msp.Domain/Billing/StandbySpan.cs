namespace Msp.Domain.Billing;

/// <summary>Days on which somebody was on standby for a client.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Line">id of the pricing line for time</param>
/// <param name="From">first day</param>
/// <param name="Until">day after the last</param>
/// <param name="Source">id of the shift; may be empty</param>
public sealed record StandbySpan(string Line, LocalDate From, LocalDate Until, string Source = "");
