namespace Msp.Domain.Sla.Tests.Oracles;

/// <summary>
/// A clock that looks at the wall every minute: each minute that is open while nobody credited is waited for is a minute spent, and the due is the minute at which the limit is spent.
/// Obviously right and slow; events and windows have to lie on whole minutes.
/// </summary>
internal sealed class ClockOracle(PlainRules rules, WallClockOracle hours)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly HashSet<(string Origin, WaitingFor WaitsFor)> waits = [];
    private Instant now;
    private Instant visitAt = Instant.MaxValue;
    private bool onlyEnded;

    public Phase Phase { get; private set; }

    public int Episode { get; private set; }

    public Instant? Start { get; private set; }

    public Instant? Stop { get; private set; }

    public int Spent { get; private set; }

    public int Credited { get; private set; }

    public Instant? Due { get; private set; }

    public bool IsLate { get; private set; }

    public Verdict Verdict => Phase switch
    {
        Phase.NotStarted => Verdict.None,
        Phase.Stopped => IsLate ? Verdict.Breached : Verdict.Met,
        Phase.Cancelled => IsLate ? Verdict.Breached : Verdict.None,
        _ => IsLate ? Verdict.Overdue : Verdict.Open,
    };

    private bool IsHeld => waits.Any(wait => wait.WaitsFor is WaitingFor.Client or WaitingFor.VisitDate || (wait.WaitsFor == WaitingFor.Vendor && rules.CreditsVendor));

    /// <summary>Lives through events in their order up to an instant.</summary>
    public void Live(IEnumerable<TicketEvent> ordered, Instant asOf)
    {
        foreach (var happened in ordered.Where(happened => happened.At <= asOf))
        {
            Advance(happened.At);
            Apply(happened);
        }

        Advance(asOf);
    }

    /// <summary>The due as things stand, looking ahead for so many days if need be; null when it is farther.</summary>
    public Instant? DueWithin(int days)
    {
        if (Due is not null || Phase == Phase.NotStarted) return Due;
        var spent = Spent;
        var at = Stop ?? (Phase == Phase.Paused ? now - (Minute * PausedFor) : now);
        for (var ahead = 0; ahead < days * 24 * 60; ahead++, at += Minute)
        {
            if (IsDueAt(at, spent)) return at;
            if (Counts(at)) spent++;
        }

        return null;
    }

    private int PausedFor { get; set; }

    private bool Counts(Instant at) => rules.OnTheClock || hours.IsOpen(at);

    // At an exact fit the due is the first such minute, or the last: the one at which time starts to count again.
    private bool IsDueAt(Instant at, int spent) => spent == rules.LimitMinutes && (rules.ExactFit == Landing.Nearest || Counts(at));

    private void Advance(Instant to)
    {
        if (visitAt <= to)
        {
            var visited = visitAt;
            Pass(visited);
            waits.RemoveWhere(wait => wait.Origin == "visit");
            visitAt = Instant.MaxValue;
            FollowWaits();
        }

        Pass(to);
    }

    private void Pass(Instant to)
    {
        if (Phase == Phase.Running) Run(to);
        if (Phase == Phase.Paused)
        {
            for (var at = now; at < to; at += Minute)
            {
                PausedFor++;
                if (Counts(at)) Credited++;
            }
        }

        now = to;
    }

    private void Run(Instant to)
    {
        for (var at = now; at < to; at += Minute)
        {
            if (Due is null && IsDueAt(at, Spent)) Due = at;
            if (Counts(at)) Spent++;
        }

        now = to;
        if (Due is null && rules.ExactFit == Landing.Nearest && Spent == rules.LimitMinutes) Due = to;
        if (Due < to) IsLate = true;
    }

    private void Apply(TicketEvent happened)
    {
        var stops = happened.Kind == TicketEventKind.Resolved || happened is { Kind: TicketEventKind.StateChanged, State: PlainRules.Solved };
        if (Phase == Phase.NotStarted)
        {
            if (happened.Kind == TicketEventKind.Created) Begin();
        }
        else if (Phase is Phase.Running or Phase.Paused)
        {
            if (happened.Kind == TicketEventKind.Cancelled) Halt(Phase.Cancelled, ended: true);
            else if (stops) Halt(Phase.Stopped);
            else if (happened.Kind == TicketEventKind.Closed) Halt(Phase.Stopped, ended: true);
            else Wait(happened);
            FollowWaits();
        }
        else if (stops)
        {
            onlyEnded = false;
            if (rules.LastStopCounts && Phase == Phase.Stopped) CatchUp();
            if (rules.LastStopCounts && Phase == Phase.Stopped) Stop = now;
        }
        else if (happened.Kind is TicketEventKind.Reopened or TicketEventKind.StateChanged && (onlyEnded || rules.Reopen != Reopen.KeepFirst))
        {
            GoOn(happened);
        }
    }

    private void Begin()
    {
        Episode++;
        (Phase, Start, Stop, Spent, Credited, Due, IsLate) = (Phase.Running, now, null, 0, 0, null, false);
        FollowWaits();
    }

    private void Halt(Phase phase, bool ended = false)
    {
        waits.Clear();
        visitAt = Instant.MaxValue;
        FollowWaits();
        (Phase, Stop, onlyEnded) = (phase, now, ended);
    }

    private void GoOn(TicketEvent happened)
    {
        if (rules.Reopen == Reopen.Restart)
        {
            Wait(happened);
            Begin();
            return;
        }

        if (rules.ClosedTimeCounts) CatchUp();
        else if (!IsLate) Due = null;
        Episode++;
        (Phase, Stop) = (Phase.Running, null);
        Wait(happened);
        FollowWaits();
    }

    // The time since the stop counts after all.
    private void CatchUp()
    {
        var until = now;
        now = Stop!.Value;
        Run(until);
    }

    private void Wait(TicketEvent happened)
    {
        switch (happened.Kind)
        {
            case TicketEventKind.Paused:
                waits.Add(("event", happened.WaitsFor!.Value));
                break;
            case TicketEventKind.Resumed:
                waits.RemoveWhere(wait => wait.Origin == "event" && (happened.WaitsFor is null || happened.WaitsFor == wait.WaitsFor));
                break;
            case TicketEventKind.StateChanged:
                waits.RemoveWhere(wait => wait.Origin == "status");
                if (happened.State == PlainRules.WaitingForClient) waits.Add(("status", WaitingFor.Client));
                if (happened.State == PlainRules.WithVendor) waits.Add(("status", WaitingFor.Vendor));
                if (happened.State == PlainRules.Parts) waits.Add(("status", WaitingFor.Provider));
                break;
            case TicketEventKind.VisitAgreed:
                waits.RemoveWhere(wait => wait.Origin == "visit");
                visitAt = happened.VisitAt > now ? happened.VisitAt.Value : Instant.MaxValue;
                if (happened.VisitAt > now) waits.Add(("visit", happened.By == Side.Client ? WaitingFor.VisitDate : WaitingFor.Provider));
                break;
        }
    }

    private void FollowWaits()
    {
        if (Phase == Phase.Running && IsHeld)
        {
            (Phase, PausedFor) = (Phase.Paused, 0);
        }
        else if (Phase == Phase.Paused && !IsHeld)
        {
            Phase = Phase.Running;
            // A due that had passed is a fact; one still ahead has moved.
            if (!IsLate) Due = null;
        }
    }
}
