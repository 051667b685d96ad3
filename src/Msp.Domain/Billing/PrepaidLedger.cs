using System.Collections.Immutable;

namespace Msp.Domain.Billing;

/// <summary>Prepaid blocks and all that happened to them, append-only.</summary>
/// <remarks>
/// Every verb returns the next ledger. What is left of a block is never below zero, and at every date the law of conservation holds
/// (see <see cref="PrepaidBalance"/>); <see cref="Faults"/> proves it from the entries alone. Immutable and thread-safe.
/// </remarks>
public sealed class PrepaidLedger
{
    private readonly ImmutableDictionary<string, (PrepaidBlock Block, decimal Left)> blocks;
    private readonly ImmutableSortedSet<PrepaidBlock> open;
    private readonly ImmutableList<LedgerEntry> entries;

    private PrepaidLedger(ImmutableDictionary<string, (PrepaidBlock Block, decimal Left)> blocks, ImmutableSortedSet<PrepaidBlock> open, ImmutableList<LedgerEntry> entries) =>
        (this.blocks, this.open, this.entries) = (blocks, open, entries);

    /// <summary>Without blocks.</summary>
    public static PrepaidLedger Empty { get; } = new(ImmutableDictionary.Create<string, (PrepaidBlock, decimal)>(StringComparer.Ordinal), [], []);

    /// <summary>All blocks, in the order in which they are drawn.</summary>
    public IEnumerable<PrepaidBlock> Blocks => blocks.Values.Select(state => state.Block).Order();

    /// <summary>All entries, in the order in which they were made.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>Whether there is a block with this id.</summary>
    /// <param name="block">id of a block</param>
    public bool Has(string block) => blocks.ContainsKey(block);

    /// <summary>What can still be drawn from a block.</summary>
    /// <param name="block">id of a block</param>
    /// <exception cref="ArgumentException">There is no such block.</exception>
    public decimal Left(string block) => Find(block).Left;

    /// <summary>What had become of a block by the end of a date, reckoned from the entries.</summary>
    /// <param name="block">id of a block</param>
    /// <param name="untilInclusive">the last date counted; null for all</param>
    public PrepaidBalance Balance(string block, LocalDate? untilInclusive = null) =>
        entries.Where(entry => entry.Block == block && !(entry.On > untilInclusive)).Aggregate(PrepaidBalance.None, (balance, entry) => balance.With(entry));

    /// <summary>Buys a block.</summary>
    /// <param name="block">the block; its quantity is zero or more</param>
    /// <param name="source">id of the purchase; may be empty</param>
    /// <exception cref="ArgumentException">A block with this id exists, or the quantity is negative.</exception>
    public PrepaidLedger Buy(PrepaidBlock block, string source = "")
    {
        ArgumentNullException.ThrowIfNull(block);
        if (Has(block.Id) || block.Quantity < 0m) throw new ArgumentException($"{block} has an id of its own and a quantity of zero or more.", nameof(block));
        return new PrepaidLedger(blocks.Add(block.Id, (block, 0m)), open, entries).With(new(block.Start, block.Id, LedgerEntryKind.Bought, block.Quantity, source));
    }

    /// <summary>Draws from the blocks that cover a date of work, in their order, until the work is paid for or they are empty.</summary>
    /// <param name="quantity">zero or more</param>
    /// <param name="workDate">when the work was done</param>
    /// <param name="source">id of the work, such as a time entry</param>
    /// <param name="eligible">which blocks may pay for it; null for all</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quantity"/> is negative.</exception>
    public PrepaidDraw Draw(decimal quantity, LocalDate workDate, string source, Func<PrepaidBlock, bool>? eligible = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        var (ledger, left, drawn) = (this, quantity, new List<LedgerEntry>());
        foreach (var block in open)
        {
            if (left == 0m) break;
            if (!block.Covers(workDate) || eligible?.Invoke(block) == false) continue;
            var entry = new LedgerEntry(workDate, block.Id, LedgerEntryKind.Drawn, Math.Min(left, Left(block.Id)), source);
            ledger = ledger.With(entry);
            drawn.Add(entry);
            left -= entry.Quantity;
        }

        return new(ledger, drawn.AsReadOnly(), left);
    }

    /// <summary>Corrects a block; a correction downwards takes no more than is left.</summary>
    /// <param name="block">id of a block</param>
    /// <param name="quantity">added, or taken away when below zero</param>
    /// <param name="on">the date it counts from</param>
    /// <param name="source">id of the decision</param>
    /// <exception cref="ArgumentException">There is no such block.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More is taken away than is left.</exception>
    public PrepaidLedger Adjust(string block, decimal quantity, LocalDate on, string source)
    {
        if (Find(block).Left + quantity < 0m) throw new ArgumentOutOfRangeException(nameof(quantity), quantity, $"Of {block}, {Left(block)} is left.");
        return With(new(on, block, LedgerEntryKind.Adjusted, quantity, source));
    }

    /// <summary>Hands on what is left of one block to another.</summary>
    /// <param name="from">id of the block that ends</param>
    /// <param name="to">id of the next block</param>
    /// <param name="quantity">out of what is left, zero or more; what is promised beyond what is left comes in as an adjustment</param>
    /// <param name="on">the date it counts from</param>
    /// <exception cref="ArgumentException">There is no such block.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="quantity"/> is negative.</exception>
    public PrepaidLedger RollOver(string from, string to, decimal quantity, LocalDate on)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        var (carried, _) = (Math.Min(quantity, Find(from).Left), Find(to));
        var next = carried == 0m ? this : With(new(on, from, LedgerEntryKind.RolledOut, carried, to)).With(new(on, to, LedgerEntryKind.RolledIn, carried, from));
        return quantity == carried ? next : next.With(new(on, to, LedgerEntryKind.Adjusted, quantity - carried, from));
    }

    /// <summary>Forfeits what is left of every block that has ended.</summary>
    /// <param name="on">the date; a block has ended on its <see cref="PrepaidBlock.End"/></param>
    /// <param name="of">which blocks; null for all</param>
    public PrepaidLedger Expire(LocalDate on, Func<PrepaidBlock, bool>? of = null) => open
        .Where(block => block.End <= on && of?.Invoke(block) != false)
        .Aggregate(this, (ledger, block) => ledger.With(new(block.End!.Value, block.Id, LedgerEntryKind.Forfeited, Left(block.Id), "")));

    /// <summary>Forfeits what is left of one block, also nothing: the entry says that the block is closed.</summary>
    internal PrepaidLedger Forfeit(string block, LocalDate on) => With(new(on, block, LedgerEntryKind.Forfeited, Left(block), ""));

    /// <summary>Cancels a block with what is left of it.</summary>
    /// <param name="block">id of a block</param>
    /// <param name="on">the date it counts from</param>
    /// <param name="source">id of the decision</param>
    /// <exception cref="ArgumentException">There is no such block.</exception>
    public PrepaidLedger Void(string block, LocalDate on, string source) => With(new(on, block, LedgerEntryKind.Voided, Find(block).Left, source));

    /// <summary>What contradicts itself, reckoned from the entries alone; empty in every ledger that was made by its verbs.</summary>
    public IReadOnlyList<string> Faults()
    {
        var (faults, left) = (new List<string>(), new Dictionary<string, decimal>(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            var signed = entry.Kind is LedgerEntryKind.Bought or LedgerEntryKind.Adjusted or LedgerEntryKind.RolledIn ? entry.Quantity : -entry.Quantity;
            left[entry.Block] = left.GetValueOrDefault(entry.Block) + signed;
            if (left[entry.Block] < 0m) faults.Add($"{entry} takes more than was left");
            if (entry.Quantity < 0m && entry.Kind != LedgerEntryKind.Adjusted) faults.Add($"{entry} is below zero");
            if (entry.Kind == LedgerEntryKind.Drawn && !Find(entry.Block).Block.Covers(entry.On)) faults.Add($"{entry} is outside the block's dates");
        }

        faults.AddRange(blocks.Values.Where(state => left.GetValueOrDefault(state.Block.Id) != state.Left || Balance(state.Block.Id).Left != state.Left).Select(state => $"{state.Block.Id} has {state.Left} left, its entries say otherwise"));
        return faults.AsReadOnly();
    }

    private (PrepaidBlock Block, decimal Left) Find(string block) =>
        blocks.TryGetValue(block, out var state) ? state : throw new ArgumentException($"There is no block \"{block}\".", nameof(block));

    private PrepaidLedger With(LedgerEntry entry)
    {
        var (block, before) = blocks[entry.Block];
        var left = before + (entry.Kind is LedgerEntryKind.Bought or LedgerEntryKind.Adjusted or LedgerEntryKind.RolledIn ? entry.Quantity : -entry.Quantity);
        return new(blocks.SetItem(block.Id, (block, left)), left > 0m ? open.Add(block) : open.Remove(block), entries.Add(entry));
    }
}
