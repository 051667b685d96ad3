namespace Msp.Domain.Operations;

/// <summary>From when on the dates of an asset are worth a finding.</summary>
/// <remarks>Equality is by value, that of the dictionary by reference. Immutable and thread-safe.</remarks>
public sealed record AssetThresholds
{
    /// <summary>So many days before a date it is told, 0 or more; 90 by default.</summary>
    public int WarnDays { get; init; } = 90;

    /// <summary>The age in years, by kind of asset, from which on it is too old; none by default.</summary>
    public IReadOnlyDictionary<string, int> MostYears { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
