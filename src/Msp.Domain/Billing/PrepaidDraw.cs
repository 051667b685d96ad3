namespace Msp.Domain.Billing;

/// <summary>What a piece of work took from prepaid blocks, and what no block paid for.</summary>
/// <remarks>Equality is by reference of the lists. Immutable and thread-safe.</remarks>
/// <param name="Ledger">afterwards</param>
/// <param name="Entries">one for each block drawn from, in order; a piece of work is split where a block runs dry</param>
/// <param name="Overage">not paid for by any block; zero or more</param>
public sealed record PrepaidDraw(PrepaidLedger Ledger, IReadOnlyList<LedgerEntry> Entries, decimal Overage);
