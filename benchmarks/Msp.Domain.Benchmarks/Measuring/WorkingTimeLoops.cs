namespace Msp.Domain.Benchmarks;

/// <summary>One loop over all spans for each way to answer.</summary>
/// <remarks>
/// Every loop turns its answers into numbers and adds them up, so that none is optimised away. Storing them would measure the caller: an answer of two words that is handed back in registers
/// costs three nanoseconds more to put into an array than one that was inlined.
/// </remarks>
internal sealed class WorkingTimeLoops(Spans spans)
{
    private readonly Duration[] stored = new Duration[spans.Count];

    public long Floor()
    {
        var (starts, ends) = (spans.Starts, spans.Ends);
        var sum = 0L;
        for (var span = 0; span < starts.Length; span++) sum ^= Benchmarks.Floor.Between(starts[span], ends[span]).ToInt64Nanoseconds();
        return sum;
    }

    public long Between(BusinessCalendar calendar)
    {
        var (starts, ends) = (spans.Starts, spans.Ends);
        var sum = 0L;
        for (var span = 0; span < starts.Length; span++) sum ^= calendar.Between(starts[span], ends[span]).ToInt64Nanoseconds();
        return sum;
    }

    public long Add(BusinessCalendar calendar)
    {
        var (starts, working) = (spans.Starts, spans.Working);
        var sum = 0L;
        for (var span = 0; span < starts.Length; span++) sum ^= Benchmarks.Floor.Nanoseconds(calendar.Add(starts[span], working[span]));
        return sum;
    }

    public long AddFarthest(BusinessCalendar calendar)
    {
        var (starts, working) = (spans.Starts, spans.Working);
        var sum = 0L;
        for (var span = 0; span < starts.Length; span++) sum ^= Benchmarks.Floor.Nanoseconds(calendar.Add(starts[span], working[span], Landing.Farthest));
        return sum;
    }

    public long Between(DayLoop hours)
    {
        var (starts, ends) = (spans.Starts, spans.Ends);
        var sum = 0L;
        for (var span = 0; span < starts.Length; span++) sum ^= hours.Between(starts[span], ends[span]).ToInt64Nanoseconds();
        return sum;
    }

    public long Add(DayLoop hours)
    {
        var (starts, working) = (spans.Starts, spans.Working);
        var sum = 0L;
        for (var span = 0; span < starts.Length; span++) sum ^= Benchmarks.Floor.Nanoseconds(hours.Add(starts[span], working[span]));
        return sum;
    }

    /// <summary>All spans in one call, the answers stored.</summary>
    public void BatchBetween(BusinessCalendar calendar) => calendar.Between(spans.Starts, spans.Ends, stored);

    /// <summary>One call after another, the answers stored as the batch call stores them.</summary>
    public void StoredBetween(BusinessCalendar calendar)
    {
        var (starts, ends, answers) = (spans.Starts, spans.Ends, stored);
        for (var span = 0; span < answers.Length; span++) answers[span] = calendar.Between(starts[span], ends[span]);
    }
}
