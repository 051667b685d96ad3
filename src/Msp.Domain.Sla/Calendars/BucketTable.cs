namespace Msp.Domain.Sla;

/// <summary>Finds the window a key lies in: buckets of one power-of-two width over all keys say between which two windows to look.</summary>
/// <remarks>
/// The width is about the stretch divided by the number of windows, so that a bucket rarely holds more than one start, however many windows there are a day. Large calendars get fewer buckets,
/// which keeps fifty years of three windows a day under a megabyte; where windows crowd in a bucket it is halved. Immutable.
/// </remarks>
internal sealed class BucketTable<TKey>
    where TKey : struct, IWindowKey
{
    private const int LargestBytes = 960_000;
    private const int BytesPerWindow = 16;
    private const int BytesPerBucketInBothTables = 8;
    private const int FewestBuckets = 8192;

    private readonly int[] lastWindowBefore;
    private readonly long origin;
    private readonly int shift;

    /// <param name="windows">ordered by key; the first key is at most <paramref name="from"/>, the last one is an end that is never found</param>
    /// <param name="from">the smallest key to look for</param>
    /// <param name="to">the largest</param>
    public BucketTable(WindowStart[] windows, long from, long to)
    {
        origin = from;
        var most = MostBuckets(windows.Length);
        while ((to - from) >> shift > most) shift++;
        lastWindowBefore = new int[((to - from) >> shift) + 2];
        var window = 0;
        var start = from;
        for (var bucket = 0; bucket < lastWindowBefore.Length; bucket++)
        {
            while (window < windows.Length - 2 && TKey.Of(windows[window + 1]) <= start) window++;
            lastWindowBefore[bucket] = window;
            start = start > long.MaxValue - (1L << shift) ? long.MaxValue : start + (1L << shift);
        }
    }

    /// <summary>The number of the last window whose key is at most <paramref name="key"/>.</summary>
    public int Find(WindowStart[] windows, long key)
    {
        unchecked
        {
            var table = lastWindowBefore;
            var bucket = (int)((key - origin) >> shift);
            var found = table[bucket];
            var more = table[bucket + 1] - found;
            while (more > 1)
            {
                var half = (more + 1) >> 1;
                if (TKey.Of(windows[found + half]) <= key)
                {
                    found += half;
                    more -= half;
                }
                else
                {
                    more = half - 1;
                }
            }

            return TKey.Of(windows[found + 1]) <= key ? found + 1 : found;
        }
    }

    private static long MostBuckets(int windows) =>
        Math.Min(2L * windows, Math.Max(Math.Max(FewestBuckets, windows / 2), (LargestBytes - ((long)BytesPerWindow * windows)) / BytesPerBucketInBothTables));
}
