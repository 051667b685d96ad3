namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Clocks that read time in whole minutes.</summary>
public sealed class CoarseTimeTests
{
    [Fact]
    public void Wait_that_reopens_within_the_minute_of_the_stop_begins_at_the_reopening()
    {
        var target = Desk.Resolution(4).AtGranularity(Granularity.Minute).StoppedBy("Solved").PausedIn("Waiting", WaitingFor.Client).ClosedTimeCounts().Build();
        TicketEvent[] events = [TicketEvent.Created(Desk.Mon(9)), TicketEvent.StateChanged(Desk.Mon(10, 0, 40), "Solved"), TicketEvent.StateChanged(Desk.Mon(10, 0, 50), "Waiting")];
        var reading = target.Read(events, Desk.Mon(10, 30));
        Assert.Equal(Duration.FromHours(1), reading.Spent);
        Assert.Equal(Desk.Mon(10, 30) - Desk.Mon(10, 0, 50), reading.Credited);
        Assert.Empty(LedgerVerifier.Check(target.Explain(events, Desk.Mon(10, 30)), reading));
    }

    [Fact]
    public void Reopening_within_a_minute_counts_from_itself()
    {
        var target = Desk.Resolution(4).AtGranularity(Granularity.Minute).Build();
        TicketEvent[] events = [TicketEvent.Created(Desk.Mon(9)), TicketEvent.Resolved(Desk.Mon(10)), TicketEvent.Reopened(Desk.Mon(11, 0, 30))];
        var reading = target.Read(events, Desk.Mon(12));
        Assert.Equal(Duration.FromMinutes(119), reading.Spent);
        Assert.Empty(LedgerVerifier.Check(target.Explain(events, Desk.Mon(12)), reading));
    }
}
