namespace Msp.Domain.Operations;

/// <summary>Something that is backed up, and what was promised about getting it back.</summary>
/// <remarks>Equality is by value, that of the dictionary by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id; unique</param>
/// <param name="Since">from when on it is protected; tests are owed from then on</param>
public sealed record ProtectedWorkload(string Id, LocalDate Since)
{
    /// <summary>At most so long until it works again (RTO); null for no promise.</summary>
    public Duration? RecoveryTimeObjective { get; init; }

    /// <summary>At most so old is the data that comes back (RPO); null for no promise.</summary>
    public Duration? RecoveryPointObjective { get; init; }

    /// <summary>For each kind within how many days it is restored again and again, 1 or more; kinds that are missing are not tested.</summary>
    public IReadOnlyDictionary<RestoreKind, int> WithinDays { get; init; } = new Dictionary<RestoreKind, int> { [RestoreKind.File] = 90 };
}
