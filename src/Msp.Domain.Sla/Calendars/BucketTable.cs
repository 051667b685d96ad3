using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Msp.Domain.Sla;

/// <summary>Finds the window a key lies in: buckets of one power-of-two width over all keys say between which two windows to look.</summary>
/// <remarks>
/// The width is about the stretch divided by the number of windows, so that a bucket rarely holds more than one
/// start, however many windows there are a day; where they crowd, the bucket is halved
/// until one is left. Large calendars get fewer buckets, which keeps fifty years of three windows a day
/// under a megabyte; the largest would lose too much by that. Immutable.
/// </remarks>
internal readonly struct BucketTable<TKey>
    where TKey : struct, IWindowKey
{
    private const int LargestBytes = 960_000;
    public const int BytesPerWindow = 16;
    private const int BytesPerBucketInBothTables = 8;
    private const int BucketsOfLarge = 8192;
    private const int WindowsOfLargest = 1 << 16;

    private readonly int[] lastWindowBefore;
    private readonly long origin;
    private readonly int shift;

    /// <param name="windows">ordered by key; the first key is at most <paramref name="from"/>, the last one is an end that is never found</param>
    /// <param name="from">the smallest key to look for</param>
    /// <param name="to">the largest</param>
    public BucketTable(WorkWindow[] windows, long from, long to)
    {
        origin = from;
        var most = MostBuckets(windows.Length);
        while ((to - from) >> shift > most) shift++;
        lastWindowBefore = new int[((to - from) >> shift) + 2];
        var window = 0;
        for (var bucket = 0; bucket < lastWindowBefore.Length; bucket++)
        {
            // Distances, not keys: the end of the last bucket may lie beyond the largest number.
            while (window < windows.Length - 2 && TKey.StartOf(windows, window + 1) - from <= (long)bucket << shift) window++;
            lastWindowBefore[bucket] = window;
            if (bucket > 0 && window - Window(lastWindowBefore[bucket - 1]) > 1) lastWindowBefore[bucket - 1] = ~lastWindowBefore[bucket - 1];
        }
    }

    /// <summary>What the table keeps in memory, in bytes.</summary>
    public long Bytes => lastWindowBefore.LongLength * sizeof(int);

    /// <summary>The number of the last window whose key is at most <paramref name="key"/>.</summary>
    public int Find(WorkWindow[] windows, long key)
    {
        var found = FindNear(windows, key);
        return TKey.StartOf(windows, found + 1) <= key ? found + 1 : found;
    }

    /// <summary>The number of that window, or of the one before it.</summary>
    /// <remarks>A key below the smallest or above the largest leads anywhere: bounds are not checked.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindNear(WorkWindow[] windows, long key)
    {
        unchecked
        {
            var bucket = (int)((key - origin) >> shift);
            // Whoever asks has made sure that the key is between the smallest and the largest.
            var found = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lastWindowBefore), bucket);
            return found >= 0 ? found : Halve(windows, key, ~found, Window(lastWindowBefore[bucket + 1]) - ~found);
        }
    }

    private static int Window(int entry) => entry < 0 ? ~entry : entry;

    // Leaves at most one window to decide on. Without branches, as there is no predicting which half a key is in.
    private static int Halve(WorkWindow[] windows, long key, int found, int more)
    {
        for (; more > 1; more >>= 1)
        {
            var half = (more + 1) >> 1;
            found += half & -(TKey.StartOf(windows, found + half) <= key ? 1 : 0);
        }

        return found;
    }

    private static long MostBuckets(int windows) => windows > WindowsOfLargest
        ? 2L * windows
        : Math.Min(2L * windows, Math.Max(BucketsOfLarge, (LargestBytes - ((long)BytesPerWindow * windows)) / BytesPerBucketInBothTables));
}
