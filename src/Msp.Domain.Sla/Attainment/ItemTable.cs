using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>Episodes, each once. Of contradicting copies the one that counts is held, and the others are set aside.</summary>
/// <remarks>What it holds at the end does not depend on the order in which copies came, nor on how often.</remarks>
internal sealed class ItemTable
{
    private const int Empty = -1;

    private AttainmentItem[] items = [];
    private int[] slots = [];
    private HashSet<AttainmentItem>? setAside;

    public int Count { get; private set; }

    public ReadOnlySpan<AttainmentItem> Items => items.AsSpan(0, Count);

    /// <summary>The copies that do not count, in no order.</summary>
    public IReadOnlyCollection<AttainmentItem> SetAside => setAside is null ? [] : setAside;

    public void Add(in AttainmentItem item)
    {
        if (Count == items.Length) Grow();
        ref var slot = ref SlotOf(in item);
        if (slot == Empty)
        {
            items[Count] = item;
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

    private ref int SlotOf(in AttainmentItem item)
    {
        var mask = slots.Length - 1;
        // The next free place when the first is taken.
        for (var at = HashCode.Combine(item.TicketId, item.Metric.Name, item.Episode) & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot == Empty || items[slot].HasKeyOf(in item)) return ref slot;
        }
    }

    private void Grow()
    {
        Array.Resize(ref items, Math.Max(16, items.Length * 2));
        slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)items.Length * 2)];
        Array.Fill(slots, Empty);
        for (var index = 0; index < Count; index++) SlotOf(in items[index]) = index;
    }
}
