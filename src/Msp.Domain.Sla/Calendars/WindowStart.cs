namespace Msp.Domain.Sla;

/// <summary>Where an open window starts, and the working time before it; both in nanoseconds.</summary>
internal readonly record struct WindowStart(long At, long WorkBefore);
