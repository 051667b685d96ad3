namespace TicketReplay;

/// <summary>What starts, pauses, resumes, stops and reopens the clocks of one metric.</summary>
internal sealed record MetricRules
{
    public required Metric Metric { get; init; }

    /// <summary>What starts it; null for the metric's usual.</summary>
    public IReadOnlyList<Trigger>? Start { get; init; }

    /// <summary>What stops it; null for the metric's usual.</summary>
    public IReadOnlyList<Trigger>? Stop { get; init; }

    /// <summary>The statuses that stop it while it runs, and change nothing once it has stopped.</summary>
    public IReadOnlyList<string> End { get; init; } = [];

    /// <summary>The statuses that pause it.</summary>
    public IReadOnlyList<(string State, WaitingFor WaitsFor, PauseEffect? Effect)> Pause { get; init; } = [];

    /// <summary>The only statuses that end a pause; null: every one that does not pause.</summary>
    public IReadOnlySet<string>? Resume { get; init; }

    /// <summary>The only statuses that reopen a stopped clock; null: every one that neither stops nor ends it.</summary>
    public IReadOnlySet<string>? ReopenedBy { get; init; }

    public Reopen? Reopen { get; init; }

    /// <summary>Whether the time between a stop and a reopening counts.</summary>
    public bool ClosedTimeCounts { get; init; }

    /// <summary>Whether of several stops in a row the last one counts.</summary>
    public bool LastStopCounts { get; init; }

    public bool PausesByConversation { get; init; }

    public bool ReopenedByClientReply { get; init; }

    public Recurrence? Recurrence { get; init; }

    public Granularity Granularity { get; init; }

    public DueWhilePaused DueWhilePaused { get; init; }

    public IReadOnlyList<(WaitingFor WaitsFor, PauseEffect Effect)> Effects { get; init; } = [];

    public IReadOnlyList<Share> Warnings { get; init; } = [];

    /// <summary>Whether the log's events must be narrowed for this metric before its clock reads them.</summary>
    public bool NamesItsStates => Resume is not null || ReopenedBy is not null;

    /// <summary>Gives a target these rules.</summary>
    public SlaTargetBuilder Apply(SlaTargetBuilder target)
    {
        if (Start is not null) target.StartedBy([.. Start]);
        if (Stop is not null) target.StoppedBy([.. Stop]);
        target.EndedBy([Trigger.Closed, .. End.Select(Trigger.Entering)]);
        foreach (var (waitsFor, effect) in Effects) target.Pauses(waitsFor, effect);
        foreach (var (state, waitsFor, effect) in Pause)
        {
            if (effect is { } given) target.PausedIn(state, waitsFor, given);
            else target.PausedIn(state, waitsFor);
        }

        if (Reopen is { } reopen) target.OnReopen(reopen);
        if (ClosedTimeCounts) target.ClosedTimeCounts();
        if (LastStopCounts) target.LastStopCounts();
        if (PausesByConversation) target.PausedByConversation();
        if (ReopenedByClientReply) target.ReopenedByClientReply();
        if (Recurrence is { } recurrence) target.Recurring(recurrence);
        return target.AtGranularity(Granularity).ShowsDueWhilePaused(DueWhilePaused).WarnAt([.. Warnings]);
    }
}
