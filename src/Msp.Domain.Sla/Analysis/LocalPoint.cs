namespace Msp.Domain.Sla;

/// <summary>An instant, and what the wall clock of a <see cref="LocalTimeline"/> shows then.</summary>
/// <param name="Instant">nanoseconds since 1970</param>
/// <param name="Day">the local day, counted from the timeline's first</param>
/// <param name="Nanosecond">the nanosecond of that day</param>
/// <param name="Interval">which stretch of one offset it lies in</param>
internal readonly record struct LocalPoint(long Instant, int Day, long Nanosecond, int Interval);
