namespace Msp.Domain.Sla;

/// <summary>How one help desk or PSA tool decides what desks decide differently: its rules as a starting point for targets.</summary>
/// <remarks>
/// The first seven reproduce what those systems' own tests assert; the last four state their vendors' documented defaults, which every
/// installation may change: check yours. A profile gives
/// rules, not limits. Immutable and thread-safe.
/// </remarks>
public sealed class SlaProfile
{
    private readonly Action<SlaTargetBuilder, Metric> rules;

    private SlaProfile(string name, Action<SlaTargetBuilder, Metric> rules) => (Name, this.rules) = (name, rules);

    /// <summary>Zammad: every target pauses, dues are empty while paused and after the stop, an exact fit lands at the next opening, time
    /// in whole minutes, the first close is final.</summary>
    public static SlaProfile Zammad { get; } = new("zammad", (target, metric) =>
    {
        CreditEveryWait(target).ShowsDueWhilePaused(DueWhilePaused.None).HidesDueAfterStop().ExactFit(Landing.Farthest).AtGranularity(Granularity.Minute).ForgetsBreachesOnChange();
        if (metric == Metric.FirstResponse) target.StoppedBy(Trigger.ProviderReply);
        if (metric == Metric.NextResponse) target.StartedBy(Trigger.Creation, Trigger.ClientReply).StoppedBy(Trigger.ProviderReply).ReportsLongest();
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Closed).OnReopen(Reopen.KeepFirst);
    });

    /// <summary>GLPI: only the time to resolve pauses, assignment counts as a first response, an exact fit lands at the next opening.</summary>
    public static SlaProfile Glpi { get; } = new("glpi", (target, metric) =>
    {
        PauseResolutionOnly(target, metric).ExactFit(Landing.Farthest).ForgetsBreachesOnChange();
        if (metric == Metric.FirstResponse) target.StoppedBy(Trigger.ProviderReply, Trigger.Assignment, Trigger.Resolved);
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed);
    });

    /// <summary>Frappe Helpdesk: only resolution pauses, an exact fit lands at the closing, resolving counts as a first response.</summary>
    public static SlaProfile Frappe { get; } = new("frappe", (target, metric) =>
    {
        PauseResolutionOnly(target, metric).ForgetsBreachesOnChange();
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed);
    });

    /// <summary>ERPNext: as Frappe Helpdesk, but no due is shown while paused.</summary>
    public static SlaProfile ErpNext { get; } = new("erpnext", (target, metric) =>
    {
        PauseResolutionOnly(target, metric).ShowsDueWhilePaused(DueWhilePaused.None).ForgetsBreachesOnChange();
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed);
    });

    /// <summary>Request Tracker: nothing pauses unless the target says so (and then shows no due), dues are empty after the stop, an exact
    /// fit lands at the next opening, a ticket that staff opened owes no response.</summary>
    public static SlaProfile RequestTracker { get; } = new("rt", (target, metric) =>
    {
        target.NeverPauses().ShowsDueWhilePaused(DueWhilePaused.None).HidesDueAfterStop().ExactFit(Landing.Farthest).ForgetsBreachesOnChange();
        if (metric == Metric.FirstResponse) target.StartedBy(Trigger.CreationByClient);
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed);
    });

    /// <summary>Chatwoot: nothing pauses, an exact fit lands at the closing, an agreement once applied is never applied again.</summary>
    public static SlaProfile Chatwoot { get; } = new("chatwoot", (target, metric) =>
    {
        target.NeverPauses().OnChange(TermsChange.Keep);
        if (metric == Metric.FirstResponse) target.StoppedBy(Trigger.ProviderReply);
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed);
    });

    /// <summary>OTOBO: every target pauses, the due shown while paused is the one there would be if the clock resumed now, the first close is final.</summary>
    public static SlaProfile Otobo { get; } = new("otobo", (target, metric) =>
    {
        CreditEveryWait(target).ShowsDueWhilePaused(DueWhilePaused.Projected).ForgetsBreachesOnChange();
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed).OnReopen(Reopen.KeepFirst);
    });

    /// <summary>ConnectWise PSA: stages respond, plan, resolve, of which a later one satisfies the earlier; a status set to "do not
    /// escalate" (waiting) holds every stage, whoever is waited for.</summary>
    public static SlaProfile ConnectWise { get; } = new("connectwise", (target, metric) =>
    {
        CreditEveryWait(target);
        if (metric == Metric.FirstResponse) target.StoppedBy(Trigger.ProviderReply, Trigger.Reaching(Metric.ResolutionPlan), Trigger.Resolved);
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed);
    });

    /// <summary>Autotask PSA: any status but New is a first response, only Waiting Customer pauses, Complete resolves.</summary>
    public static SlaProfile Autotask { get; } = new("autotask", (target, metric) =>
    {
        target.NeverPauses().Pauses(WaitingFor.Client, PauseEffect.Credit).PausedIn("Waiting Customer", WaitingFor.Client);
        if (metric == Metric.FirstResponse) target.StoppedBy(Trigger.ProviderReply, Trigger.Resolved, Trigger.EnteringAnyBut("New"));
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved, Trigger.Closed, Trigger.Entering("Complete"));
    });

    /// <summary>HaloPSA: resolution runs from opening to the final closure, less the time on hold, whoever is waited for.</summary>
    public static SlaProfile HaloPsa { get; } = new("halopsa", (target, metric) =>
    {
        CreditEveryWait(target);
        if (metric == Metric.FirstResponse) target.Pauses(WaitingFor.Client, PauseEffect.Attribute).Pauses(WaitingFor.Vendor, PauseEffect.Attribute);
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Closed);
    });

    /// <summary>ServiceNow: an incident on hold pauses whatever the hold reason but the provider's own, a change of priority starts the new
    /// definition retroactively, Resolved stops and reopening resumes.</summary>
    public static SlaProfile ServiceNow { get; } = new("servicenow", (target, metric) =>
    {
        CreditEveryWait(target).OnChange(TermsChange.RecomputeFromStart);
        if (metric == Metric.Resolution) target.StoppedBy(Trigger.Resolved).EndedBy(Trigger.Closed);
    });

    /// <summary>All profiles.</summary>
    public static IReadOnlyList<SlaProfile> All { get; } = [Zammad, Glpi, Frappe, ErpNext, RequestTracker, Chatwoot, Otobo, ConnectWise, Autotask, HaloPsa, ServiceNow];

    /// <summary>The name: lower-case letters, such as <c>zammad</c>.</summary>
    public string Name { get; }

    /// <summary>Finds a profile.</summary>
    /// <param name="name">its name, in any letter case</param>
    /// <returns>the profile, or null when there is none of that name</returns>
    public static SlaProfile? Find(string name) => All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Starts the definition of a target with this system's rules for the metric.</summary>
    /// <param name="metric">what the target measures</param>
    public SlaTargetBuilder Target(Metric metric)
    {
        var target = SlaTarget.For(metric);
        rules(target, metric);
        return target;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static SlaTargetBuilder CreditEveryWait(SlaTargetBuilder target) =>
        target.LateWaitsMoveDue().Pauses(WaitingFor.Client, PauseEffect.Credit).Pauses(WaitingFor.Vendor, PauseEffect.Credit).Pauses(WaitingFor.VisitDate, PauseEffect.Credit);

    private static SlaTargetBuilder PauseResolutionOnly(SlaTargetBuilder target, Metric metric) =>
        metric == Metric.Resolution ? CreditEveryWait(target) : target.NeverPauses();
}
