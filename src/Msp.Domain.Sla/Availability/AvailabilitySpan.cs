namespace Msp.Domain.Sla;

/// <summary>A stretch of a measured period that counts as one thing for one reason.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Start">the first instant, included</param>
/// <param name="End">the end, excluded; later than <paramref name="Start"/></param>
/// <param name="Cause">the reason</param>
/// <param name="Zone">the zone the times are shown in</param>
public sealed record AvailabilitySpan(Instant Start, Instant End, AvailabilityCause Cause, DateTimeZone Zone)
{
    /// <summary>The length on the clock.</summary>
    public Duration Length => End - Start;

    /// <summary>The length as the part it belongs to, all other parts zero; the parts of all spans add up to what was measured.</summary>
    public ServiceTime Time => Cause.Match(
        outsideHours: _ => new ServiceTime { OutsideHours = Length },
        maintenance: _ => new ServiceTime { Maintenance = Length },
        down: _ => new ServiceTime { Down = Length },
        unknown: _ => new ServiceTime { Unknown = Length },
        up: _ => new ServiceTime { Up = Length },
        partOfUnit: _ => new ServiceTime { Up = Length },
        toCome: _ => new ServiceTime { ToCome = Length });

    /// <summary>One line in the zone's local time, culture-invariant: <c>Fri 25 Dec 2026 10:00-11:30, down: INC-7</c>.</summary>
    public override string ToString() => $"{CalendarSpan.WhenText(Start, End, Zone)}, {Cause.Text}";
}
