namespace Msp.Domain.Benchmarks;

/// <summary>One loop over all tickets for each way to keep or read their clocks; every loop keeps its answers, so that none is optimised away.</summary>
internal sealed class ClockLoops(ServiceDesk desk)
{
    private readonly Instant[] dues = new Instant[desk.EventCount];
    private long floor;

    public long Floor()
    {
        foreach (var history in desk.Histories)
            foreach (var happened in history)
                floor ^= Benchmarks.Floor.Apply(happened);
        return floor;
    }

    /// <summary>A clock for each ticket, nothing applied.</summary>
    public void NewClocks()
    {
        for (var ticket = 0; ticket < desk.Histories.Length; ticket++) GC.KeepAlive(new SlaClock(desk.Target));
    }

    /// <summary>A clock for each ticket, fed event by event, the due read after each.</summary>
    public void EventByEvent()
    {
        var next = 0;
        foreach (var history in desk.Histories)
        {
            var clock = new SlaClock(desk.Target);
            foreach (var happened in history)
            {
                clock.Apply(happened);
                dues[next++] = clock.Read(happened.At).Due.GetValueOrDefault();
            }
        }
    }

    /// <summary>The same with the hand-written clock.</summary>
    public void EventByEventByHand()
    {
        var next = 0;
        foreach (var history in desk.Histories)
        {
            var clock = desk.NewDayLoopClock();
            foreach (var happened in history)
            {
                clock.Apply(happened);
                dues[next++] = clock.Due;
            }
        }
    }

    /// <summary>One reading of each whole history, at its last event.</summary>
    public void WholeHistories()
    {
        var next = 0;
        foreach (var history in desk.Histories) dues[next++] = desk.Target.Read(history, history[^1].At).Due.GetValueOrDefault();
    }

    /// <summary>One ledger of each whole history, at its last event.</summary>
    public void Ledgers()
    {
        var next = 0;
        foreach (var history in desk.Histories) dues[next++] = desk.Target.Explain(history, history[^1].At).Reading.Due.GetValueOrDefault();
    }

    /// <summary>The log of all tickets replayed under the policy.</summary>
    public SlaReplay Replay() => desk.Policy.Replay(desk.Tickets, ServiceDesk.AsOf);
}
