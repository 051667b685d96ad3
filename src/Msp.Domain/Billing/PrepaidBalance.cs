namespace Msp.Domain.Billing;

/// <summary>What became of a block's quantity. The law of conservation: bought + adjusted + rolled in = drawn + rolled out + forfeited + voided + left.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Bought">zero or more</param>
/// <param name="Adjusted">may be below zero</param>
/// <param name="RolledIn">zero or more</param>
/// <param name="Drawn">zero or more</param>
/// <param name="RolledOut">zero or more</param>
/// <param name="Forfeited">zero or more</param>
/// <param name="Voided">zero or more</param>
public sealed record PrepaidBalance(decimal Bought, decimal Adjusted, decimal RolledIn, decimal Drawn, decimal RolledOut, decimal Forfeited, decimal Voided)
{
    /// <summary>Nothing yet.</summary>
    public static PrepaidBalance None { get; } = new(0m, 0m, 0m, 0m, 0m, 0m, 0m);

    /// <summary>What can still be drawn.</summary>
    public decimal Left => Bought + Adjusted + RolledIn - Drawn - RolledOut - Forfeited - Voided;

    internal PrepaidBalance With(LedgerEntry entry) => entry.Kind switch
    {
        LedgerEntryKind.Bought => this with { Bought = Bought + entry.Quantity },
        LedgerEntryKind.Adjusted => this with { Adjusted = Adjusted + entry.Quantity },
        LedgerEntryKind.RolledIn => this with { RolledIn = RolledIn + entry.Quantity },
        LedgerEntryKind.Drawn => this with { Drawn = Drawn + entry.Quantity },
        LedgerEntryKind.RolledOut => this with { RolledOut = RolledOut + entry.Quantity },
        LedgerEntryKind.Forfeited => this with { Forfeited = Forfeited + entry.Quantity },
        _ => this with { Voided = Voided + entry.Quantity },
    };
}
