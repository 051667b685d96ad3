using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>The hours of a working day, in minutes from midnight: an opening, a length up to 24 hours, and at most one break within them.</summary>
/// <param name="Opens">the opening, 0 to 1439</param>
/// <param name="Length">from opening to closing, 1 to 1440; beyond midnight where it does not fit into the day</param>
/// <param name="BreakAt">where the break begins; 0 without one</param>
/// <param name="BreakLength">how long it is; 0 for none</param>
internal readonly record struct DailyWindow(int Opens, int Length, int BreakAt = 0, int BreakLength = 0)
{
    public const int DayLength = 1440;

    // A break has an hour of work on either side, else it is no break but another opening.
    private const int Beside = 60;
    private const int LongestBreak = 180;

    private static readonly int[] Grids = [60, 30, 15, 5];

    public static DailyWindow WholeDay { get; } = new(0, DayLength);

    public int Closes => Opens + Length;

    public bool RunsPastMidnight => Closes > DayLength;

    public bool HasBreak => BreakLength > 0;

    public bool IsValid => Opens is >= 0 and < DayLength && Length is > 0 and <= DayLength && (Length < DayLength || Opens == 0)
        && (!HasBreak || (!RunsPastMidnight && BreakLength <= LongestBreak && BreakAt >= Opens + Beside && BreakAt + BreakLength <= Closes - Beside));

    /// <summary>The windows as a calendar takes them; the one of an overnight day ends before it starts.</summary>
    public IReadOnlyList<string> Windows => HasBreak
        ? [$"{Time(Opens)}-{Time(BreakAt)}", $"{Time(BreakAt + BreakLength)}-{Time(Closes)}"]
        : [$"{Time(Opens)}-{Time(RunsPastMidnight ? Closes - DayLength : Closes)}"];

    /// <summary>The coarsest of hour, half hour, quarter and five minutes that a time lies on, as a rank from 0; 4 for a single minute.</summary>
    public static int FinenessOf(int minutes) => Grids.TakeWhile(grid => minutes % grid > 0).Count();

    public static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
