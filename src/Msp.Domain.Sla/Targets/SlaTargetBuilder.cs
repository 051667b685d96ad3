using System.Collections.Frozen;

namespace Msp.Domain.Sla;

/// <summary>Defines a <see cref="SlaTarget"/>; starts with the usual rules for the metric, so that only what differs need be said.</summary>
/// <remarks>
/// The usual rules: waits for the client and for a visit date that the client chose are credited, waits for vendors and the provider are
/// only attributed; a first response never pauses and never
/// starts again; a resolution resumes when the ticket is reopened; a due that fits a closing exactly is that closing. Not thread-safe; can
/// be built several times.
/// </remarks>
public sealed class SlaTargetBuilder
{
    private const string NeverCredited = "Waits for the provider are attributed, never credited.";

    private readonly Metric metric;
    private readonly PauseEffect[] effects = [PauseEffect.Credit, PauseEffect.Attribute, PauseEffect.Attribute, PauseEffect.Credit];
    private readonly List<(string State, WaitingFor WaitsFor, PauseEffect? Effect)> pausedIn = [];
    private readonly List<Share> warnings = [];
    private readonly Dictionary<ChangeReason, TermsChange> onReason = [];
    private string? name;
    private Limit? limit;
    private BusinessCalendar? calendar;
    private IReadOnlyList<Trigger> startedBy = [Trigger.Creation];
    private IReadOnlyList<Trigger> stoppedBy;
    private IReadOnlyList<Trigger> endedBy = [Trigger.Closed];
    private Recurrence recurrence;
    private bool pausesByConversation;
    private Reopen reopen = Reopen.Resume;
    private bool closedTimeCounts;
    private bool lastStopCounts;
    private bool clientReplyReopens;
    private Duration flapsWithin;
    private TermsChange onRaise;
    private TermsChange onLower;
    private bool breachesStand = true;
    private Landing exactFit;
    private Granularity granularity;
    private DueWhilePaused dueWhilePaused;
    private bool showsDueAfterStop = true;
    private bool reportsLongest;
    private bool lateWaitsMoveDue;
    private bool lateStartsCountFromNextDay;
    private Duration surcharge;

    internal SlaTargetBuilder(Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        this.metric = metric;
        stoppedBy = metric == Metric.Resolution ? [Trigger.Resolved] : [Trigger.Reaching(metric), Trigger.Resolved];
        if (metric == Metric.FirstResponse) UseFirstResponseRules();
        else if (metric == Metric.NextResponse) UseRecurring(Recurrence.AfterEachStop, [Trigger.CreationByClient, Trigger.ClientReply], [Trigger.ProviderReply, Trigger.Resolved]);
        else if (metric == Metric.PeriodicUpdate) UseRecurring(Recurrence.AtEachStart, [Trigger.ProviderReply], [Trigger.ClientReply, Trigger.Resolved]);
    }

    /// <summary>Names the target.</summary>
    /// <param name="targetName">as reports shall show it</param>
    public SlaTargetBuilder Named(string targetName) => Set(() => name = targetName);

    /// <summary>The limit and the calendar it runs in.</summary>
    /// <param name="targetLimit">how long it allows</param>
    /// <param name="targetCalendar">the calendar in which working time and working days are counted</param>
    public SlaTargetBuilder Within(Limit targetLimit, BusinessCalendar targetCalendar) => Set(() => (limit, calendar) = (targetLimit, targetCalendar));

    /// <summary>What starts the clock, instead of the usual.</summary>
    /// <param name="triggers">any of these does</param>
    public SlaTargetBuilder StartedBy(params Trigger[] triggers) => Set(() => startedBy = [.. triggers]);

    /// <summary>The statuses whose entering stops the clock, instead of the usual.</summary>
    /// <param name="states">any of these does; ordinal</param>
    public SlaTargetBuilder StoppedBy(params string[] states) => StoppedBy([.. states.Select(Trigger.Entering)]);

    /// <summary>What stops the clock, instead of the usual.</summary>
    /// <param name="triggers">any of these does</param>
    public SlaTargetBuilder StoppedBy(params Trigger[] triggers) => Set(() => stoppedBy = [.. triggers]);

    /// <summary>The final statuses: entering one stops a clock that still runs, leaves a stopped one as it is, and is no reopening.</summary>
    /// <param name="states">ordinal</param>
    public SlaTargetBuilder EndedIn(params string[] states) => EndedBy([.. states.Select(Trigger.Entering)]);

    /// <summary>What ends a ticket for good, instead of the usual (its closing).</summary>
    /// <param name="triggers">any of these does</param>
    public SlaTargetBuilder EndedBy(params Trigger[] triggers) => Set(() => endedBy = [.. triggers]);

    /// <summary>How often the clock starts in one ticket.</summary>
    /// <param name="often">once unless said otherwise, or as the metric has it</param>
    public SlaTargetBuilder Recurring(Recurrence often) => Set(() => recurrence = often);

    /// <summary>A status in which the ticket waits, with the target's usual effect for whom it waits for.</summary>
    /// <param name="state">the status as the desk names it; ordinal</param>
    /// <param name="waitsFor">whom for</param>
    public SlaTargetBuilder PausedIn(string state, WaitingFor waitsFor) => Set(() => pausedIn.Add((state, waitsFor, null)));

    /// <summary>A status in which the ticket waits.</summary>
    /// <param name="state">the status as the desk names it; ordinal</param>
    /// <param name="waitsFor">whom for</param>
    /// <param name="effect">what that does to the clock</param>
    public SlaTargetBuilder PausedIn(string state, WaitingFor waitsFor, PauseEffect effect) => Set(() => pausedIn.Add((state, waitsFor, effect)));

    /// <summary>What waits for somebody do to the clock. Credit waits for a vendor where the client holds that vendor's contract; waits for
    /// the provider are never credited.</summary>
    /// <param name="waitsFor">whom for</param>
    /// <param name="effect">to what effect</param>
    public SlaTargetBuilder Pauses(WaitingFor waitsFor, PauseEffect effect) => Set(() => effects[(int)waitsFor] = effect);

    /// <summary>No wait does anything to the clock; all are attributed.</summary>
    public SlaTargetBuilder NeverPauses() => Set(() => Array.Fill(effects, PauseEffect.Attribute));

    /// <summary>A public request of the provider begins a wait for the client that the client's reply ends, whatever the status says.</summary>
    public SlaTargetBuilder PausedByConversation() => Set(() => pausesByConversation = true);

    /// <summary>What a reopening does.</summary>
    /// <param name="rule">resume by default</param>
    public SlaTargetBuilder OnReopen(Reopen rule) => Set(() => reopen = rule);

    /// <summary>When a reopening resumes the clock, the time while it was stopped counts as spent.</summary>
    public SlaTargetBuilder ClosedTimeCounts() => Set(() => closedTimeCounts = true);

    /// <summary>A further stop event moves the stop to it, the time between counting.</summary>
    public SlaTargetBuilder LastStopCounts() => Set(() => lastStopCounts = true);

    /// <summary>Any reply of the client to a stopped ticket, other than a courtesy, reopens it.</summary>
    public SlaTargetBuilder ReopenedByClientReply() => Set(() => clientReplyReopens = true);

    /// <summary>A stop that is undone within this time of it never was one: a flapping alert is one alert. Waits that held at that stop
    /// have ended with it.</summary>
    /// <param name="within">at least zero; zero for never</param>
    public SlaTargetBuilder FlapsWithin(Duration within) => Set(() => flapsWithin = within);

    /// <summary>What a change to another target does, whether it raises or lowers.</summary>
    /// <param name="rule">recompute from the start by default</param>
    public SlaTargetBuilder OnChange(TermsChange rule) => Set(() => onRaise = onLower = rule);

    /// <summary>What a change to a target with an earlier due does.</summary>
    /// <param name="rule">recompute from the start by default</param>
    public SlaTargetBuilder OnRaise(TermsChange rule) => Set(() => onRaise = rule);

    /// <summary>What a change to a target with a later due, or none, does.</summary>
    /// <param name="rule">recompute from the start by default</param>
    public SlaTargetBuilder OnLower(TermsChange rule) => Set(() => onLower = rule);

    /// <summary>What a change for a reason does, whatever it raises or lowers.</summary>
    /// <param name="reason">the reason</param>
    /// <param name="rule">what it does</param>
    public SlaTargetBuilder OnChange(ChangeReason reason, TermsChange rule) => Set(() => onReason[reason] = rule);

    /// <summary>A breach that had happened when the terms changed is forgotten, as desks do that rewrite history.</summary>
    public SlaTargetBuilder ForgetsBreachesOnChange() => Set(() => breachesStand = false);

    /// <summary>Where the due falls when the limit fits a closing exactly.</summary>
    /// <param name="landing">the closing by default</param>
    public SlaTargetBuilder ExactFit(Landing landing) => Set(() => exactFit = landing);

    /// <summary>What comes in after the last closing, or on a day without working time, counts as come in on the next working day, where
    /// the limit is in working days.</summary>
    public SlaTargetBuilder LateStartsCountFromNextDay() => Set(() => lateStartsCountFromNextDay = true);

    /// <summary>A clock that starts while the calendar is closed has so much more than the limit: what comes in outside hours may take longer.</summary>
    /// <param name="surcharge">zero to 100 years, in the limit's own kind of time; needs a limit of working time or time on the clock. A
    /// start at the very opening is inside hours, one at the closing outside</param>
    public SlaTargetBuilder SurchargeOutsideHours(Duration surcharge) => Set(() => this.surcharge = surcharge);

    /// <summary>How finely time is read.</summary>
    /// <param name="fineness">exact by default</param>
    public SlaTargetBuilder AtGranularity(Granularity fineness) => Set(() => granularity = fineness);

    /// <summary>Which due is shown during a credited wait.</summary>
    /// <param name="shown">the frozen one by default</param>
    public SlaTargetBuilder ShowsDueWhilePaused(DueWhilePaused shown) => Set(() => dueWhilePaused = shown);

    /// <summary>No due is shown once the clock has stopped.</summary>
    public SlaTargetBuilder HidesDueAfterStop() => Set(() => showsDueAfterStop = false);

    /// <summary>A wait that begins after the due moves the due all the same; the breach is one either way.</summary>
    public SlaTargetBuilder LateWaitsMoveDue() => Set(() => lateWaitsMoveDue = true);

    /// <summary>While no exchange runs, a recurring clock reports its longest one rather than the latest.</summary>
    public SlaTargetBuilder ReportsLongest() => Set(() => reportsLongest = true);

    /// <summary>The parts of the limit at which a warning is due.</summary>
    /// <param name="shares">in any order</param>
    public SlaTargetBuilder WarnAt(params Share[] shares) => Set(() => warnings.AddRange(shares));

    /// <summary>Makes the target.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public SlaTarget Build() => TryBuild(out var target, out var findings) ? target! : throw new InvalidDefinitionException("target", findings);

    /// <summary>Makes the target, or says everything that is wrong with its definition.</summary>
    /// <param name="target">the target, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a target</returns>
    public bool TryBuild(out SlaTarget? target, out IReadOnlyList<Finding> findings)
    {
        findings = Check();
        target = null;
        if (limit is null || calendar is null || findings.Any(finding => finding.Severity == FindingSeverity.Error)) return false;
        target = new SlaTarget(name ?? NameOf(metric, limit, surcharge), metric, limit, calendar, Rules(), [.. warnings.Distinct().Order()]);
        return true;
    }

    private ClockRules Rules() => new(effects)
    {
        Starts = [.. startedBy],
        Stops = [.. stoppedBy],
        Ends = [.. endedBy],
        StopsByStatus = stoppedBy.Concat(endedBy).Any(trigger => trigger.Status is not null),
        Recurrence = recurrence,
        WaitingStatuses = [.. pausedIn.Select(pause => new PauseRule(pause.State, pause.WaitsFor, pause.Effect ?? effects[(int)pause.WaitsFor]))],
        PausesByConversation = pausesByConversation,
        Reopen = reopen,
        ClosedTimeCounts = closedTimeCounts,
        LastStopCounts = lastStopCounts,
        ClientReplyReopens = clientReplyReopens,
        FlapsWithin = flapsWithin,
        OnRaise = onRaise,
        OnLower = onLower,
        OnReason = onReason.ToFrozenDictionary(),
        BreachesStand = breachesStand,
        ExactFit = exactFit,
        Granularity = granularity,
        DueWhilePaused = dueWhilePaused,
        ShowsDueAfterStop = showsDueAfterStop,
        ReportsLongest = reportsLongest,
        LateWaitsMoveDue = lateWaitsMoveDue,
        LateStartsCountFromNextDay = lateStartsCountFromNextDay,
        SurchargeOutsideHours = surcharge,
    };

    private List<Finding> Check()
    {
        var findings = new List<Finding>();
        void Refuse(string code, string place, string value, string rule) => findings.Add(Finding.Error(code, place, value, rule));

        if (limit is null || calendar is null)
            Refuse(FindingCodes.TargetWithoutLimit, "within", "", "A target needs a limit and a calendar; use Limit.None to say that there is no target.");
        if (startedBy.Count == 0) Refuse(FindingCodes.TargetNeverStarts, "start", "", "Nothing starts the clock.");
        if (stoppedBy.Count == 0 && endedBy.Count == 0) Refuse(FindingCodes.TargetNeverStops, "stop", "", "Nothing stops the clock.");
        if (flapsWithin < Duration.Zero)
            Refuse(FindingCodes.TargetNegativeTime, "flapsWithin", $"{flapsWithin}", "The time within which a stop is undone is zero or more.");
        if (surcharge < Duration.Zero) Refuse(FindingCodes.TargetNegativeTime, "surcharge", $"{surcharge}", "A surcharge is zero or more.");
        if (surcharge > Limit.Longest || (surcharge > Duration.Zero && limit is not (null or Limit.OfWorkingTime or Limit.OfClockTime)))
            Refuse(FindingCodes.TargetSurchargeImpossible, "surcharge", $"{surcharge}", "A surcharge is at most 100 years, and on a limit of working time or time on the clock.");
        if (effects[(int)WaitingFor.Provider] == PauseEffect.Credit) Refuse(FindingCodes.TargetCreditsProvider, "pause", "provider", NeverCredited);
        var stops = stoppedBy.Concat(endedBy).Where(trigger => !trigger.IsExcept).Select(trigger => trigger.Status).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (state, waitsFor, effect) in pausedIn)
        {
            if (effect == PauseEffect.Credit && waitsFor == WaitingFor.Provider) Refuse(FindingCodes.TargetCreditsProvider, "pause", state, NeverCredited);
            if (stops.Contains(state)) Refuse(FindingCodes.TargetStateTwice, "pause", state, "A status cannot both pause and stop a clock.");
            if (!seen.Add(state)) Refuse(FindingCodes.TargetStateTwice, "pause", state, "A status pauses a clock in one way only.");
        }

        return findings;
    }

    private static string NameOf(Metric metric, Limit limit, Duration surcharge) =>
        surcharge > Duration.Zero ? $"{metric} within {limit}, {LimitText.OfAmount(surcharge)} more outside hours" : $"{metric} within {limit}";

    private void UseFirstResponseRules()
    {
        stoppedBy = [Trigger.ProviderReply, Trigger.Resolved];
        reopen = Reopen.KeepFirst;
        Array.Fill(effects, PauseEffect.Attribute);
    }

    private void UseRecurring(Recurrence often, IReadOnlyList<Trigger> starts, IReadOnlyList<Trigger> stops) =>
        (recurrence, startedBy, stoppedBy) = (often, starts, stops);

    private SlaTargetBuilder Set(Action change)
    {
        change();
        return this;
    }
}
