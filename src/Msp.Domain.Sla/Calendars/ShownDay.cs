namespace Msp.Domain.Sla;

/// <summary>A date, or the part of one, that a wall clock shows without a change in between, in Unix nanoseconds.</summary>
/// <param name="Number">days since 1970-01-01</param>
/// <param name="Midnight">when the clock would show 00:00, had it not changed before</param>
/// <param name="Start">the first instant that is shown</param>
/// <param name="End">the end, excluded</param>
internal readonly record struct ShownDay(int Number, long Midnight, long Start, long End);
