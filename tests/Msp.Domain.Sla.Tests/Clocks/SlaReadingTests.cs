using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

public sealed class SlaReadingTests
{
    [Fact]
    public void Read_runningOverNight_countsOpenTimeOnly()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(15))];
        var reading = Resolution(8).Build().Read(events, Tue(10));
        Assert.Equal((Phase.Running, Verdict.Open, Hours(3), Hours(5), Tue(15)), (reading.Phase, reading.Verdict, reading.Spent, reading.Remaining!.Value, reading.Due!.Value));
        Prove(events, Tue(10), Resolution(8).Build());
    }

    [Fact]
    public void Read_waitForClient_movesTheDue()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(12)), TicketEvent.Resolved(Tue(11))];
        var target = Resolution(8).Build();
        var reading = target.Read(events, Tue(12));
        Assert.Equal((Phase.Stopped, Verdict.Met, Hours(8), Tue(11), Hours(2)), (reading.Phase, reading.Verdict, reading.Spent, reading.Due!.Value, reading.Credited));
        Prove(events, Tue(12), target);
    }

    [Fact]
    public void Read_waitAfterTheDue_doesNotMoveIt()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(14)), TicketEvent.Resumed(Mon(15)), TicketEvent.Resolved(Mon(16))];
        var target = Resolution(4).Build();
        var reading = target.Read(events, Tue(12));
        Assert.Equal((Verdict.Breached, Mon(13), Hours(6), Hours(2)), (reading.Verdict, reading.Due!.Value, reading.Spent, reading.Overrun));
        Assert.Equal(Mon(13), reading.DecidedAt);
        Prove(events, Tue(12), target);
    }

    [Fact]
    public void Read_reopened_resumesWithoutTheClosedTime()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Resolved(Mon(11)), TicketEvent.Reopened(Tue(9)), TicketEvent.Resolved(Tue(12))];
        var target = Resolution(4).Build();
        var episodes = target.Episodes(events, Wed(9));
        Assert.Equal([(1, Verdict.Met, Hours(2)), (2, Verdict.Breached, Hours(5))], episodes.Select(episode => (episode.Episode, episode.Verdict, episode.Spent)));
        Assert.Equal(Tue(11), episodes[1].Due);
        Prove(events, Wed(9), target);
    }

    [Fact]
    public void Read_inOrder_allocatesNothing()
    {
        TicketEvent[] events = [TicketEvent.Created(Mon(9)), TicketEvent.Paused(Mon(10)), TicketEvent.Resumed(Mon(12)), TicketEvent.Resolved(Tue(11))];
        var target = Resolution(8).Build();
        target.Read(events, Tue(12));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var due = target.Read(events, Tue(12)).Due;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(Tue(11), due);
    }

    private static void Prove(TicketEvent[] events, Instant asOf, SlaTarget target) =>
        Assert.Empty(LedgerVerifier.Check(target.Explain(events, asOf), target.Read(events, asOf)));
}
