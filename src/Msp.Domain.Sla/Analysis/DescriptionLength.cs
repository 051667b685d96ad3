using System.Numerics;

namespace Msp.Domain.Sla;

/// <summary>
/// How many bits it takes to say a rule and which verdicts are exceptions to it: the shortest account is preferred (minimum description length, Rissanen 1978).
/// </summary>
/// <remarks>
/// An exception costs the logarithm of the number of tickets, as it says which one it is; a time costs that of the times on its grid (24, 48, 96, 288,
/// 1440); all hours, a usual week, the commonest stop, the likeliest zone, no pause and no holidays are nearly free. So a detail has to explain more
/// tickets than chance would let it. Of accounts of one length, the order of <see cref="Compare"/> decides, so that the answer is always the same.
/// </remarks>
internal static class DescriptionLength
{
    private const int BitsOfPause = 3;
    private const int BitsOfHolidays = 3;
    private const int BitsOfChoice = 2;

    // The logarithms of 24, 48, 96, 288 and 1440, in whole bits.
    private static readonly int[] BitsOfTime = [5, 6, 7, 9, 11];

    // What people agree on: days, shifts, half shifts and hours are as good; then ever finer.
    private static readonly int[] BitsOfLimit = [0, 0, 0, 0, 1, 2, 4, 6, 12, 42, 42];

    /// <summary>The length of a rule with its exceptions.</summary>
    public static int Of(in Hypothesis rule, int exceptions, int tickets) => Of(rule) + (exceptions * Math.Max(1, BitOperations.Log2((uint)tickets) + 1));

    /// <summary>What a limit adds that can be said so roundly.</summary>
    public static int OfLimit(int roundness) => BitsOfLimit[roundness];

    /// <summary>Orders rules of one length.</summary>
    public static int Compare(Hypothesis x, Hypothesis y) => Rank(x).CompareTo(Rank(y));

    private static int Of(in Hypothesis rule)
    {
        var bits = (BitsOfPause * int.PopCount(rule.Pauses)) + (BitsOfChoice * (rule.Stop + rule.Zone)) + (rule.Holidays == 0 ? 0 : BitsOfHolidays);
        return rule.IsAllHours ? bits : bits + 1 + Candidates.SimplicityOf(rule.Days) + Of(rule.Window);
    }

    private static int Of(in DailyWindow window)
    {
        var bits = OfTime(window.Opens) + OfTime(window.Closes) + (window.RunsPastMidnight ? BitsOfChoice : 0);
        return window.HasBreak ? bits + OfTime(window.BreakAt) + OfTime(window.BreakAt + window.BreakLength) : bits;
    }

    private static int OfTime(int minutes) => BitsOfTime[DailyWindow.FinenessOf(minutes)];

    private static (int, int, int, int, int, int, (int, int, int, int)) Rank(in Hypothesis rule)
    {
        var window = rule.Window;
        var times = (window.Opens, window.Length, window.BreakAt, window.BreakLength);
        return (int.PopCount(rule.Pauses), rule.Holidays, rule.Stop, rule.Zone, rule.Pauses, rule.Days, times);
    }
}
