namespace Msp.Domain.Billing;

/// <summary>One line of a prepaid ledger; it is never changed, only followed by others.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="On">the date it counts from: of the work, the purchase, the end</param>
/// <param name="Block">id of the block</param>
/// <param name="Kind">what happened</param>
/// <param name="Quantity">zero or more; only an adjustment may be below zero</param>
/// <param name="Source">id of the record behind it, such as a time entry; may be empty</param>
public sealed record LedgerEntry(LocalDate On, string Block, LedgerEntryKind Kind, decimal Quantity, string Source)
{
    /// <summary>Date, block, what happened, quantity and record, culture-invariant: <c>2026-01-05 block 1: Drawn 3600 for T-1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{On:uuuu-MM-dd} {Block}: {Kind} {Quantity:0.############################}{(Source.Length == 0 ? "" : " for ")}{Source}");
}
