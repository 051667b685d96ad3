namespace Msp.Domain.Sla;

/// <summary>A ledger being written: when the clock's cause or its calendar changed, the waits that hold, and what else the fold reported.</summary>
internal sealed class LedgerDraft
{
    private readonly List<Stretch> stretches = [];
    private readonly List<OpenWait> waits = [];
    private readonly List<EndedEpisode> ended = [];
    private readonly List<EndedEpisode> decided = [];

    /// <summary>How the episodes stood that ended because another one began.</summary>
    public IEnumerable<Reading> Episodes => ended.Select(episode => new Reading(episode.State, episode.At));

    public List<SupersededVerdict> Superseded { get; } = [];

    /// <summary>What the clock made of events, oddly.</summary>
    public List<Finding> Oddities { get; } = [];

    /// <summary>What is odd about events whatever clock they meet.</summary>
    public List<Finding> Notes { get; } = [];

    /// <summary>Everything odd.</summary>
    public IEnumerable<Finding> Findings => Notes.Concat(Oddities);

    /// <summary>The clock starts here: what came before belongs to an earlier episode, or to earlier terms.</summary>
    public void Begin() => stretches.Clear();

    public void Restart()
    {
        stretches.Clear();
        waits.Clear();
        decided.Clear();
        decided.AddRange(ended);
        ended.Clear();
        Oddities.Clear();
    }

    /// <summary>Puts back the episodes that had been decided before the past was told anew.</summary>
    public void Retold(bool keepsDecided)
    {
        if (!keepsDecided) return;
        ended.RemoveRange(0, Math.Min(decided.Count, ended.Count));
        ended.InsertRange(0, decided);
    }

    public void CountSince(long from)
    {
        for (var index = 0; index < stretches.Count; index++)
            if (stretches[index].From >= from && stretches[index].Cause is ClockCause.Stopped) stretches[index] = stretches[index] with { Cause = ClockCause.Counted };
    }

    public void Follow(in ClockState state, long at, TicketEvent? happened)
    {
        FollowWaits(in state, at, happened);
        if (!state.HasStarted) return;
        var cause = state.IsRunning ? RunningCause(state.Phase == Phase.Paused) : ClockCause.Halted;
        // Where an episode begins, a span does, even when stopped time turned out to count.
        if (stretches.Count > 0 && stretches[^1].Cause == cause && ReferenceEquals(stretches[^1].Calendar, state.Calendar) && state.EpisodeStart != at) return;
        // The ends of waits are read at the whole grain; a start, a stop and a reopening are not.
        var isEndOfWait = stretches.Count > 0 && state.IsRunning && stretches[^1].Cause is not ClockCause.Stopped && state.EpisodeStart != at;
        var from = isEndOfWait ? Math.Max(at - (((at % state.Grain) + state.Grain) % state.Grain), stretches[^1].From) : at;
        if (stretches.Count > 0 && stretches[^1].From == from) stretches.RemoveAt(stretches.Count - 1);
        stretches.Add(new Stretch(from, cause, state.Calendar, state.Target.RunsOnTheClock));
    }

    /// <summary>An episode ends because another one begins: its account is kept as it stands.</summary>
    public void EndEpisode(in ClockState state, long at) => ended.Add(new EndedEpisode([.. stretches], state, at));

    /// <summary>The ledger of the latest episode.</summary>
    public Ledger ToLedger(in ClockState state, Instant asOf) => ToLedger(stretches, in state, BusinessCalendar.ToNanoseconds(asOf));

    /// <summary>The ledgers of all episodes, the latest last.</summary>
    public List<Ledger> ToLedgers(in ClockState state, Instant asOf) =>
        [.. ended.Select(episode => ToLedger(episode.Stretches, episode.State, episode.At)), ToLedger(in state, asOf)];

    private Ledger ToLedger(IReadOnlyList<Stretch> account, in ClockState state, long end)
    {
        var spans = new List<LedgerSpan>();
        for (var index = 0; index < account.Count; index++)
            AddSpans(spans, account[index], index + 1 < account.Count ? account[index + 1].From : end);
        return new Ledger(new Reading(state, end), spans, [.. Superseded], [.. Findings]);
    }

    private static void AddSpans(List<LedgerSpan> spans, Stretch stretch, long until)
    {
        if (until <= stretch.From) return;
        foreach (var piece in stretch.Calendar.Explain(BusinessCalendar.FromNanoseconds(stretch.From), BusinessCalendar.FromNanoseconds(until)))
        {
            var counts = stretch.Cause.Counts && (piece.IsOpen || stretch.OnTheClock);
            spans.Add(new LedgerSpan(piece.Start, piece.End, piece.IsOpen, piece.Rule, stretch.Cause, stretch.OnTheClock, counts));
        }
    }

    private void FollowWaits(in ClockState state, long at, TicketEvent? happened)
    {
        var now = state.Waits;
        waits.RemoveAll(wait => wait.Origin is { } origin ? !now.Has(origin, wait.WaitsFor) : !ReferenceEquals(wait.Status, now.Status));
        if (now.Status is { } status && !waits.Exists(wait => ReferenceEquals(wait.Status, status)))
            waits.Add(new OpenWait(null, status.WaitsFor, status.State, status.Effect == PauseEffect.Credit, status));
        for (var origin = WaitOrigin.Event; origin <= WaitOrigin.Visit; origin++)
            for (var waitsFor = WaitingFor.Client; waitsFor <= WaitingFor.VisitDate; waitsFor++)
                if (now.Has(origin, waitsFor) && !waits.Exists(wait => wait.Origin == origin && wait.WaitsFor == waitsFor))
                    waits.Add(new OpenWait(origin, waitsFor, Reason(origin, happened), state.Target.Rules.EffectOf(waitsFor) == PauseEffect.Credit, null));
    }

    private static string Reason(WaitOrigin origin, TicketEvent? happened) => happened?.Reason ?? origin switch
    {
        WaitOrigin.Conversation => "request not answered",
        WaitOrigin.Visit => "visit agreed",
        _ => "",
    };

    private ClockCause RunningCause(bool isPaused)
    {
        if (waits.Count == 0) return ClockCause.Counted;
        var owner = waits.Find(wait => wait.IsCredited == isPaused) ?? waits[0];
        var others = waits.Where(wait => !ReferenceEquals(wait, owner)).ToList();
        return new ClockCause.Waiting(owner.WaitsFor, owner.Reason, isPaused, string.Join(" and ", others.Select(wait => $"for {wait}")))
        {
            Also = Array.AsReadOnly([.. others.Select(wait => new OtherWait(wait.WaitsFor, wait.Reason))]),
        };
    }

    private readonly record struct Stretch(long From, ClockCause Cause, BusinessCalendar Calendar, bool OnTheClock);

    private sealed record EndedEpisode(Stretch[] Stretches, ClockState State, long At);

    private sealed record OpenWait(WaitOrigin? Origin, WaitingFor WaitsFor, string Reason, bool IsCredited, PauseRule? Status)
    {
        public override string ToString() => Reason.Length == 0 ? ClockCause.Waiting.Name(WaitsFor) : $"{ClockCause.Waiting.Name(WaitsFor)} ({Reason})";
    }
}
