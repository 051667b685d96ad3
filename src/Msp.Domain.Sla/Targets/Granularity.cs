namespace Msp.Domain.Sla;

/// <summary>How finely a clock reads time. Exact is the default; the coarser ones reproduce desks that count in whole minutes or seconds.</summary>
/// <remarks>
/// At a coarser granularity the ends of waits are read at the whole minute or second, time spent is reported in whole ones (the rest
/// dropped), and a stop less than one of them
/// after the due still meets it.
/// </remarks>
public enum Granularity
{
    /// <summary>To the nanosecond.</summary>
    Exact = 0,

    /// <summary>In whole seconds.</summary>
    Second = 1,

    /// <summary>In whole minutes.</summary>
    Minute = 2,
}
