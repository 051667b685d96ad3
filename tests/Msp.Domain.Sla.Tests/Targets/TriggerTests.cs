using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Targets;

public sealed class TriggerTests
{
    public static TheoryData<string, bool[]> Matches => new()
    {
        // creation, client's creation, assignment, provider reply, client reply, resolved, closed, entering Done, entering any but New, reaching on-site arrival
        { "created by client", [true, true, false, false, false, false, false, false, false, false] },
        { "created by provider in Done", [true, false, false, false, false, false, false, true, true, false] },
        { "created in New", [true, true, false, false, false, false, false, false, false, false] },
        { "assigned", [false, false, true, false, false, false, false, false, false, false] },
        { "reply", [false, false, false, true, false, false, false, false, false, false] },
        { "note", [false, false, false, false, false, false, false, false, false, false] },
        { "client reply", [false, false, false, false, true, false, false, false, false, false] },
        { "thanks", [false, false, false, false, false, false, false, false, false, false] },
        { "vendor reply", [false, false, false, false, false, false, false, false, false, false] },
        { "resolved", [false, false, false, false, false, true, false, false, false, false] },
        { "closed", [false, false, false, false, false, false, true, false, false, false] },
        { "Done", [false, false, false, false, false, false, false, true, true, false] },
        { "done", [false, false, false, false, false, false, false, false, true, false] },
        { "New", [false, false, false, false, false, false, false, false, false, false] },
        { "on site", [false, false, false, false, false, false, false, false, false, true] },
        { "workaround", [false, false, false, false, false, false, false, false, false, false] },
    };

    private static Trigger[] All =>
    [
        Trigger.Creation, Trigger.CreationByClient, Trigger.Assignment, Trigger.ProviderReply, Trigger.ClientReply, Trigger.Resolved, Trigger.Closed, Trigger.Entering("Done"), Trigger.EnteringAnyBut("New"),
        Trigger.Reaching(Metric.OnSiteArrival),
    ];

    [Theory, MemberData(nameof(Matches))]
    public void Matches_everyKindOfEvent_onlyItsOwn(string happened, bool[] expected)
    {
        var events = new Dictionary<string, TicketEvent>(StringComparer.Ordinal)
        {
            ["created by client"] = TicketEvent.Created(Mon(9)), ["created by provider in Done"] = TicketEvent.Created(Mon(9), Side.Provider, "Done"), ["created in New"] = TicketEvent.Created(Mon(9), state: "New"),
            ["assigned"] = TicketEvent.Assigned(Mon(9)), ["reply"] = TicketEvent.Reply(Mon(9), Side.Provider), ["note"] = TicketEvent.Reply(Mon(9), Side.Provider, isPublic: false),
            ["client reply"] = TicketEvent.Reply(Mon(9), Side.Client), ["thanks"] = TicketEvent.Reply(Mon(9), Side.Client, intent: ReplyIntent.Courtesy), ["vendor reply"] = TicketEvent.Reply(Mon(9), Side.Vendor),
            ["resolved"] = TicketEvent.Resolved(Mon(9)), ["closed"] = TicketEvent.Closed(Mon(9)), ["Done"] = TicketEvent.StateChanged(Mon(9), "Done"), ["done"] = TicketEvent.StateChanged(Mon(9), "done"),
            ["New"] = TicketEvent.StateChanged(Mon(9), "New"), ["on site"] = TicketEvent.Reached(Mon(9), Metric.OnSiteArrival), ["workaround"] = TicketEvent.Reached(Mon(9), Metric.Workaround),
        };
        Assert.Equal(expected, All.Select(trigger => trigger.Matches(events[happened])));
    }

    [Fact]
    public void ToString_everyTrigger_saysWhat() =>
        Assert.Equal(
            ["Created", "Created by Client", "Assigned", "Reply by Provider", "Reply by Client", "Resolved", "Closed", "entering \"Done\"", "entering any status but \"New\"", "reaching on-site-arrival"],
            All.Select(trigger => trigger.ToString()));

    [Fact]
    public void Entering_noStatus_throws()
    {
        Assert.Throws<ArgumentException>(() => Trigger.Entering(""));
        Assert.Throws<ArgumentException>(() => Trigger.EnteringAnyBut(""));
    }
}
