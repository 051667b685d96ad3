using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The limits between which the evidence does not tell: all of them give every ticket the same verdict.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record LimitRange
{
    // What people agree on: days, shifts, half shifts, and ever finer.
    private static readonly Duration[] Steps =
    [
        Duration.FromHours(24), Duration.FromHours(8), Duration.FromHours(4), Duration.FromHours(1), Duration.FromMinutes(30), Duration.FromMinutes(15),
        Duration.FromMinutes(5), Duration.FromMinutes(1), Duration.FromSeconds(1), Duration.Epsilon,
    ];

    private const int WholeHour = 3;

    internal LimitRange(Duration shortest, Duration? longest) =>
        (Shortest, Longest) = (shortest, longest);

    /// <summary>The shortest of them, included; zero or more.</summary>
    public Duration Shortest { get; }

    /// <summary>The longest of them, included, to the nanosecond; null when there is no bound, because no ticket took longer.</summary>
    public Duration? Longest { get; }

    /// <summary>The limit among them that people would most likely agree on: the smallest multiple of as long a step as there is one of.</summary>
    /// <remarks>The steps are 24, 8, 4 and 1 hours, 30, 15, 5 and 1 minutes, and a second; without an upper bound an hour. Zero only where nothing else fits.</remarks>
    public Duration Roundest => RoundestBy(Roundness);

    /// <summary>How round the roundest is: 0 for whole days, and ever higher.</summary>
    internal int Roundness
    {
        get
        {
            for (var step = Longest is null ? WholeHour : 0; step < Steps.Length; step++)
                if (Contains(RoundestBy(step))) return step;
            return Steps.Length;
        }
    }

    /// <summary>Whether a limit is among them.</summary>
    /// <param name="limit">the limit</param>
    public bool Contains(Duration limit) => limit >= Shortest && (Longest is not { } longest || limit <= longest);

    /// <summary>In words, culture-invariant: <c>62h to below 62h 2m</c>, <c>at least 6h 23m</c>, <c>exactly 8h</c>.</summary>
    public override string ToString()
    {
        if (Longest is not { } longest) return $"at least {Text(Shortest)}";
        if (longest == Shortest) return $"exactly {Text(Shortest)}";
        var below = longest + Duration.Epsilon;
        return IsWholeSecond(longest) || !IsWholeSecond(below) ? $"{TextOfShortest()} to {Text(longest)}" : $"{TextOfShortest()} to below {Text(below)}";
    }

    internal static string Text(Duration amount)
    {
        var nanoseconds = amount.ToInt64Nanoseconds();
        var (hours, rest) = Math.DivRem(Math.Abs(nanoseconds), NodaConstants.NanosecondsPerHour);
        var (minutes, tail) = Math.DivRem(rest, NodaConstants.NanosecondsPerMinute);
        var seconds = tail / (decimal)NodaConstants.NanosecondsPerSecond;
        var parts = new (decimal Amount, char Unit)[] { (hours, 'h'), (minutes, 'm'), (seconds, 's') }.Where(part => part.Amount > 0m);
        var text = string.Join(' ', parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Amount:0.#########}{part.Unit}")));
        return text.Length == 0 ? "0h" : nanoseconds < 0 ? $"-{text}" : text;
    }

    private string TextOfShortest() =>
        !IsWholeSecond(Shortest) && IsWholeSecond(Shortest - Duration.Epsilon) ? $"above {Text(Shortest - Duration.Epsilon)}" : Text(Shortest);

    private Duration RoundestBy(int roundness)
    {
        if (roundness >= Steps.Length) return Shortest;
        var step = Steps[roundness].ToInt64Nanoseconds();
        var multiples = Math.Max(1, (Shortest.ToInt64Nanoseconds() + step - 1) / step);
        return Duration.FromNanoseconds(multiples * step);
    }

    private static bool IsWholeSecond(Duration amount) => amount.ToInt64Nanoseconds() % NodaConstants.NanosecondsPerSecond == 0;
}
