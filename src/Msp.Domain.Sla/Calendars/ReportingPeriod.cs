using System.Globalization;

namespace Msp.Domain.Sla;

/// <summary>A stretch of time that is reported on as a whole: a month, a quarter, an ISO week, a year, some days, or the last days before an instant.</summary>
/// <remarks>
/// Half-open: the start belongs to it, the end to the next. Periods of dates begin where their first date begins on the wall clock of the
/// zone, so a month with a change of the clocks is an hour shorter or longer, and one that begins with a date the zone never had begins with
/// the date after it. Periods that follow one another by <see cref="Next"/> leave no gap and do not overlap.
/// All of it lies within <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.
/// Equality is of kind, dates, zone name and both instants. Immutable and thread-safe.
/// </remarks>
public sealed partial class ReportingPeriod : IEquatable<ReportingPeriod>
{
    private readonly ReportingUnit unit;
    private readonly LocalDate first;
    private readonly int days;
    private readonly long startNanoseconds;
    private readonly long endNanoseconds;

    private ReportingPeriod(ReportingUnit unit, LocalDate first, int days, DateTimeZone zone, Instant start, Instant end)
    {
        if (start < BusinessCalendar.Earliest || end > BusinessCalendar.Latest)
            throw new ArgumentOutOfRangeException(nameof(first), start, $"Periods lie from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest}.");
        (this.unit, this.first, this.days, Zone, Start, End) = (unit, first, days, zone, start, end);
        (startNanoseconds, endNanoseconds) = (UnixTime.ToNanoseconds(start), UnixTime.ToNanoseconds(end));
    }

    /// <summary>The zone in which its dates are read.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The first instant that belongs to it.</summary>
    public Instant Start { get; }

    /// <summary>The first instant that does not belong to it any more; <see cref="Start"/> for a date that the zone never had.</summary>
    public Instant End { get; }

    /// <summary>The name: <c>2026-06</c>, <c>2026-Q2</c>, <c>2026-W23</c>, <c>2026</c>, <c>2026-06-05</c>, <c>2026-06-05/P7D</c> (seven days from the
    /// 5th) or <c>P30D/2026-06-15T10:00:00Z</c> (the 30 days before an instant).</summary>
    public string Name => ReportingPeriodText.Format(unit, first, days, End);

    /// <summary>The period of the same kind that begins where this one ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would reach beyond <see cref="BusinessCalendar.Latest"/>.</exception>
    public ReportingPeriod Next => unit == ReportingUnit.Rolling ? Rolling(days, End + Duration.FromDays(days), Zone) : Of(unit, After(first, unit, days), Zone, days);

    /// <summary>The period of the same kind that ends where this one begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would reach before <see cref="BusinessCalendar.Earliest"/>.</exception>
    public ReportingPeriod Previous => unit == ReportingUnit.Rolling ? Rolling(days, Start, Zone) : Of(unit, After(first, unit, days, -1), Zone, days);

    /// <summary>What people call it after "this": <c>month</c>, <c>quarter</c>, <c>week</c>, <c>year</c>, <c>day</c> or <c>period</c>.</summary>
    internal string Noun => unit switch
    {
        ReportingUnit.Month => "month",
        ReportingUnit.Quarter => "quarter",
        ReportingUnit.Week => "week",
        ReportingUnit.Year => "year",
        _ => days == 1 ? "day" : "period",
    };

    /// <summary>Whether an instant belongs to it.</summary>
    /// <param name="instant">the instant</param>
    public bool Contains(Instant instant) => instant >= Start && instant < End;

    /// <summary>Whether an instant, in Unix nanoseconds, belongs to it: for what is asked a million times.</summary>
    internal bool Contains(long unixNanoseconds) => unixNanoseconds >= startNanoseconds && unixNanoseconds < endNanoseconds;

    /// <summary>Whether an instant, in Unix nanoseconds, lies before its end.</summary>
    internal bool EndsAfter(long unixNanoseconds) => unixNanoseconds < endNanoseconds;

    /// <summary>This period and those that follow it.</summary>
    /// <param name="count">how many in all, 1 or more</param>
    /// <returns>in order, without gap or overlap</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1, or the last would reach beyond <see cref="BusinessCalendar.Latest"/>.</exception>
    public IReadOnlyList<ReportingPeriod> Series(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var series = new List<ReportingPeriod>();
        for (var period = this; ; period = period.Next)
        {
            series.Add(period);
            if (series.Count == count) return series.AsReadOnly();
        }
    }

    /// <inheritdoc/>
    public bool Equals(ReportingPeriod? other) =>
        other is not null && (unit, first, days, Start, End, Zone.Id) == (other.unit, other.first, other.days, other.Start, other.End, other.Zone.Id);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReportingPeriod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(unit, Start, End, Zone.Id);

    /// <summary>Whether both are the same period.</summary>
    public static bool operator ==(ReportingPeriod? left, ReportingPeriod? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different periods.</summary>
    public static bool operator !=(ReportingPeriod? left, ReportingPeriod? right) => !(left == right);

    /// <summary>The name and the zone: <c>2026-06 Europe/London</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Zone.Id}");
}
