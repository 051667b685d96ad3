using Msp.Domain.Sla.Tests.Oracles;
using static Msp.Domain.Sla.Tests.Escalation.Ladders;

namespace Msp.Domain.Sla.Tests.Escalation;

/// <summary>Laws of every plan, over random tickets, calendars, acknowledgements and maintenance.</summary>
public sealed class EscalationPlanLaws
{
    private static readonly EscalationMoment[] Moments =
    [
        EscalationMoment.At(Share.OfPercent(0)), EscalationMoment.At(Share.OfPercent(50)), EscalationMoment.BeforeDue(Minutes(45)), EscalationMoment.At(Share.OfPercent(100)), EscalationMoment.AfterDue(Minutes(0)),
        EscalationMoment.AfterDue(Minutes(90)), EscalationMoment.BeforeDue(Minutes(100), CountedIn.ClockTime), EscalationMoment.AfterDue(Minutes(70), CountedIn.ClockTime), EscalationMoment.AfterStart(Minutes(35)),
        EscalationMoment.AfterStart(Minutes(35), CountedIn.ClockTime),
    ];

    private static readonly Func<Instant, EscalationEvent>[] Kinds =
    [
        EscalationEvent.Unacknowledged, EscalationEvent.Acknowledged, EscalationEvent.MaintenanceEnded, EscalationEvent.MaintenanceBegan, EscalationEvent.MajorEnded, EscalationEvent.MajorDeclared,
    ];

    [Fact]
    public void Plan_is_what_somebody_does_who_looks_at_the_clock_every_minute() => Laws.HoldForRandom(250, random =>
    {
        var ticket = RandomTicket.Next(random);
        var happened = NextEvents(random, ticket);
        var builder = EscalationLadder.Named("all");
        foreach (var moment in Moments) builder.Level(moment, EscalationKind.Functional, Manager, Channel.Phone);
        // The builder wants levels of one kind to ascend; the moments above do.
        var (every, inMajor) = (Minutes(random.Next(30, 400)), Minutes(random.Next(30, 400)));
        builder.UpdatesClient(every, Channel.Email, inMajor);
        var until = ticket.AsOf + Duration.FromDays(2);
        var plan = builder.Build().Plan(ticket.Target, ticket.Events, Roster(), ticket.AsOf, until, happened);

        var expected = new List<(int, Instant)>();
        var (done, start, episode, since) = (new HashSet<int>(), (Instant?)null, 0, Instant.MinValue);
        var (told, spentThen) = (Instant.MinValue, Duration.Zero);
        for (var now = ticket.Events[0].At; now < until; now += Minutes(1))
        {
            var known = Instant.Min(now, ticket.AsOf);
            var reading = ticket.Target.Read(ticket.Events.Where(one => one.At <= known).ToList(), now);
            if (ticket.Events.Any(one => one.At == now && one.At <= ticket.AsOf && one is { Kind: TicketEventKind.Reply, By: Side.Provider, IsPublic: true })) (told, spentThen) = (now, reading.Spent);
            if (reading.Start != start)
            {
                done.Clear();
                (told, spentThen) = (now, Duration.Zero);
            }

            if (reading.Episode != episode) (episode, since) = (reading.Episode, now);
            start = reading.Start;
            if (reading.Phase != Phase.Running || IsHeld(happened, known, Instant.MinValue, EscalationEventKind.MaintenanceBegan)) continue;
            if (IsHeld(happened, known, Instant.MinValue, EscalationEventKind.MajorDeclared) ? now >= told + inMajor : reading.Spent - spentThen >= every)
            {
                (told, spentThen) = (now, reading.Spent);
                expected.Add((0, now));
            }

            if (IsHeld(happened, known, since, EscalationEventKind.Acknowledged)) continue;
            for (var index = 0; index < Moments.Length; index++)
                if (HasCome(Moments[index], reading, now) && done.Add(index)) expected.Add((index + 1, now));
        }

        var planned = plan.Actions.Select(action => (action.Level, WholeMinute(action.At))).Where(action => action.Item2 < until);
        Same($"{ticket}; {string.Join(" | ", happened)}", string.Join("\n", expected), string.Join("\n", planned));
    });

    [Fact]
    public void Plan_is_sorted_explained_and_the_same_whenever_it_is_asked_for_again() => Laws.HoldForRandom(300, random =>
    {
        var ticket = RandomTicket.Next(random);
        var happened = NextEvents(random, ticket).Where(one => one.At <= ticket.AsOf).ToList();
        var events = ticket.Events.Where(one => one.At <= ticket.AsOf).ToList();
        var roster = Roster();
        var ladder = Half().Level(EscalationMoment.BeforeDue(Minutes(20)), EscalationKind.Functional, Second, Channel.Phone, new(Minutes(12), Manager, Channel.Phone), (WhenNobody)random.Next(2))
            .Level(EscalationMoment.AfterDue(Minutes(30), CountedIn.ClockTime), EscalationKind.Hierarchic, Manager, Channel.Phone)
            .Repeat(3, Minutes(25)).UpdatesClient(Minutes(47), Channel.Email, Minutes(19)).Build();
        var until = ticket.AsOf + Duration.FromDays(2);
        var plan = ladder.Plan(ticket.Target, events, roster, ticket.AsOf, until, happened);

        foreach (var (before, after) in plan.Actions.Zip(plan.Actions.Skip(1))) Same("sorted", true, (before.At, before.Level, before.Kind).CompareTo((after.At, after.Level, after.Kind)) <= 0);
        foreach (var action in plan.Actions)
        {
            Same("before the horizon", true, action.At < until);
            Same($"held {action}", action.HeldBy != EscalationHold.None, action.HeldFor > Duration.Zero);
            Same($"adds up {action}", action.At, action.MomentAt + action.HeldFor);
            if (action.To is { } to) Same($"who {action}", roster.Reachable(to, action.At, action.By), action.Who);
        }

        var arrived = events.ToArray();
        var shuffled = happened.ToArray();
        random.Shuffle(arrived);
        random.Shuffle(shuffled);
        Same("in any order", Text(plan), Text(ladder.Plan(ticket.Target, arrived, roster, ticket.AsOf, until, shuffled)));
        for (var next = plan; next.Next is { } action;)
        {
            next = ladder.Plan(ticket.Target, events, roster, action.At, until, happened);
            Same($"again at {action.At}", Text(plan), Text(next));
        }
    });

    [Fact]
    public void A_runner_that_asks_when_something_happens_and_when_next_comes_does_every_action_once_and_in_time() => Laws.HoldForRandom(200, random =>
    {
        var ticket = RandomTicket.Next(random);
        var happened = NextEvents(random, ticket);
        var ladder = EscalationLadder.Named("P1").Level(EscalationMoment.AfterStart(Duration.Zero), EscalationKind.Functional, First, Channel.App, new(Minutes(30), Manager, Channel.Phone))
            .Level(EscalationMoment.At(Share.OfPercent(50)), EscalationKind.Functional, Second, Channel.Phone, whenNobody: (WhenNobody)random.Next(2)).Repeat(3, Minutes(25)).UpdatesClient(Minutes(47), Channel.Email, Minutes(19)).Build();
        var wakes = new SortedSet<Instant>([.. ticket.Events.Select(one => one.At), .. happened.Select(one => one.At)]);
        var end = wakes.Max + Duration.FromDays(1);
        var (done, performed) = (new List<string>(), new List<string>());
        while (wakes.Count > 0)
        {
            var now = wakes.Min;
            wakes.Remove(now);
            var plan = ladder.Plan(ticket.Target, ticket.Events, Roster(), now, end, happened);
            foreach (var action in plan.Due(done))
            {
                Same($"in time {action}", now, action.At);
                done.Add(action.Key);
                performed.Add($"{action}");
            }

            Same($"next of {now}", true, plan.Next is null || plan.Next.At > now);
            if (plan.Next is { } next) wakes.Add(next.At);
        }

        var all = ladder.Plan(ticket.Target, ticket.Events, Roster(), end, end, happened).Actions;
        Same("keys", all.Count, all.Select(action => action.Key).Distinct().Count());
        Same($"{ticket}; {string.Join(" | ", happened)}", string.Join("\n", all), string.Join("\n", performed));
    });

    private static string Text(EscalationPlan plan) => string.Join("\n", plan.Actions);

    private static List<EscalationEvent> NextEvents(Random random, RandomTicket ticket)
    {
        var (happened, at) = (new List<EscalationEvent>(), ticket.Events[0].At);
        for (var count = random.Next(6); count > 0; count--)
        {
            at += Minutes(random.Next(1, 500));
            happened.Add(Kinds[random.Next(Kinds.Length)](at));
        }

        return happened;
    }

    // The last of beginnings and ends, where a beginning holds only from the episode on.
    private static bool IsHeld(List<EscalationEvent> happened, Instant now, Instant since, EscalationEventKind begins) =>
        happened.LastOrDefault(one => one.At <= now && one.At >= since && (one.Kind == begins || one.Kind == begins - 1)) is { At: var at } last && at != default && last.Kind == begins;

    private static bool HasCome(EscalationMoment moment, Reading reading, Instant now) => moment.Match(
        share => reading.Limit is { } limit && reading.Spent.ToInt64Nanoseconds() >= limit.ToInt64Nanoseconds() * share.Share.Fraction,
        start => start.CountedIn == CountedIn.ClockTime ? now >= reading.Start + start.Amount : reading.Spent >= start.Amount,
        due => reading.Limit is { } limit && (due.CountedIn == CountedIn.ClockTime ? now >= reading.Due + due.Offset : reading.Spent >= limit + due.Offset && (due.Offset < Duration.Zero || now >= reading.Due)));

    private static Instant WholeMinute(Instant at) => Instant.FromUnixTimeSeconds((((at - NodaConstants.UnixEpoch).ToInt64Nanoseconds() + NodaConstants.NanosecondsPerMinute - 1) / NodaConstants.NanosecondsPerMinute) * 60);

    private static void Same<T>(string what, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual)) throw new InvalidOperationException($"{what}: expected {expected}, found {actual}");
    }
}
