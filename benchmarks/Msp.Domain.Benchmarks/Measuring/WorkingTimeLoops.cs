namespace Msp.Domain.Benchmarks;

/// <summary>One loop over all spans for each way to answer; every loop stores its answers, so that none is optimised away.</summary>
internal sealed class WorkingTimeLoops(Spans spans)
{
    private readonly Duration[] durations = new Duration[spans.Count];
    private readonly Instant[] instants = new Instant[spans.Count];

    public void Floor()
    {
        var (starts, ends, answers) = (spans.Starts, spans.Ends, durations);
        for (var span = 0; span < answers.Length; span++) answers[span] = Benchmarks.Floor.Between(starts[span], ends[span]);
    }

    public void Between(BusinessCalendar calendar)
    {
        var (starts, ends, answers) = (spans.Starts, spans.Ends, durations);
        for (var span = 0; span < answers.Length; span++) answers[span] = calendar.Between(starts[span], ends[span]);
    }

    public void BatchBetween(BusinessCalendar calendar) => calendar.Between(spans.Starts, spans.Ends, durations);

    public void Add(BusinessCalendar calendar)
    {
        var (starts, working, answers) = (spans.Starts, spans.Working, instants);
        for (var span = 0; span < answers.Length; span++) answers[span] = calendar.Add(starts[span], working[span]);
    }

    public void AddFarthest(BusinessCalendar calendar)
    {
        var (starts, working, answers) = (spans.Starts, spans.Working, instants);
        for (var span = 0; span < answers.Length; span++) answers[span] = calendar.Add(starts[span], working[span], Landing.Farthest);
    }

    public void Between(DayLoop hours)
    {
        var (starts, ends, answers) = (spans.Starts, spans.Ends, durations);
        for (var span = 0; span < answers.Length; span++) answers[span] = hours.Between(starts[span], ends[span]);
    }

    public void Add(DayLoop hours)
    {
        var (starts, working, answers) = (spans.Starts, spans.Working, instants);
        for (var span = 0; span < answers.Length; span++) answers[span] = hours.Add(starts[span], working[span]);
    }
}
