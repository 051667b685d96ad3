using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Msp.Domain.Tests;

/// <summary>Runs a property over many random cases. MSP_CASES multiplies the number of cases (default 1, a fraction for a quick look); MSP_SEED picks the seed, "random" a fresh one. A failure prints the seed.</summary>
internal static class Laws
{
    private const ulong FixedSeed = 20261121;

    public static decimal Scale { get; } = decimal.TryParse(Environment.GetEnvironmentVariable("MSP_CASES"), NumberStyles.Number, CultureInfo.InvariantCulture, out var scale) ? scale : 1;

    public static ulong Seed { get; } = Environment.GetEnvironmentVariable("MSP_SEED") switch
    {
        null or "" => FixedSeed,
        "random" => BitConverter.ToUInt64(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8)),
        var text => ulong.Parse(text, CultureInfo.InvariantCulture),
    };

    /// <summary>How many cases to run where a law asks for so many; at least one.</summary>
    public static int Scaled(int cases) => Math.Max(1, (int)(cases * Scale));

    /// <summary>An even number of things, the number asked for unless MSP_CASES asks for less.</summary>
    public static int Lessened(int things) => 2 * Math.Max(1, (int)(things * Math.Min(1, Scale) / 2));

    /// <summary>Checks a property built with FsCheck's Prop.ForAll.</summary>
    public static void Hold(Property property, int cases = 200)
    {
        var replay = new Replay(new Rnd(Seed, 1 | (Seed << 1)), Microsoft.FSharp.Core.FSharpOption<int>.None);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Scaled(cases)).WithReplay(replay.Rnd.Seed, replay.Rnd.Gamma).WithQuietOnSuccess(true), property);
    }

    /// <summary>Checks a property by a plain seeded random stream, for generators that are simpler written by hand; the failing case's own seed is in the message.</summary>
    public static void HoldForRandom(int cases, Action<Random> law)
    {
        var count = Scaled(cases);
        for (var number = 0; number < count; number++)
        {
            var seed = unchecked((int)(Seed * 6364136223846793005UL >> 33) ^ (number * 486187739));
            try
            {
                law(new Random(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Case {number} of seed MSP_SEED={Seed} (new Random({seed})): {failure.Message}"), failure);
            }
        }
    }
}
