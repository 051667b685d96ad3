namespace Msp.Domain.Sla;

/// <summary>What <see cref="Forensics"/> considers beyond what the log itself offers.</summary>
/// <remarks>Immutable as long as the lists given are not changed; thread-safe then.</remarks>
public sealed record ForensicSearch
{
    /// <summary>The zones in which the hours may be read, the likeliest first; UTC by default. Of an empty list UTC is taken.</summary>
    public IReadOnlyList<DateTimeZone> Zones { get; init; } = [DateTimeZone.Utc];

    /// <summary>The sets of holidays on which the desk may have been closed; none by default. That it was open on all of them is always considered.</summary>
    public IReadOnlyList<HolidaySet> Holidays { get; init; } = [];

    /// <summary>What the rule found is a target of; the resolution by default.</summary>
    public Metric Metric { get; init; } = Metric.Resolution;

    /// <summary>How many equally good rules are listed for a group at most: 1 or more, 100 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value given is less than 1.</exception>
    public int MostAlternatives
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 100;
}
