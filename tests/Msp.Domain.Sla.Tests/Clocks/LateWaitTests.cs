namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>Waits that begin after the due has passed.</summary>
public sealed class LateWaitTests
{
    private static readonly TicketEvent[] WaitAfterTheDue = [TicketEvent.Created(Desk.Mon(9)), TicketEvent.Paused(Desk.Mon(14)), TicketEvent.Resumed(Desk.Mon(15))];

    [Fact]
    public void Due_passed_before_a_wait_stays()
    {
        var reading = Desk.Resolution(4).Build().Read(WaitAfterTheDue, Desk.Mon(15));
        Assert.Equal(Desk.Mon(13), reading.Due);
        Assert.Equal(Verdict.Overdue, reading.Verdict);
    }

    [Fact]
    public void Due_passed_before_a_wait_moves_by_its_working_time_where_the_desk_does_so()
    {
        // Not to the end of the wait: the limit had been spent by then, and one hour more is allowed.
        var reading = Desk.Resolution(4).LateWaitsMoveDue().Build().Read(WaitAfterTheDue, Desk.Mon(15));
        Assert.Equal(Desk.Mon(14), reading.Due);
        Assert.Equal(Verdict.Overdue, reading.Verdict);
    }

    [Fact]
    public void Limit_of_zero_is_due_at_the_start_even_if_the_calendar_never_opens()
    {
        var never = BusinessCalendar.In("UTC").Build();
        var reading = SlaTarget.For(Metric.Resolution).Within(Limit.WorkingTime(Duration.Zero), never).Build().Read(WaitAfterTheDue, Desk.Mon(9));
        Assert.Equal(Desk.Mon(9), reading.Due);
    }
}
