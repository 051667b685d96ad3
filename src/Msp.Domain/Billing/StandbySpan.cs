namespace Msp.Domain.Billing;

/// <summary>Days on which somebody was on standby for a client.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Line">id of the pricing line for time</param>
/// <param name="From">first day</param>
/// <param name="Until">day after the last</param>
/// <param name="Source">id of the shift; may be empty, but then it is not charged where other standby of its period is posted already</param>
public sealed record StandbySpan(string Line, LocalDate From, LocalDate Until, string Source = "")
{
    /// <summary>Line, dates and shift, culture-invariant: <c>support, from 2026-01-01 to before 2026-01-08, W1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}, from {From:uuuu-MM-dd} to before {Until:uuuu-MM-dd}{(Source.Length == 0 ? "" : ", ")}{Source}");
}
