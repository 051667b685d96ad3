namespace Msp.Domain.Sla;

/// <summary>The instants of two calendars combined, read in a zone of its own.</summary>
internal abstract record CombinedSchedule(DateTimeZone Zone, BusinessCalendar Left, BusinessCalendar Right) : Schedule(Zone)
{
    public sealed override IEnumerable<BusinessCalendar> Parts => [Left, Right];

    public sealed override Schedule AsKnownAt(Instant known) => this with { Left = Left.AsKnownAt(known), Right = Right.AsKnownAt(known) };

    public sealed override IEnumerable<ReasonedStretch> Explain(long from, long to)
    {
        using var left = Left.Schedule.Explain(from, to).GetEnumerator();
        using var right = Right.Schedule.Explain(from, to).GetEnumerator();
        var (one, other) = (default(ReasonedStretch), default(ReasonedStretch));
        for (var start = from; start < to;)
        {
            if (start == one.End || start == from) one = Next(left);
            if (start == other.End || start == from) other = Next(right);
            var end = Math.Min(one.End, other.End);
            yield return Combine(one, other) with { Start = start, End = end };
            start = end;
        }
    }

    /// <summary>Which of two reasons that hold at the same time is the reason for the whole.</summary>
    protected abstract ReasonedStretch Combine(ReasonedStretch left, ReasonedStretch right);

    private static ReasonedStretch Next(IEnumerator<ReasonedStretch> reasons)
    {
        reasons.MoveNext();
        return reasons.Current;
    }
}
