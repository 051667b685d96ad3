using System.Globalization;

namespace Msp.Domain.Reviews;

/// <summary>A quarter of a calendar year, such as <c>2026-Q3</c>.</summary>
/// <remarks>The default value is the first quarter of the year 1. Equality and order are those of time. Immutable and thread-safe.</remarks>
public readonly record struct RoadmapQuarter : IComparable<RoadmapQuarter>
{
    private const int LastYear = 9_999;

    private readonly int index;

    private RoadmapQuarter(int index) => this.index = index;

    /// <summary>The year, 1 to 9,999.</summary>
    public int Year => (index / 4) + 1;

    /// <summary>The number, 1 to 4.</summary>
    public int Number => (index % 4) + 1;

    /// <summary>The quarter after it.</summary>
    /// <exception cref="InvalidOperationException">It is the last one of the year 9,999.</exception>
    public RoadmapQuarter Next => index < (4 * LastYear) - 1 ? new(index + 1) : throw new InvalidOperationException("There is no later quarter.");

    /// <summary>A quarter of a year.</summary>
    /// <param name="year">1 to 9,999</param>
    /// <param name="number">1 to 4</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is out of its bounds.</exception>
    public static RoadmapQuarter Of(int year, int number)
    {
        if (year is < 1 or > LastYear)
            throw new ArgumentOutOfRangeException(nameof(year), year, "The year is 1 to 9,999.");
        if (number is < 1 or > 4)
            throw new ArgumentOutOfRangeException(nameof(number), number, "A quarter is 1 to 4.");
        return new((4 * (year - 1)) + number - 1);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">such as <c>2026-Q3</c></param>
    /// <exception cref="FormatException"><paramref name="text"/> is not of that form.</exception>
    public static RoadmapQuarter Parse(string text) => TryParse(text, out var quarter) ? quarter
        : throw new FormatException($"\"{text}\" is not a quarter such as \"2026-Q3\".");

    /// <summary>Reads what <see cref="ToString"/> writes, if it is of that form.</summary>
    /// <param name="text">such as <c>2026-Q3</c>; null is not of that form</param>
    /// <param name="quarter">the quarter; the default value when the text is not of that form</param>
    public static bool TryParse(string? text, out RoadmapQuarter quarter)
    {
        quarter = default;
        if (text is not [_, _, _, _, '-', 'Q', >= '1' and <= '4'] || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture,
            out var year) || year < 1)
            return false;
        quarter = Of(year, text[6] - '0');
        return true;
    }

    /// <summary>Below zero for an earlier quarter, above for a later one.</summary>
    /// <param name="other">the other</param>
    public int CompareTo(RoadmapQuarter other) => index.CompareTo(other.index);

    /// <summary>How many quarters it is after another; negative before.</summary>
    /// <param name="other">the other</param>
    public int QuartersAfter(RoadmapQuarter other) => index - other.index;

    /// <summary>Whether it is earlier.</summary>
    /// <param name="left">one</param>
    /// <param name="right">the other</param>
    public static bool operator <(RoadmapQuarter left, RoadmapQuarter right) => left.index < right.index;

    /// <summary>Whether it is later.</summary>
    /// <param name="left">one</param>
    /// <param name="right">the other</param>
    public static bool operator >(RoadmapQuarter left, RoadmapQuarter right) => left.index > right.index;

    /// <summary>Whether it is not later.</summary>
    /// <param name="left">one</param>
    /// <param name="right">the other</param>
    public static bool operator <=(RoadmapQuarter left, RoadmapQuarter right) => left.index <= right.index;

    /// <summary>Whether it is not earlier.</summary>
    /// <param name="left">one</param>
    /// <param name="right">the other</param>
    public static bool operator >=(RoadmapQuarter left, RoadmapQuarter right) => left.index >= right.index;

    /// <summary>The quarter as text: <c>2026-Q3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Number}");
}
