using System.Numerics;

namespace Msp.Domain.Pricing;

/// <summary>How the time of an entry is rounded before it is charged: first the minimum, then the increment, once an entry.</summary>
/// <remarks>
/// It works on the length of the entry, never on clock marks, so that it does not depend on a time zone. An exact multiple does not move.
/// The default value charges time as worked. Equality is by value. Immutable and thread-safe.
/// </remarks>
public readonly record struct TimeRounding
{
    private TimeRounding(Duration minimum, Duration increment, RoundingDirection direction) => (Minimum, Increment, Direction) = (minimum, increment, direction);

    /// <summary>The least time charged; zero for none.</summary>
    public Duration Minimum { get; }

    /// <summary>Time is charged in multiples of this; zero for exact time.</summary>
    public Duration Increment { get; }

    /// <summary>Which multiple is taken.</summary>
    public RoundingDirection Direction { get; }

    /// <summary>Makes a rule.</summary>
    /// <param name="minimum">the least time charged; zero or more</param>
    /// <param name="increment">time is charged in multiples of this; zero for exact time</param>
    /// <param name="direction">which multiple is taken</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minimum"/> or <paramref name="increment"/> is negative.</exception>
    public static TimeRounding Of(Duration minimum, Duration increment, RoundingDirection direction = RoundingDirection.Up)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(increment, Duration.Zero);
        return new(minimum, increment, direction);
    }

    /// <summary>The time charged for a time worked.</summary>
    /// <param name="worked">zero or more; nothing worked is charged as nothing, not as the minimum</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="worked"/> is negative.</exception>
    public Duration Apply(Duration worked)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(worked, Duration.Zero);
        if (worked == Duration.Zero) return worked;
        var least = Duration.Max(worked, Minimum);
        if (Increment == Duration.Zero) return least;
        var (whole, rest) = BigInteger.DivRem(least.ToBigIntegerNanoseconds(), Increment.ToBigIntegerNanoseconds());
        var up = Direction switch
        {
            RoundingDirection.Up => !rest.IsZero,
            RoundingDirection.Down => false,
            _ => rest * 2 >= Increment.ToBigIntegerNanoseconds(),
        };
        return Duration.FromNanoseconds((up ? whole + 1 : whole) * Increment.ToBigIntegerNanoseconds());
    }

    /// <summary>The rule in words: <c>at least PT30M, up to multiples of PT15M</c>.</summary>
    public override string ToString()
    {
        var least = Minimum == Duration.Zero ? "" : $"at least {FindingPath.Text(Minimum)}";
        var multiple = Increment == Duration.Zero ? "" : $"{FindingPath.Value(Direction)} to multiples of {FindingPath.Text(Increment)}";
        return string.Join(", ", new[] { least, multiple }.Where(part => part.Length > 0)) is { Length: > 0 } text ? text : "as worked";
    }

    internal static TimeRounding From(TimeRoundingDraft? draft) =>
        Of(draft?.Minimum ?? Duration.Zero, draft?.Increment ?? Duration.Zero, draft?.Direction ?? RoundingDirection.Up);

    internal TimeRoundingDraft ToDraft() => new() { Minimum = Minimum, Increment = Increment == Duration.Zero ? null : Increment, Direction = Direction };
}
