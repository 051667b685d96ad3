using Msp.Domain.Sla.Tests.Oracles;
using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

public sealed class DueForTests
{
    [Fact]
    public void DueFor_anyTargetAndStart_isTheDueOfAClockThatNeverWaits() => Laws.HoldForRandom(3_000, random =>
    {
        var (calendar, pivot) = RandomCalendars.Next(random);
        var target = RandomTargets.Next(random, calendar.ToCalendar());
        var start = RandomCalendars.NextInstant(random, calendar, pivot, 6);
        Assert.Equal(target.Read([TicketEvent.Created(start)], start).Due, target.DueFor(start));
    });

    [Fact]
    public void DueFor_noLimitOrNeverOpen_isNull()
    {
        var never = BusinessCalendar.In("UTC").Build();
        Assert.Null(SlaTarget.For(Metric.Resolution).Within(Limit.None, Calendar).Build().DueFor(Mon(9)));
        Assert.Null(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("1m"), never).Build().DueFor(Mon(9)));
        Assert.Null(SlaTarget.For(Metric.Resolution).Within(Limit.WorkingDays(1), never).Build().DueFor(Mon(9)));
        Assert.Equal(Mon(10), SlaTarget.For(Metric.Resolution).Within(Limit.Parse("1h clock"), never).Build().DueFor(Mon(9)));
    }

    [Fact]
    public void DueFor_timeOfDayAlreadyPassed_isTheStart()
    {
        var today = SlaTarget.For(Metric.Resolution).Within(Limit.ByTime(new LocalTime(12, 0), 0), Calendar).Build();
        Assert.Equal((Mon(12), Mon(12), Mon(13)), (today.DueFor(Mon(11))!.Value, today.DueFor(Mon(12))!.Value, today.DueFor(Mon(13))!.Value));
    }

    [Fact]
    public void DueFor_outOfRange_throws()
    {
        foreach (var limit in new[] { "1h", "1h clock", "1 working days", "by 12:00 on working day 1", "none" })
        {
            var target = SlaTarget.For(Metric.Resolution).Within(Limit.Parse(limit), Calendar).Build();
            Assert.Throws<ArgumentOutOfRangeException>(() => target.DueFor(BusinessCalendar.Latest + Duration.Epsilon));
        }
    }
}
