namespace Msp.Domain.Benchmarks;

/// <summary>A resolution clock as one would write it by hand on the <see cref="DayLoop"/>: time spent is summed up, the due worked out anew whenever the clock goes on.</summary>
internal sealed class DayLoopClock(DayLoop hours, Duration limit, string waitingStatus)
{
    private Duration spent;
    private Instant since;
    private bool runs;
    private bool stopped;
    private bool late;

    public Instant Due { get; private set; }

    public void Apply(TicketEvent happened)
    {
        switch (happened.Kind)
        {
            case TicketEventKind.Created or TicketEventKind.Reopened:
                stopped = false;
                GoOn(happened.At);
                break;
            case TicketEventKind.StateChanged when !stopped && happened.State == waitingStatus:
                Hold(happened.At);
                break;
            case TicketEventKind.StateChanged when !stopped && !runs:
                GoOn(happened.At);
                break;
            case TicketEventKind.Resolved:
                stopped = true;
                Hold(happened.At);
                break;
        }
    }

    private void Hold(Instant at)
    {
        if (runs) spent += hours.Between(since, at);
        late |= runs && at > Due;
        runs = false;
    }

    // A due that has passed is a fact: it does not move any more.
    private void GoOn(Instant at)
    {
        if (!late) Due = hours.Add(at, limit - spent);
        (since, runs) = (at, true);
    }
}
