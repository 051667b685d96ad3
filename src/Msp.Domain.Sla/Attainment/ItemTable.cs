namespace Msp.Domain.Sla;

/// <summary>Episodes, each once. Of contradicting copies the one that counts is held, and the others are set aside.</summary>
/// <remarks>What it holds at the end does not depend on the order in which copies came, nor on how often.</remarks>
/// <param name="expected">how many are expected, zero or more; others find room too</param>
internal sealed class ItemTable(int expected)
{
    private const int Empty = -1;

    private AttainmentItem[] items = [];
    private int[] hashes = [];
    private int[] slots = [];
    private HashSet<AttainmentItem>? setAside;

    public int Count { get; private set; }

    public ReadOnlySpan<AttainmentItem> Items => items.AsSpan(0, Count);

    /// <summary>The copies that do not count, in no order.</summary>
    public IReadOnlyCollection<AttainmentItem> SetAside => setAside is null ? [] : setAside;

    public void Add(in AttainmentItem item)
    {
        if (Count == items.Length) Grow();
        var hash = HashCode.Combine(item.TicketId, item.Metric.Name, item.Episode);
        ref var slot = ref SlotOf(in item, hash);
        if (slot == Empty)
        {
            (items[Count], hashes[Count]) = (item, hash);
            slot = Count++;
            return;
        }

        ref var held = ref items[slot];
        if (held == item) return;
        setAside ??= [];
        if (item.CountsBefore(in held))
        {
            setAside.Remove(item);
            setAside.Add(held);
            held = item;
        }
        else
        {
            setAside.Add(item);
        }
    }

    /// <summary>The items, cut to their number; the table is not used any more.</summary>
    public AttainmentItem[] ToArray()
    {
        Array.Resize(ref items, Count);
        return items;
    }

    private ref int SlotOf(in AttainmentItem item, int hash)
    {
        var mask = slots.Length - 1;
        // The next place when one is taken. Hashes are compared first: the items are far apart in memory.
        for (var at = hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot == Empty || (hashes[slot] == hash && items[slot].HasKeyOf(in item))) return ref slot;
        }
    }

    private void Grow()
    {
        var room = items.Length == 0 ? Math.Max(16, expected) : items.Length * 2;
        Array.Resize(ref items, room);
        Array.Resize(ref hashes, room);
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)room) * 2];
        Array.Fill(slots, Empty);
        // All of them differ, so that only a free place is looked for.
        for (var index = 0; index < Count; index++)
        {
            var at = hashes[index] & (slots.Length - 1);
            while (slots[at] != Empty) at = (at + 1) & (slots.Length - 1);
            slots[at] = index;
        }
    }
}
