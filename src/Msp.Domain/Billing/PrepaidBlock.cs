namespace Msp.Domain.Billing;

/// <summary>Something bought before it is used: hours, money or units, usable for work done within its dates.</summary>
/// <remarks>
/// Quantities of hours are kept in seconds, so that they are exact. The order is that in which blocks are drawn: priority, then the earliest end
/// (none last), then the earliest start, then the id; no two differ only in what decides nothing. Equality is by value. Immutable and thread-safe.
/// </remarks>
/// <param name="Id">unique within a ledger</param>
/// <param name="Line">id of the pricing line it was bought under</param>
/// <param name="Quantity">bought; zero or more</param>
/// <param name="Start">first date of work that it pays for</param>
/// <param name="End">day after the last one; null without end</param>
/// <param name="Priority">lower ones are drawn first</param>
public sealed record PrepaidBlock(string Id, string Line, decimal Quantity, LocalDate Start, LocalDate? End = null, int Priority = 0) : IComparable<PrepaidBlock>
{
    /// <summary>Whether work done on a date can be drawn from it.</summary>
    /// <param name="workDate">when the work was done, not when it was entered</param>
    public bool Covers(LocalDate workDate) => workDate >= Start && !(workDate >= End);

    /// <summary>Compares by the order of drawing.</summary>
    /// <param name="other">another block</param>
    /// <returns>negative when this one is drawn first</returns>
    public int CompareTo(PrepaidBlock? other)
    {
        if (other is null) return 1;
        var order = Priority.CompareTo(other.Priority);
        if (order == 0) order = (End ?? LocalDate.MaxIsoValue).CompareTo(other.End ?? LocalDate.MaxIsoValue);
        if (order == 0) order = Start.CompareTo(other.Start);
        return order == 0 ? string.CompareOrdinal(Id, other.Id) : order;
    }

    /// <summary>Whether <paramref name="left"/> is drawn first.</summary>
    public static bool operator <(PrepaidBlock left, PrepaidBlock right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is drawn later.</summary>
    public static bool operator >(PrepaidBlock left, PrepaidBlock right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is drawn first, or both are the same.</summary>
    public static bool operator <=(PrepaidBlock left, PrepaidBlock right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is drawn later, or both are the same.</summary>
    public static bool operator >=(PrepaidBlock left, PrepaidBlock right) => left.CompareTo(right) >= 0;
}
