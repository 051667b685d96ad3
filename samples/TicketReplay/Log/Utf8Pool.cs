using System.Text;

namespace TicketReplay;

/// <summary>Gives one object for each distinct text of a log, found by its UTF-8 bytes, so that a row makes no strings of its own; at most 65,536 of them.</summary>
/// <typeparam name="T">what a text stands for: the text itself, a state, a reading of it</typeparam>
/// <param name="make">makes the object the first time a text is seen</param>
internal sealed class Utf8Pool<T>(Func<string, T> make)
{
    // A column of free text must not fill the memory: beyond this many texts each is made anew.
    private const int Most = 1 << 16;

    private Slot[] slots = new Slot[64];
    private int count;

    private struct Slot
    {
        public ulong Hash;
        public byte[]? Text;
        public T Value;
    }

    /// <summary>The object of a text.</summary>
    public T this[ReadOnlySpan<byte> text]
    {
        get
        {
            var hash = Utf8Hash.Of(text);
            for (var at = (int)(hash & (ulong)(slots.Length - 1)); ; at = (at + 1) & (slots.Length - 1))
            {
                ref var slot = ref slots[at];
                if (slot.Text is null)
                {
                    var value = make(Encoding.UTF8.GetString(text));
                    if (count == Most) return value;
                    slot = new Slot { Hash = hash, Text = text.ToArray(), Value = value };
                    if (++count * 2 > slots.Length) Grow();
                    return value;
                }

                if (slot.Hash == hash && text.SequenceEqual(slot.Text)) return slot.Value;
            }
        }
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Text is null) continue;
            var at = (int)(slot.Hash & (ulong)(slots.Length - 1));
            while (slots[at].Text is not null) at = (at + 1) & (slots.Length - 1);
            slots[at] = slot;
        }
    }
}
