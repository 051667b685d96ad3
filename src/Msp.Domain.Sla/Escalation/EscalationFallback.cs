namespace Msp.Domain.Sla;

/// <summary>Whom a level calls upon when nobody has acknowledged it for a while, or nobody could be reached.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record EscalationFallback
{
    private static readonly Duration Longest = Duration.FromDays(366);

    /// <summary>A fallback of a level.</summary>
    /// <param name="after">how long after the level, on the clock; above zero, at most 366 days</param>
    /// <param name="to">whom; a blank role is a finding of the ladder</param>
    /// <param name="by">how</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is out of bounds, or <paramref name="by"/> is no channel.</exception>
    public EscalationFallback(Duration after, Recipient to, Channel by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(after, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(after, Longest);
        ArgumentNullException.ThrowIfNull(to);
        ChannelCheck.Require(by, nameof(by));
        (After, To, By) = (after, to, by);
    }

    /// <summary>How long after the level, on the clock; above zero, at most 366 days.</summary>
    public Duration After { get; }

    /// <summary>Whom.</summary>
    public Recipient To { get; }

    /// <summary>How.</summary>
    public Channel By { get; }
}
