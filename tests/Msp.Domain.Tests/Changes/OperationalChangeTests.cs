using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class OperationalChangeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly ChangeEnablement Enablement = ChangeEnablement.From(new()
    {
        Standard = ["new user"],
        Boards =
        [
            new() { Name = "advisory", Members = ["service manager", "IT lead", "security"], Needs = 2 },
            new() { Name = "emergency", Members = ["duty manager"], Kinds = [ChangeKind.Emergency] },
        ],
        ReviewWithinDays = 5,
    });

    private static readonly ChangeWindows Nights = ChangeWindows.Of(
        ChangeWindow.From(new() { Name = "nights", Zone = "Europe/Berlin", Days = [IsoDayOfWeek.Tuesday], From = new(21, 0), To = new(1, 0) }));

    private static readonly Instant Tuesday = Instant.FromUtc(2026, 3, 3, 20, 0);

    private static readonly PlannedChange Firewall = new("CH-1", ["firewall"], Duration.FromHours(2), Duration.FromHours(1), Noon);

    // Status, verb and the status after, written down a second time.
    private static readonly Dictionary<(string, OperationVerb), string> Model = new()
    {
        [("Draft", OperationVerb.Revise)] = "Draft", [("Draft", OperationVerb.Submit)] = "Submitted", [("Draft", OperationVerb.PreAuthorise)] = "Authorised", [("Draft", OperationVerb.Cancel)] = "Cancelled",
        [("Submitted", OperationVerb.Revise)] = "Draft", [("Submitted", OperationVerb.Authorise)] = "Authorised", [("Submitted", OperationVerb.Reject)] = "Rejected",
        [("Submitted", OperationVerb.Cancel)] = "Cancelled", [("Authorised", OperationVerb.Revise)] = "Draft", [("Authorised", OperationVerb.Schedule)] = "Scheduled",
        [("Authorised", OperationVerb.Cancel)] = "Cancelled", [("Scheduled", OperationVerb.Revise)] = "Draft", [("Scheduled", OperationVerb.Schedule)] = "Scheduled",
        [("Scheduled", OperationVerb.Start)] = "Underway", [("Scheduled", OperationVerb.Cancel)] = "Cancelled", [("Underway", OperationVerb.Finish)] = "Implemented",
        [("Underway", OperationVerb.BackOut)] = "BackedOut", [("Implemented", OperationVerb.BackOut)] = "BackedOut", [("Implemented", OperationVerb.Close)] = "Closed", [("BackedOut", OperationVerb.Close)] = "Closed",
    };

    [Fact]
    public void The_table_is_the_one_written_down_and_is_drawn()
    {
        Assert.Equal(Model.Count, OperationLifecycle.Moves.Count);
        foreach (var status in Enum.GetValues<OperationStatus>())
        {
            foreach (var verb in Enum.GetValues<OperationVerb>())
                Assert.Equal(Model.GetValueOrDefault(($"{status}", verb)), OperationLifecycle.Next(status, verb)?.ToString());
            Assert.Equal(Model.Keys.Where(key => key.Item1 == $"{status}").Select(key => key.Item2).Order(), OperationLifecycle.Allowed(status).Order());
        }

        Assert.StartsWith("stateDiagram-v2\n    [*] --> Draft\n    Draft --> Draft : revise\n    Draft --> Submitted : submit\n    Draft --> Authorised : preAuthorise\n", OperationLifecycle.ToMermaid(), StringComparison.Ordinal);
        Assert.EndsWith("    BackedOut --> Closed : close\n    Cancelled --> [*]\n    Rejected --> [*]\n    Closed --> [*]\n", OperationLifecycle.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_normal_change_goes_to_the_board_a_window_and_its_end()
    {
        var change = After(Open(Firewall).Submit(Enablement, Berlin, Noon, "Ann"));
        Assert.Equal((OperationStatus.Submitted, "advisory"), (change.Status, Assert.IsType<ChangeRoute.ByBoard>(change.Route).Board.Name));
        var few = Assert.IsType<OperationOutcome.NotQuorate>(change.Authorise(["IT lead", "IT lead", "director"], Noon, "Ann"));
        Assert.Equal(("advisory", "IT lead"), (few.Board.Name, string.Join(' ', few.Decided)));
        change = After(change.Authorise(["IT lead", "security"], Noon, "Ann"));
        change = After(change.Schedule(Tuesday, "Bob", Nights, Noon, "Ann"));
        Assert.Equal((OperationStatus.Scheduled, new Placement(Firewall, Tuesday, "Bob")), (change.Status, change.Slot));
        change = After(change.Start(Nights, Berlin, Tuesday + Duration.FromHours(1), "Bob"));
        change = After(change.Finish(Tuesday + Duration.FromHours(3), "Bob"));
        Assert.Null(change.ReviewBy);
        change = After(change.Close(Tuesday + Duration.FromHours(4), "Ann"));
        Assert.Equal("Submit Authorise Schedule Start Finish Close", string.Join(' ', change.History.Select(step => step.Verb)));
        Assert.Equal((OperationStatus.Closed, "Ann", null), (change.Status, change.History[^1].By, change.History[^1].Reason));
    }

    [Fact]
    public void A_standard_change_is_authorised_when_it_is_put_up()
    {
        var change = OperationalChange.Open(Firewall with { Kind = ChangeKind.Standard }, RiskLevel.Low, Noon, "new user");
        Assert.Equal(OperationStatus.Authorised, After(change.Submit(Enablement, Berlin, Noon, "Ann")).Status);
        var other = OperationalChange.Open(Firewall with { Kind = ChangeKind.Standard }, RiskLevel.Low, Noon, "other");
        Assert.Equal(OperationStatus.Submitted, After(other.Submit(Enablement, Berlin, Noon, "Ann")).Status);
    }

    [Fact]
    public void A_time_outside_the_windows_is_refused_with_the_earliest_one()
    {
        var change = Authorised();
        var refused = Assert.IsType<OperationOutcome.NotPossible>(change.Schedule(Tuesday + Duration.FromMinutes(61), "Bob", Nights, Noon, "Ann"));
        Assert.Equal(("change.outside-window", Tuesday + Duration.FromDays(7)), (Assert.Single(refused.Findings).Code, refused.Earliest));
        Assert.IsType<OperationOutcome.Done>(change.Schedule(Tuesday + Duration.FromMinutes(60), "Bob", Nights, Noon, "Ann"));
        Assert.Equal(new OperationOutcome.TooEarly(Noon), change.Schedule(Noon - Duration.Epsilon, "Bob", ChangeWindows.Of(), Noon, "Ann"));
        Assert.Equal(new OperationOutcome.TooEarly(Noon + Duration.Epsilon), change.Schedule(Noon, "Bob", ChangeWindows.Of(), Noon + Duration.Epsilon, "Ann"));
        Assert.IsType<OperationOutcome.Done>(change.Schedule(Noon, "Bob", ChangeWindows.Of(), Noon, "Ann"));
        var never = ChangeWindows.Of(ChangeWindow.From(new() { Name = "freeze", Kind = WindowKind.Deny, Zone = "Europe/Berlin", Dates = new() { First = new(2026, 1, 1), Last = new(2028, 1, 1) } }));
        Assert.Null(Assert.IsType<OperationOutcome.NotPossible>(change.Schedule(Tuesday, "Bob", never, Noon, "Ann")).Earliest);
    }

    [Fact]
    public void Work_begins_no_sooner_than_agreed_and_no_later_than_fits()
    {
        var change = After(Authorised().Schedule(Tuesday, "Bob", Nights, Noon, "Ann"));
        Assert.Equal(new OperationOutcome.TooEarly(Tuesday), change.Start(Nights, Berlin, Tuesday - Duration.Epsilon, "Bob"));
        Assert.IsType<OperationOutcome.Done>(change.Start(Nights, Berlin, Tuesday, "Bob"));
        Assert.IsType<OperationOutcome.Done>(change.Start(Nights, Berlin, Tuesday + Duration.FromHours(1), "Bob"));
        var late = Assert.IsType<OperationOutcome.NotPossible>(change.Start(Nights, Berlin, Tuesday + Duration.FromHours(1) + Duration.Epsilon, "Bob"));
        Assert.Equal(Tuesday + Duration.FromDays(7), late.Earliest);
    }

    [Fact]
    public void An_emergency_is_reviewed_by_a_date_and_not_put_away_before()
    {
        var change = After(Open(Firewall with { Kind = ChangeKind.Emergency }).Submit(Enablement, Berlin, Noon, "Ann"));
        change = After(After(change.Authorise(["duty manager"], Noon, "Ann")).Schedule(Tuesday, "Bob", Nights, Noon, "Ann"));
        Assert.Null(change.ReviewBy);
        var late = Instant.FromUtc(2026, 3, 3, 22, 59);
        change = After(change.Start(ChangeWindows.Of(), Berlin, late, "Bob"));
        Assert.Equal(new LocalDate(2026, 3, 8), change.ReviewBy);
        Assert.Equal((false, true), (change.IsReviewOverdue(new(2026, 3, 8)), change.IsReviewOverdue(new(2026, 3, 9))));
        change = After(change.BackOut(late, "Bob", "no traffic"));
        Assert.Equal((OperationStatus.BackedOut, true), (change.Status, change.IsReviewOverdue(new(2026, 3, 9))));
        Assert.Equal(new OperationOutcome.ReviewMissing(new(2026, 3, 8)), change.Close(late, "Ann", " "));
        change = After(change.Close(late, "Ann", "rule order was wrong"));
        Assert.Equal(("rule order was wrong", false), (change.History[^1].Reason, change.IsReviewOverdue(new(2026, 3, 9))));
    }

    [Fact]
    public void Material_edits_void_the_authorisation_and_no_other_edit_does()
    {
        var change = After(Authorised().Schedule(Tuesday, "Bob", Nights, Noon, "Ann"));
        Holds(Firewall with { Ready = Noon + Duration.FromHours(1) });
        Holds(Firewall with { Cost = Eur(5m), Implementers = ["Bob"], After = ["CH-0"], Items = ["firewall", "firewall"] });
        Voids(Firewall with { Items = ["firewall", "mail"] });
        Voids(Firewall with { Items = [] });
        Voids(Firewall with { Implementation = Duration.FromHours(1) });
        Voids(Firewall with { BackOut = Duration.Zero });
        Voids(Firewall with { Kind = ChangeKind.Emergency });
        Voids(Firewall, RiskLevel.Medium);
        Assert.Throws<ArgumentException>(() => change.Revise(Firewall with { Id = "CH-2" }, RiskLevel.Low, Noon, "Ann"));
        Assert.Throws<ArgumentException>(() => change.Revise(Firewall with { Implementation = Duration.Zero }, RiskLevel.Low, Noon, "Ann"));

        void Holds(PlannedChange edited)
        {
            var after = After(change.Revise(edited, RiskLevel.Low, Noon, "Ann"));
            Assert.Equal((OperationStatus.Scheduled, new Placement(edited, Tuesday, "Bob"), edited, change.History.Count), (after.Status, after.Slot, after.Change, after.History.Count));
        }

        void Voids(PlannedChange edited, RiskLevel risk = RiskLevel.Low)
        {
            var after = After(change.Revise(edited, risk, Noon, "Ann"));
            Assert.Equal((OperationStatus.Draft, null, null, edited, risk), (after.Status, after.Slot, after.Route, after.Change, after.Risk));
        }
    }

    [Fact]
    public void History_is_not_rewritten()
    {
        Assert.Equal(new OperationOutcome.TooEarly(Noon), Open(Firewall).Cancel(Noon - Duration.Epsilon, "Ann", "no"));
        var cancelled = After(Open(Firewall).Cancel(Noon, "Ann", "no need"));
        Assert.Equal(new OperationStep(OperationVerb.Cancel, Noon, "Ann", OperationStatus.Cancelled, "no need"), Assert.Single(cancelled.History));
        Assert.Throws<ArgumentException>(() => Open(Firewall with { Id = " " }));
    }

    [Fact]
    public void Any_sequence_of_verbs_follows_the_table() => Laws.HoldForRandom(300, random =>
    {
        var change = OperationalChange.Open(Firewall with { Kind = (ChangeKind)random.Next(0, 3) }, RiskLevel.Low, Noon, random.Next(0, 2) == 0 ? "new user" : null);
        for (var step = 1; step <= 25; step++)
        {
            var (before, verb, at) = (change, (OperationVerb)random.Next(0, 11), Noon + Duration.FromMinutes(step));
            var outcome = Do(change, verb, at);
            verb = verb is OperationVerb.Submit or OperationVerb.PreAuthorise ? change.Change.Kind == ChangeKind.Standard && change.Risk == RiskLevel.Low && change.Template is not null ? OperationVerb.PreAuthorise : OperationVerb.Submit : verb;
            var expected = Model.GetValueOrDefault(($"{before.Status}", verb));
            change = outcome.Match(done => done.Change, refused => Refused(refused, before, verb), _ => throw new InvalidOperationException("quorum"), _ => throw new InvalidOperationException("window"), _ => throw new InvalidOperationException("review"), _ => throw new InvalidOperationException("early"));
            Assert.Equal(expected ?? $"{before.Status}", $"{change.Status}");
            Assert.Equal(before.History.Count + (expected is null ? 0 : 1), change.History.Count);
            Assert.Equal(change.Slot is not null, change.History.LastOrDefault(one => one.Verb is OperationVerb.Schedule or OperationVerb.Revise)?.Verb == OperationVerb.Schedule);
        }

        OperationOutcome Do(OperationalChange change, OperationVerb verb, Instant at) => verb switch
        {
            OperationVerb.Revise => change.Revise(change.Change with { Implementation = change.Change.Implementation + Duration.FromMinutes(1) }, (RiskLevel)random.Next(0, 2), at, "a"),
            OperationVerb.Submit or OperationVerb.PreAuthorise => change.Submit(Enablement, Berlin, at, "a"),
            OperationVerb.Authorise => change.Authorise(["IT lead", "security", "duty manager"], at, "a"),
            OperationVerb.Reject => change.Reject(["IT lead", "security", "duty manager"], at, "a", "no"),
            OperationVerb.Schedule => change.Schedule(at, "b", ChangeWindows.Of(), at, "a"),
            OperationVerb.Start => change.Start(ChangeWindows.Of(), Berlin, at, "b"),
            OperationVerb.Finish => change.Finish(at, "b"),
            OperationVerb.BackOut => change.BackOut(at, "b", "no"),
            OperationVerb.Close => change.Close(at, "a", "reviewed"),
            _ => change.Cancel(at, "a", "no"),
        };

        static OperationalChange Refused(OperationOutcome.NotAllowed refused, OperationalChange before, OperationVerb verb)
        {
            Assert.Equal((before.Status, verb), (refused.Status, refused.Verb));
            Assert.Equal(Model.Keys.Where(key => key.Item1 == $"{before.Status}").Select(key => key.Item2).Order(), refused.Allowed.Order());
            return before;
        }
    });

    private static OperationalChange Open(PlannedChange change) => OperationalChange.Open(change, RiskLevel.Low, Noon);

    private static OperationalChange Authorised() => After(After(Open(Firewall).Submit(Enablement, Berlin, Noon, "Ann")).Authorise(["IT lead", "security"], Noon, "Ann"));

    private static OperationalChange After(OperationOutcome outcome) => Assert.IsType<OperationOutcome.Done>(outcome).Change;
}
