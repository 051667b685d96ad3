namespace Msp.Domain.Sla;

/// <summary>A length of time in its six parts, by what a service did and was to do. Sums of it are how sites and periods are put together.</summary>
/// <remarks>
/// Percentages of sites must not be averaged: add their times and ask for the <see cref="Ratio"/> of the sum. Every part is zero or more.
/// The default value is no time at all. Equality is by value. Immutable and thread-safe.
/// </remarks>
public readonly record struct ServiceTime
{
    /// <summary>Within the agreed service time, and up.</summary>
    public Duration Up { get; internal init; }

    /// <summary>Within the agreed service time, and down.</summary>
    public Duration Down { get; internal init; }

    /// <summary>Within the agreed service time, and nobody knows.</summary>
    public Duration Unknown { get; internal init; }

    /// <summary>Within the service hours, taken out by agreed maintenance.</summary>
    public Duration Maintenance { get; internal init; }

    /// <summary>Outside the service hours.</summary>
    public Duration OutsideHours { get; internal init; }

    /// <summary>Within the agreed service time, and not yet happened as of the instant of the measurement; zero where that was not named.</summary>
    public Duration ToCome { get; internal init; }

    /// <summary>The agreed service time so far: up, down and unknown.</summary>
    public Duration Agreed => Up + Down + Unknown;

    /// <summary>All six parts: the time on the clock.</summary>
    public Duration Elapsed => Agreed + ToCome + Maintenance + OutsideHours;

    /// <summary>Adds up, part by part.</summary>
    /// <param name="times">of sites, services or periods, in any order; none is no time at all</param>
    public static ServiceTime Sum(IEnumerable<ServiceTime> times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return times.Aggregate(default(ServiceTime), (sum, time) => sum + time);
    }

    /// <summary>The availability, (agreed - down) / agreed, with unknown time as a policy says.</summary>
    /// <param name="unknown">what unknown time counts as</param>
    /// <returns>the exact ratio; null when no time counts: no data, which is neither 0 nor 100 %</returns>
    public Ratio? Ratio(UnknownTime unknown)
    {
        var counted = Counted(unknown);
        return counted == Duration.Zero ? null : Sla.Ratio.Of(counted - CountedDown(unknown), counted);
    }

    /// <summary>Adds up, part by part.</summary>
    public static ServiceTime operator +(ServiceTime left, ServiceTime right) => new()
    {
        Up = left.Up + right.Up,
        Down = left.Down + right.Down,
        Unknown = left.Unknown + right.Unknown,
        Maintenance = left.Maintenance + right.Maintenance,
        OutsideHours = left.OutsideHours + right.OutsideHours,
        ToCome = left.ToCome + right.ToCome,
    };

    internal Duration Counted(UnknownTime unknown) => unknown == UnknownTime.Excluded ? Up + Down : Agreed;

    internal Duration CountedDown(UnknownTime unknown) => unknown == UnknownTime.Down ? Down + Unknown : Down;
}
