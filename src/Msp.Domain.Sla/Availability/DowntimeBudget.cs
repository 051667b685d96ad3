namespace Msp.Domain.Sla;

/// <summary>The error budget in time: how long a service may be down and still keep its promise, and what is left of that.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct DowntimeBudget
{
    internal DowntimeBudget(Share target, Duration counted, Duration used)
    {
        (Target, Used) = (target, used);
        var missing = Ratio.Of(target).Complement;
        Allowed = Duration.FromNanoseconds(counted.ToBigIntegerNanoseconds() * missing.Numerator / missing.Denominator);
    }

    /// <summary>The promise.</summary>
    public Share Target { get; }

    /// <summary>(1 - target) of the time that counts and of the time to come, rounded down to the nanosecond.</summary>
    public Duration Allowed { get; }

    /// <summary>The downtime so far.</summary>
    public Duration Used { get; }

    /// <summary>What is left; negative when the promise is broken, and zero or more exactly while it can still be kept.</summary>
    public Duration Left => Allowed - Used;

    /// <summary>One line: <c>99.9 %: 43 min 12 s allowed, 26 min used, 17 min 12 s left</c>.</summary>
    public override string ToString() =>
        $"{Target}: {WorkingTimeText.Of(Allowed)} allowed, {WorkingTimeText.Of(Used)} used, {WorkingTimeText.Of(Left)} left";
}
