using static Msp.Domain.Sla.Tests.Clocks.Desk;

namespace Msp.Domain.Sla.Tests.Clocks;

/// <summary>What a replay knows of a log at its instant, and what it does not yet.</summary>
public sealed class ReplayKnowledgeTests
{
    private static readonly SlaPolicy Policy = SlaPolicy.Named("p").Add(Resolution(4).Build(), new Applies { Priority = "P1" }).Build();

    [Fact]
    public void Replay_childChangedAtTheInstantOfTheReplay_endsWithItsParentByTheRulesItHasComeUnder()
    {
        SlaTarget StoppedBy(string state) => Resolution(8).StoppedBy(state).Build();
        var policy = SlaPolicy.Named("p").Add(StoppedBy("Done"), new Applies { Priority = "P1" }).Add(StoppedBy("Ready"), new Applies { Priority = "P2" }).Build();
        var parent = new Ticket("P", new() { Priority = "P1" }, [TicketEvent.Created(Mon(9)), TicketEvent.StateChanged(Mon(11), "Done")]);
        var child = new Ticket("C", new() { Priority = "P2" }, [TicketEvent.Created(Mon(9)), TicketEvent.AttachedTo(Mon(10), "P"), TicketEvent.Changed(Mon(12), new() { Priority = "P1" })]);
        Assert.Equal(Mon(11), policy.Replay([parent, child], Mon(12)).Results[1].Reading.Stop);
        Assert.Null(policy.Replay([parent, child], Mon(12) - Duration.Epsilon).Results[1].Reading.Stop);
    }

    [Fact]
    public void Replay_changedAtItsInstant_showsWhatTheTicketIsThen()
    {
        var changed = Ticket("T", TicketEvent.Created(Mon(9)), TicketEvent.Changed(Mon(12), new() { Priority = "P1", Client = "moved" }));
        Assert.Equal("moved", Policy.Replay([changed], Mon(12)).Results[0].Attributes.Client);
        Assert.Null(Policy.Replay([changed], Mon(12) - Duration.Epsilon).Results[0].Attributes.Client);
    }

    [Fact]
    public void Replay_changedSeveralTimesInAnyOrder_showsTheLatest()
    {
        TicketEvent ChangedTo(string client, Instant at) => TicketEvent.Changed(at, new() { Priority = "P1", Client = client });
        var changed = Ticket("T", ChangedTo("second", Mon(11)), TicketEvent.Created(Mon(9)), ChangedTo("third", Mon(12)), ChangedTo("first", Mon(10)));
        Assert.Equal("third", Policy.Replay([changed], Mon(13)).Results[0].Attributes.Client);
        Assert.Equal("second", Policy.Replay([changed], Mon(11)).Results[0].Attributes.Client);
    }

    [Fact]
    public void Replay_creationThatIsNotKnownYet_doesNotPickTheVersion()
    {
        SlaPolicy Within(double hours) => SlaPolicy.Named("p").Add(Resolution(hours).Build()).Build();
        var versions = SlaPolicyVersions.Of(new(Mon(0), Within(8)), new(Tue(0), Within(1)));
        var toCome = Ticket("T", TicketEvent.Assigned(Mon(9)), TicketEvent.Created(Tue(9)));
        Assert.Equal(Limit.WorkingTime(Hours(8)), versions.Replay([toCome], Mon(12)).Results[0].Reading.Target!.Limit);
        Assert.Equal(Limit.WorkingTime(Hours(1)), versions.Replay([toCome], Tue(9)).Results[0].Reading.Target!.Limit);
        var logged = Ticket("T", TicketEvent.Assigned(Mon(9)), TicketEvent.Created(Tue(9)) with { RecordedAt = Tue(10) });
        Assert.Equal(Limit.WorkingTime(Hours(8)), versions.Replay([logged], Tue(12), knownBy: Tue(10) - Duration.Epsilon).Results[0].Reading.Target!.Limit);
        Assert.Equal(Limit.WorkingTime(Hours(1)), versions.Replay([logged], Tue(12), knownBy: Tue(10)).Results[0].Reading.Target!.Limit);
    }

    [Fact]
    public void Replay_recordedLater_isNotKnownBefore()
    {
        var survivor = Ticket("S", TicketEvent.Created(Mon(11)), TicketEvent.Resolved(Mon(12)) with { RecordedAt = Mon(16) });
        var duplicate = Ticket("D", TicketEvent.Created(Mon(9)), TicketEvent.MergedInto(Mon(12), "S") with { RecordedAt = Mon(15) });
        var changed = Ticket("C", TicketEvent.Created(Mon(9)),
            TicketEvent.Changed(Mon(10), new() { Priority = "P1", Client = "late" }, ChangeReason.Unstated) with { RecordedAt = Mon(15) });
        var before = Policy.Replay([survivor, duplicate, changed], Mon(13), knownBy: Mon(13)).Results;
        Assert.Equal([(Mon(11), TicketOutcome.Open), (Mon(9), TicketOutcome.Open), (Mon(9), TicketOutcome.Open)],
            before.Select(result => (result.Reading.Start!.Value, result.Outcome)));
        Assert.Null(before[2].Attributes.Client);
        var after = Policy.Replay([survivor, duplicate, changed], Mon(13)).Results;
        Assert.Equal([(Mon(9), TicketOutcome.Resolved), (Mon(9), TicketOutcome.Merged), (Mon(9), TicketOutcome.Open)],
            after.Select(result => (result.Reading.Start!.Value, result.Outcome)));
        Assert.Equal("late", after[2].Attributes.Client);
        Assert.Equal(TicketOutcome.Open, Policy.Judge(duplicate, Mon(13), knownBy: Mon(13)).Results[0].Outcome);
        Assert.Equal(before[0].Reading, Policy.Judge(survivor, Mon(13), knownBy: Mon(13)).Results[0].Reading);
    }

    private static Ticket Ticket(string id, params TicketEvent[] events) => new(id, new() { Priority = "P1" }, events);
}
