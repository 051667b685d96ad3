namespace Msp.Domain.Operations;

/// <summary>Something of the client's that is looked after.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
/// <param name="Id">the id; unique</param>
/// <param name="Kind">the kind, such as <c>server</c>, <c>firewall</c>, <c>laptop</c></param>
public sealed record ManagedAsset(string Id, string Kind)
{
    /// <summary>The date from which on it is looked after; null for always.</summary>
    public LocalDate? InService { get; init; }

    /// <summary>The last date on which it is looked after; null for no end.</summary>
    public LocalDate? Retired { get; init; }

    /// <summary>The date on which it was bought; null where nobody knows.</summary>
    public LocalDate? Purchased { get; init; }

    /// <summary>The last date of its warranty; null where nobody knows.</summary>
    public LocalDate? WarrantyUntil { get; init; }

    /// <summary>The last date on which its maker supports it; null where nobody knows.</summary>
    public LocalDate? SupportedUntil { get; init; }

    /// <summary>What was subscribed for it; empty for nothing.</summary>
    public IReadOnlyList<AssetSubscription> Subscriptions { get; init; } = [];

    /// <summary>Whether it is looked after on a date.</summary>
    /// <param name="date">the date</param>
    public bool IsInService(LocalDate date) => !(date < InService) && !(date > Retired);
}
