namespace Msp.Domain.Benchmarks;

/// <summary>A year of plausible tickets, their resolution target, and the right due after every event.</summary>
internal sealed class ServiceDesk
{
    public const string WaitingStatus = "Waiting for client";

    private const int TicketCount = 2_000;

    private static readonly Duration Limit = Duration.FromHours(16);
    private static readonly string[] Priorities = ["P1", "P2", "P3", "P4"];
    private static readonly Instant FirstCreated = Instant.FromUtc(2025, 1, 1, 0, 0);
    private static readonly Duration Year = Duration.FromDays(365);

    private readonly Office office = Office.WithFederalHolidays();

    private ServiceDesk()
    {
        Target = Resolution(Limit);
        Policy = NewPolicy();
        var dice = new Dice(20250101);
        Tickets = [.. Enumerable.Range(1, TicketCount).Select(number => new Ticket($"T{number:00000}", new TicketAttributes { Priority = Priorities[dice.Between(0, 3)] }, History(dice)))];
        Histories = [.. Tickets.Select(ticket => ticket.Events.ToArray())];
        EventCount = Histories.Sum(history => history.Length);
        Dues = [.. Histories.Select(DuesByHand)];
    }

    public static ServiceDesk Shared => field ??= new();

    public SlaTarget Target { get; }

    public SlaPolicy Policy { get; }

    public Ticket[] Tickets { get; }

    /// <summary>The events of each ticket, in order.</summary>
    public TicketEvent[][] Histories { get; }

    public int EventCount { get; }

    /// <summary>The due after each event of each ticket, worked out by the hand-written clock.</summary>
    public Instant[][] Dues { get; }

    /// <summary>When every ticket is over.</summary>
    public static Instant AsOf => FirstCreated + Year + Year;

    /// <summary>A hand-written clock with the target's rules.</summary>
    public DayLoopClock NewDayLoopClock() => new(office.DayLoop, Limit, WaitingStatus);

    /// <summary>How many dues differ from the right ones: kept event by event, read from each beginning of a history, and read with a ledger.</summary>
    public int WrongAnswers()
    {
        var wrong = 0;
        for (var ticket = 0; ticket < Histories.Length; ticket++)
        {
            var history = Histories[ticket];
            var clock = new SlaClock(Target);
            for (var last = 0; last < history.Length; last++)
            {
                clock.Apply(history[last]);
                if (clock.Read(history[last].At).Due != Dues[ticket][last]) wrong++;
                if (Target.Read(history.AsSpan(0, last + 1), history[last].At).Due != Dues[ticket][last]) wrong++;
            }

            if (Target.Explain(history, history[^1].At).Reading.Due != Dues[ticket][^1]) wrong++;
        }

        return wrong;
    }

    private Instant[] DuesByHand(TicketEvent[] history)
    {
        var clock = NewDayLoopClock();
        var dues = new Instant[history.Length];
        for (var index = 0; index < history.Length; index++)
        {
            clock.Apply(history[index]);
            dues[index] = clock.Due;
        }

        return dues;
    }

    private SlaTarget Resolution(Duration limit) =>
        SlaTarget.For(Metric.Resolution).Within(Sla.Limit.WorkingTime(limit), office.Calendar).PausedIn(WaitingStatus, WaitingFor.Client).Build();

    private SlaPolicy NewPolicy()
    {
        var policy = SlaPolicy.Named("Benchmark");
        for (var index = 0; index < Priorities.Length; index++)
        {
            var applies = new Applies { Priority = Priorities[index] };
            policy.Add(SlaTarget.For(Metric.FirstResponse).Within(Sla.Limit.WorkingTime(Duration.FromHours(1 << index)), office.Calendar).Build(), applies);
            policy.Add(Resolution(Duration.FromHours(4 << index)), applies);
        }

        return policy.Build();
    }

    /// <summary>Created, assigned, worked on, answered; now and then waiting for the client; resolved, one in ten reopened, closed.</summary>
    private static TicketEvent[] History(Dice dice)
    {
        var at = FirstCreated + Duration.FromSeconds(dice.Between(0, (long)Year.TotalSeconds));
        var events = new List<TicketEvent> { TicketEvent.Created(at, state: "New"), TicketEvent.Assigned(Later()), TicketEvent.StateChanged(Later(), "In progress"), TicketEvent.Reply(Later(), Side.Provider) };
        for (var waits = dice.Between(0, 2); waits > 0; waits--)
            events.AddRange([TicketEvent.StateChanged(Later(), WaitingStatus), TicketEvent.Reply(Later(), Side.Client), TicketEvent.StateChanged(Later(), "In progress")]);
        events.Add(TicketEvent.Resolved(Later()));
        if (dice.Between(1, 10) == 1) events.AddRange([TicketEvent.Reopened(Later()), TicketEvent.StateChanged(Later(), "In progress"), TicketEvent.Resolved(Later())]);
        events.Add(TicketEvent.Closed(Later()));
        return [.. events];

        Instant Later() => at += dice.LogUniform(Duration.FromMinutes(2), Duration.FromDays(3));
    }
}
