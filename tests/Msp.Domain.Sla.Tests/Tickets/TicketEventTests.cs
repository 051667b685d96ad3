using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Tickets;

public sealed class TicketEventTests
{
    [Fact]
    public void Metric_names_areLowerCaseWords()
    {
        Assert.Equal(Metric.FirstResponse, Metric.Named("first-response"));
        Assert.Equal("first-quote-2", Metric.Named("first-quote-2").ToString());
        foreach (var wrong in new[] { null, "", "First", "a b", "-a", "a-", "a--b", "ä", new string('a', 65) }) Assert.Throws<ArgumentException>(() => Metric.Named(wrong!));
        Assert.Equal(64, Metric.Named(new string('a', 64)).Name.Length);
    }

    [Fact]
    public void RecordedAt_notSaid_isWhenItHappened()
    {
        var created = TicketEvent.Created(Mon(9));
        Assert.Equal(Mon(9), created.RecordedAt);
        Assert.Equal(Mon(10), (created with { RecordedAt = Mon(10) }).RecordedAt);
        Assert.Equal(created, TicketEvent.Created(Mon(9)));
        Assert.NotEqual(created, created with { Source = "log.csv:2" });
    }

    [Fact]
    public void Factories_misuse_throw()
    {
        Assert.Throws<ArgumentException>(() => TicketEvent.StateChanged(Mon(9), ""));
        Assert.Throws<ArgumentOutOfRangeException>(() => TicketEvent.VisitAgreed(Mon(9), Mon(8), Side.Client));
        Assert.Equal(Mon(9), TicketEvent.VisitAgreed(Mon(9), Mon(9), Side.Client).VisitAt);
    }

    [Fact]
    public void ToString_everyKind_saysWhatMatters() =>
        Assert.Equal(
            [
                "2026-01-12T09:00:00Z Created \"New\"", "2026-01-12T09:00:00Z Paused for Vendor", "2026-01-12T09:00:00Z Reply by Provider, private", "2026-01-12T09:00:00Z Reached workaround",
                "2026-01-12T09:00:00Z VisitAgreed on 2026-01-13T09:00:00Z chosen by Client", "2026-01-12T09:00:00Z MergedInto T1 #7",
            ],
            new[]
            {
                TicketEvent.Created(Mon(9), state: "New"), TicketEvent.Paused(Mon(9), WaitingFor.Vendor), TicketEvent.Reply(Mon(9), Side.Provider, isPublic: false), TicketEvent.Reached(Mon(9), Metric.Workaround),
                TicketEvent.VisitAgreed(Mon(9), Tue(9), Side.Client), TicketEvent.MergedInto(Mon(9), "T1") with { Sequence = 7 },
            }.Select(happened => happened.ToString()));
}
