namespace Msp.Domain.Sla;

public sealed partial class BusinessCalendar
{
    /// <summary>The first opening or closing after an instant.</summary>
    /// <param name="after">the instant; a transition at it does not count</param>
    /// <returns>the transition; null when there is none up to <see cref="Latest"/></returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public CalendarTransition? NextTransition(Instant after) =>
        index.TryNextTransition(ToNanoseconds(after), out var at, out var opens) ? new(FromNanoseconds(at), opens) : null;

    /// <summary>The last opening or closing before an instant.</summary>
    /// <param name="before">the instant; a transition at it does not count</param>
    /// <returns>the transition; null when there is none back to <see cref="Earliest"/></returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="before"/> is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public CalendarTransition? PreviousTransition(Instant before) =>
        index.TryPreviousTransition(ToNanoseconds(before), out var at, out var opens) ? new(FromNanoseconds(at), opens) : null;

    /// <summary>The open stretches of an interval, in order, touching windows as one, cut at both ends.</summary>
    /// <param name="start">the start, included</param>
    /// <param name="end">the end, excluded</param>
    /// <returns>the stretches, made as they are asked for; none when <paramref name="end"/> equals <paramref name="start"/></returns>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public IEnumerable<Interval> WorkingIntervals(Instant start, Instant end)
    {
        var (from, to) = Ordered(start, end);
        return Stretches();

        IEnumerable<Interval> Stretches()
        {
            index.For(from);
            var current = index.For(to);
            for (var window = current.WindowAt(from); current.StartOf(window) < to; window++)
            {
                var opening = Math.Max(from, current.StartOf(window));
                var closing = Math.Min(to, current.EndOf(window));
                if (opening < closing) yield return new(FromNanoseconds(opening), FromNanoseconds(closing));
            }
        }
    }

    /// <summary>Why the calendar is open or closed: spans that tile an interval without gap or overlap, neighbours with the same reason as one.</summary>
    /// <param name="start">the start, included</param>
    /// <param name="end">the end, excluded</param>
    /// <returns>the spans in order; none when <paramref name="end"/> equals <paramref name="start"/></returns>
    /// <exception cref="ArgumentException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public IReadOnlyList<CalendarSpan> Explain(Instant start, Instant end)
    {
        var (from, to) = Ordered(start, end);
        var spans = new List<CalendarSpan>();
        foreach (var part in Schedule.Explain(from, to))
        {
            var partEnd = FromNanoseconds(part.End);
            var rule = part.Zone.Equals(Zone) ? part.Rule : part.Rule.ReadIn(part.Zone);
            if (spans.Count > 0 && spans[^1].IsOpen == part.IsOpen && spans[^1].Rule == rule) spans[^1] = spans[^1] with { End = partEnd };
            else spans.Add(new(FromNanoseconds(part.Start), partEnd, part.IsOpen, rule, Zone));
        }

        return spans;
    }

    private static (long From, long To) Ordered(Instant start, Instant end)
    {
        if (end < start) throw new ArgumentException($"The end {end} is before the start {start}.", nameof(end));
        return (ToNanoseconds(start), ToNanoseconds(end));
    }
}
