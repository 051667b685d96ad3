namespace Msp.Domain.Kpis;

/// <summary>Random numbers that are the same everywhere for the same seed: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
internal sealed class SeededDraws(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from zero to below a bound; biased by less than bound / 2^64.</summary>
    public int Below(int bound) => (int)((ulong)(((UInt128)Next() * (ulong)bound) >> 64));

    public ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
