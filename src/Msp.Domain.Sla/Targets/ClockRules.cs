namespace Msp.Domain.Sla;

/// <summary>How one desk decides the questions that every desk decides differently: what starts, stops and pauses a clock, what a reopening
/// or a new priority does, and how an exact fit lands.</summary>
/// <remarks>Made by <see cref="SlaTargetBuilder"/>; data, so that a rule can be stated and shown. Immutable and thread-safe.</remarks>
public sealed class ClockRules
{
    private readonly PauseEffect[] effects;

    internal ClockRules(PauseEffect[] effects) => this.effects = (PauseEffect[])effects.Clone();

    /// <summary>What starts the clock: any of these.</summary>
    public IReadOnlyList<Trigger> StartedBy => Array.AsReadOnly(Starts);

    /// <summary>What stops it: any of these.</summary>
    public IReadOnlyList<Trigger> StoppedBy => Array.AsReadOnly(Stops);

    /// <summary>What stops a clock that still runs but leaves a stopped one as it is: closing for good.</summary>
    public IReadOnlyList<Trigger> EndedBy => Array.AsReadOnly(Ends);

    /// <summary>Whether some status stops or ends the clock: entering any other one after a stop is a reopening then.</summary>
    public bool StopsByStatus { get; internal init; }

    /// <summary>How often the clock starts in one ticket.</summary>
    public Recurrence Recurrence { get; internal init; }

    /// <summary>The statuses in which the ticket waits, each with whom for and to what effect.</summary>
    public IReadOnlyList<PauseRule> PausedIn => Array.AsReadOnly(WaitingStatuses);

    /// <summary>Whether a public request of the provider begins a wait for the client that the client's reply ends, whatever the status says.</summary>
    public bool PausesByConversation { get; internal init; }

    /// <summary>What a reopening does. A clock that only ended with its ticket (closed or withdrawn without what stops it having happened)
    /// goes on at a reopening even where the first stop is kept.</summary>
    public Reopen Reopen { get; internal init; }

    /// <summary>Whether, when a reopening resumes the clock, the time while it was stopped counts as spent.</summary>
    public bool ClosedTimeCounts { get; internal init; }

    /// <summary>Whether a stop event on a clock already stopped moves the stop to it, the time between counting; otherwise the first one stays.</summary>
    public bool LastStopCounts { get; internal init; }

    /// <summary>Whether any reply of the client other than a courtesy reopens a ticket that has stopped, without a status saying so.</summary>
    public bool ClientReplyReopens { get; internal init; }

    /// <summary>A stop that is undone within this time of it never was one (a flapping alert); zero for never.</summary>
    public Duration FlapsWithin { get; internal init; }

    /// <summary>What a change to a target with an earlier due does.</summary>
    public TermsChange OnRaise { get; internal init; }

    /// <summary>What a change to a target with a later due, or none, does.</summary>
    public TermsChange OnLower { get; internal init; }

    /// <summary>What a change for this reason does, where that differs from raising and lowering.</summary>
    public IReadOnlyDictionary<ChangeReason, TermsChange> OnReason { get; internal init; } = new Dictionary<ChangeReason, TermsChange>();

    /// <summary>Whether a breach that had happened when the terms changed stays a breach, unless the change corrects a misclassification.
    /// True by default.</summary>
    public bool BreachesStand { get; internal init; } = true;

    /// <summary>Where the due falls when the limit fits a closing exactly: at the closing (<see cref="Landing.Nearest"/>) or at the next opening.</summary>
    public Landing ExactFit { get; internal init; }

    /// <summary>What a clock that starts while the calendar is closed has beyond the limit, in the limit's own kind of time; zero by default.</summary>
    public Duration SurchargeOutsideHours { get; internal init; }

    /// <summary>Whether working days are counted from the next working day for a start after that day's last closing, or on a day without
    /// working time; otherwise from the start's own date.</summary>
    public bool LateStartsCountFromNextDay { get; internal init; }

    /// <summary>How finely time is read.</summary>
    public Granularity Granularity { get; internal init; }

    /// <summary>Which due is shown during a credited wait.</summary>
    public DueWhilePaused DueWhilePaused { get; internal init; }

    /// <summary>Whether the due is still shown after the clock has stopped. True by default.</summary>
    public bool ShowsDueAfterStop { get; internal init; } = true;

    /// <summary>Whether a wait that begins after the due moves the due all the same, as several desks do; the breach is one either way.
    /// False by default.</summary>
    public bool LateWaitsMoveDue { get; internal init; }

    /// <summary>Whether a recurring clock reports its longest exchange while none runs; otherwise the latest.</summary>
    public bool ReportsLongest { get; internal init; }

    internal Trigger[] Starts { get; init; } = [];

    internal Trigger[] Stops { get; init; } = [];

    internal Trigger[] Ends { get; init; } = [];

    internal PauseRule[] WaitingStatuses { get; init; } = [];

    /// <summary>What a wait for somebody does to the clock, unless a status says otherwise.</summary>
    /// <param name="waitsFor">whom for</param>
    public PauseEffect EffectOf(WaitingFor waitsFor) => effects[(int)waitsFor];
}
