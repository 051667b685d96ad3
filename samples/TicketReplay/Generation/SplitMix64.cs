namespace TicketReplay;

/// <summary>Sebastiano Vigna's SplitMix64: the same numbers for the same seed on every runtime, for ever.</summary>
/// <param name="seed">any number</param>
internal sealed class SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>Whether something happens that happens so many times in a thousand.</summary>
    public bool Chance(int perThousand) => Below(1_000) < perThousand;

    /// <summary>One of several, by weight.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights) total += weight;
        var drawn = Below(total);
        for (var index = 0; ; index++)
        {
            drawn -= weights[index];
            if (drawn < 0) return index;
        }
    }

    /// <summary>A number whose eleven ten-percent points are given, evenly spread between two of them.</summary>
    public int Spread(ReadOnlySpan<int> points)
    {
        var part = Below(points.Length - 1);
        return points[part] + Below(points[part + 1] - points[part] + 1);
    }
}
