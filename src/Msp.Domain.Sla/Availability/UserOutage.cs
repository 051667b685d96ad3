namespace Msp.Domain.Sla;

/// <summary>An outage weighted by how many users it hit.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct UserOutage
{
    /// <summary>Makes an outage weighted by users.</summary>
    /// <param name="down">how long, zero or more</param>
    /// <param name="affectedUsers">how many users, zero or more</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public UserOutage(Duration down, long affectedUsers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(down, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(affectedUsers);
        (Down, AffectedUsers) = (down, affectedUsers);
    }

    /// <summary>How long; zero or more.</summary>
    public Duration Down { get; }

    /// <summary>How many users; zero or more.</summary>
    public long AffectedUsers { get; }

    /// <summary>
    /// The availability in user minutes, as Microsoft 365 promises it:
    /// (users x time - sum of outage x affected users) / (users x time).
    /// </summary>
    /// <param name="users">all users, zero or more</param>
    /// <param name="agreed">the agreed service time of each, zero or more</param>
    /// <param name="outages">the outages; the same users in two outages at once count twice, so unite those first</param>
    /// <returns>the exact ratio; null when there are no users or no time: no data</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="users"/> or <paramref name="agreed"/> is negative.</exception>
    /// <exception cref="ArgumentException">The outages take more user time than there is.</exception>
    public static Ratio? Availability(long users, Duration agreed, IEnumerable<UserOutage> outages)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(users);
        ArgumentOutOfRangeException.ThrowIfLessThan(agreed, Duration.Zero);
        ArgumentNullException.ThrowIfNull(outages);
        var whole = agreed.ToBigIntegerNanoseconds() * users;
        var lost = outages.Aggregate(System.Numerics.BigInteger.Zero, (sum, outage) => sum + (outage.Down.ToBigIntegerNanoseconds() * outage.AffectedUsers));
        if (lost > whole) throw new ArgumentException($"The outages take more user time than {users} users have in {agreed}.", nameof(outages));
        return whole.IsZero ? null : Ratio.Of(whole - lost, whole);
    }
}
