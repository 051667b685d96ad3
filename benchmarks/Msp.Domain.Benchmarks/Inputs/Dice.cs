namespace Msp.Domain.Benchmarks;

/// <summary>SplitMix64: the same numbers from the same seed on every machine and runtime. Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to 1, 1 excluded.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number, both bounds included.</summary>
    public long Between(long least, long most) => least + (long)(Next() % (ulong)(most - least + 1));

    /// <summary>A number of seconds, small ones as likely as large ones of the same order of magnitude.</summary>
    public Duration LogUniform(Duration least, Duration most) =>
        Duration.FromSeconds((long)(least.TotalSeconds * Math.Pow(most.TotalSeconds / least.TotalSeconds, Fraction())));

    private ulong Next()
    {
        unchecked
        {
            var mixed = state += 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
