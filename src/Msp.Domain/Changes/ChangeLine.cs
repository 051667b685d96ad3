using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>What a change adds to an item of the scope, or takes away: only the difference, never the new total.</summary>
/// <remarks>Equality is by value, of the list by reference. Immutable and thread-safe.</remarks>
/// <param name="Item">the item, by id; one that the scope does not have is added by it</param>
/// <param name="Quantity">how many units more; negative for fewer</param>
/// <param name="Price">what the client pays for a unit</param>
/// <param name="Cost">what a unit costs the provider, in the same currency</param>
public sealed record ChangeLine(string Item, decimal Quantity, UnitPrice Price, UnitPrice Cost)
{
    private static readonly IReadOnlyList<string> Nothing = [];

    /// <summary>Hours of work more, of all units together; negative for fewer; zero by default.</summary>
    public decimal Hours { get; init; }

    /// <summary>Working days more that the item takes; negative for fewer; zero by default.</summary>
    public int Days { get; init; }

    /// <summary>What is put on the price, in hundredths of it; zero or more, zero by default.</summary>
    public decimal MarkupPercent { get; init; }

    /// <summary>What the item must wait for, by id, beyond what it waits for already; nothing by default.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Whether another line changes the scope in the same way, whatever it costs.</summary>
    internal bool SameScope(ChangeLine other) => WithoutMoney() == other.WithoutMoney() && After.SequenceEqual(other.After, StringComparer.Ordinal);

    /// <summary>Whether another line changes the scope in the same way at the same price, whatever it costs the provider.</summary>
    internal bool SameOffer(ChangeLine other) => SameScope(other) && Price == other.Price && MarkupPercent == other.MarkupPercent;

    private ChangeLine WithoutMoney() => this with { Price = default, Cost = default, MarkupPercent = 0m, After = Nothing };
}
