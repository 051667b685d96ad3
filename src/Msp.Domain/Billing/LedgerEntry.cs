namespace Msp.Domain.Billing;

/// <summary>One line of a prepaid ledger; it is never changed, only followed by others.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="On">the date it counts from: of the work, the purchase, the end</param>
/// <param name="Block">id of the block</param>
/// <param name="Kind">what happened</param>
/// <param name="Quantity">zero or more; only an adjustment may be below zero</param>
/// <param name="Source">id of the record behind it, such as a time entry; may be empty</param>
public sealed record LedgerEntry(LocalDate On, string Block, LedgerEntryKind Kind, decimal Quantity, string Source);
