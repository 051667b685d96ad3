namespace Msp.Domain.Documents;

/// <summary>A target of service levels as a document states it. What is not stated is the metric's usual, as <see cref="SlaTarget.For"/> has it.</summary>
internal sealed record SlaTargetDraft
{
    /// <summary>The metric, such as <c>first-response</c> or <c>resolution</c>; required.</summary>
    public Metric? Metric { get; init; }

    /// <summary>The limit, such as <c>PT4H</c>, <c>3 working days</c> or <c>none</c>; required.</summary>
    public Limit? Limit { get; init; }

    /// <summary>The calendar that working time is counted in: the name of one of the agreement's calendars, or a calendar; required.</summary>
    public CalendarPart? Calendar { get; init; }

    /// <summary>What it is called; by default made of metric and limit.</summary>
    public string? Name { get; init; }

    /// <summary>What starts the clock.</summary>
    public IReadOnlyList<Trigger?>? Start { get; init; }

    /// <summary>What stops it.</summary>
    public IReadOnlyList<Trigger?>? Stop { get; init; }

    /// <summary>What ends it for good.</summary>
    public IReadOnlyList<Trigger?>? End { get; init; }

    /// <summary>Whether it starts again after it has stopped.</summary>
    public Recurrence? Recurs { get; init; }

    /// <summary>The statuses in which it may pause; by default none.</summary>
    public IReadOnlyList<PausedStatusDraft?>? Pause { get; init; }

    /// <summary>What waits do to it, by who is waited for.</summary>
    public WaitEffectsDraft? Waits { get; init; }

    /// <summary>Whether a public request to the client pauses it until the client replies; by default not.</summary>
    public bool? PausesByConversation { get; init; }

    /// <summary>What a reopening does.</summary>
    public Reopen? Reopen { get; init; }

    /// <summary>Whether the time between stop and reopening counts; by default not.</summary>
    public bool? ClosedTimeCounts { get; init; }

    /// <summary>Whether of several stops the last one counts; by default the first.</summary>
    public bool? LastStopCounts { get; init; }

    /// <summary>Whether a reply of the client reopens; by default not.</summary>
    public bool? ReopenedByClientReply { get; init; }

    /// <summary>How soon after a stop a reopening undoes it; by default never.</summary>
    public Duration? FlapsWithin { get; init; }

    /// <summary>What a raised priority does.</summary>
    public TermsChange? OnRaise { get; init; }

    /// <summary>What a lowered priority does.</summary>
    public TermsChange? OnLower { get; init; }

    /// <summary>What changes for a stated reason do instead.</summary>
    public TermsChangesDraft? OnReason { get; init; }

    /// <summary>Whether a breach stands when the terms change afterwards; by default it does.</summary>
    public bool? BreachesStand { get; init; }

    /// <summary>Where an exact fit is due.</summary>
    public Landing? ExactFit { get; init; }

    /// <summary>How finely instants are read.</summary>
    public Granularity? Granularity { get; init; }

    /// <summary>Which due is shown while it pauses.</summary>
    public DueWhilePaused? DueWhilePaused { get; init; }

    /// <summary>Whether the due is shown after the stop; by default it is.</summary>
    public bool? ShowsDueAfterStop { get; init; }

    /// <summary>Whether a wait that began after the due moves it; by default not.</summary>
    public bool? LateWaitsMoveDue { get; init; }

    /// <summary>Whether of several runs the longest is reported; by default the last.</summary>
    public bool? ReportsLongest { get; init; }

    /// <summary>Whether working days of a start after the last close count from the next day; by default not.</summary>
    public bool? LateStartsCountFromNextDay { get; init; }

    /// <summary>What is added to the limit of a start outside hours; by default nothing.</summary>
    public Duration? Surcharge { get; init; }

    /// <summary>The shares of the limit at which to warn; by default none.</summary>
    public IReadOnlyList<Share>? WarnAt { get; init; }

    /// <summary>Which tickets it is for, as in <see cref="Applies"/>: of a type; by default of all.</summary>
    public string? Type { get; init; }

    /// <summary>Of a priority; by default of all.</summary>
    public string? Priority { get; init; }

    /// <summary>Of a client; by default of all.</summary>
    public string? Client { get; init; }

    /// <summary>Of a site; by default of all.</summary>
    public string? Site { get; init; }

    /// <summary>For a service; by default for all.</summary>
    public string? Service { get; init; }

    /// <summary>Under an agreement; by default under all.</summary>
    public string? Agreement { get; init; }

    /// <summary>Of very important persons, or of others only; by default of all.</summary>
    public bool? Vip { get; init; }
}
