namespace Msp.Domain.Operations;

/// <summary>Something that is subscribed for an asset, such as the threat signatures of a firewall.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Name">what it is</param>
/// <param name="Until">the last date on which it holds</param>
public sealed record AssetSubscription(string Name, LocalDate Until);
