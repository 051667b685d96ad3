using System.Globalization;
using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>How a contract rounds a percentage before it is compared with a promise; most contracts say nothing, which is no rounding.</summary>
/// <remarks>The default value is <see cref="None"/>. Equality is by value. Immutable and thread-safe.</remarks>
public readonly record struct PercentRounding
{
    private readonly int decimalsAndOne;
    private readonly MidpointRounding mode;

    private PercentRounding(int decimals, MidpointRounding mode) => (decimalsAndOne, this.mode) = (Checked(decimals) + 1, mode);

    /// <summary>No rounding: the exact ratio is compared.</summary>
    public static PercentRounding None => default;

    /// <summary>Whether nothing is rounded.</summary>
    public bool IsNone => decimalsAndOne == 0;

    /// <summary>Rounds down: 99.989 % is 99.98 %.</summary>
    /// <param name="decimals">how many decimals of a percent, 0 to 20</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 20.</exception>
    public static PercentRounding Down(int decimals) => new(decimals, MidpointRounding.ToZero);

    /// <summary>Rounds up: 99.981 % is 99.99 %.</summary>
    /// <param name="decimals">how many decimals of a percent, 0 to 20</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 20.</exception>
    public static PercentRounding Up(int decimals) => new(decimals, MidpointRounding.ToPositiveInfinity);

    /// <summary>Rounds to the nearest, a half up, as spreadsheets do: 99.985 % is 99.99 %.</summary>
    /// <param name="decimals">how many decimals of a percent, 0 to 20</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 20.</exception>
    public static PercentRounding HalfUp(int decimals) => new(decimals, MidpointRounding.AwayFromZero);

    /// <summary>Rounds to the nearest, a half to the even digit: 99.985 % is 99.98 %.</summary>
    /// <param name="decimals">how many decimals of a percent, 0 to 20</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 20.</exception>
    public static PercentRounding HalfEven(int decimals) => new(decimals, MidpointRounding.ToEven);

    /// <summary>Rounds a ratio.</summary>
    /// <param name="ratio">the exact ratio</param>
    /// <returns>the rounded one, 0 to 1; the same one for <see cref="None"/></returns>
    public Ratio Apply(Ratio ratio)
    {
        if (IsNone) return ratio;
        var steps = 100 * Scale(decimalsAndOne - 1);
        var down = BigInteger.DivRem(ratio.Numerator * steps, ratio.Denominator, out var rest);
        return Ratio.Of(GoesUp(down, rest * 2, ratio.Denominator) ? down + 1 : down, steps);
    }

    /// <summary>The rule in words: <c>not rounded</c>, <c>rounded down to 2 decimals</c>.</summary>
    public override string ToString() =>
        IsNone ? "not rounded" : string.Create(CultureInfo.InvariantCulture, $"rounded {Word} to {decimalsAndOne - 1} decimals");

    /// <summary>Ten to the power of the number of decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is below 0 or above 20.</exception>
    internal static BigInteger Scale(int decimals) => BigInteger.Pow(10, Checked(decimals));

    private string Word => mode switch
    {
        MidpointRounding.ToZero => "down",
        MidpointRounding.ToPositiveInfinity => "up",
        MidpointRounding.AwayFromZero => "half up",
        _ => "half to even",
    };

    private bool GoesUp(BigInteger down, BigInteger twiceTheRest, BigInteger whole) => mode switch
    {
        MidpointRounding.ToZero => false,
        MidpointRounding.ToPositiveInfinity => !twiceTheRest.IsZero,
        MidpointRounding.AwayFromZero => twiceTheRest >= whole,
        _ => twiceTheRest > whole || (twiceTheRest == whole && !down.IsEven),
    };

    private static int Checked(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 20);
        return decimals;
    }
}
