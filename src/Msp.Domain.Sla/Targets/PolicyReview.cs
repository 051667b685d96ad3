namespace Msp.Domain.Sla;

/// <summary>Looks a whole policy over for what is allowed, but is seldom meant.</summary>
/// <remarks>
/// Which targets meet on one ticket is decided exactly: a ticket that has just the parts that two selectors state, and nothing else, is
/// matched by the fewest others, so that the two win together there or nowhere. Dues are compared at every start (see <see cref="DueChain"/>).
/// </remarks>
internal sealed class PolicyReview
{
    // What is reached on the way to the solution, if at all.
    private static readonly Metric[] Milestones = [Metric.FirstResponse, Metric.ResolutionPlan, Metric.OnSiteArrival, Metric.Workaround];

    private readonly SlaPolicy policy;
    private readonly IReadOnlyList<string> priorities;
    private readonly long from;
    private readonly long to;
    private readonly List<Finding> findings = [];
    private readonly HashSet<(SlaTarget, SlaTarget)> compared = [];

    public PolicyReview(SlaPolicy policy, Interval starts, IReadOnlyList<string> priorities) =>
        (this.policy, this.priorities, from, to) = (policy, priorities, BusinessCalendar.ToNanoseconds(starts.Start), BusinessCalendar.ToNanoseconds(starts.End));

    public IReadOnlyList<Finding> Run()
    {
        for (var index = 0; index < policy.Targets.Count; index++) CheckAlone($"targets[{index}]", policy.Targets[index]);
        foreach (var milestone in Milestones) CheckBefore(milestone, Metric.Resolution);
        foreach (var metric in policy.Metrics) CheckPriorities(metric);
        return findings;
    }

    private void CheckAlone(string place, PolicyTarget listed)
    {
        var (applies, target) = (listed.Applies, listed.Target);
        if (applies.IsVip is null && IsThere(target.Metric, applies with { IsVip = true }) && IsThere(target.Metric, applies with { IsVip = false }))
            Warn(FindingCodes.PolicyTargetUnreachable, place, $"{applies}", "One target is for very important persons here and one for all others: none is left for this.");
        if (priorities.Count > 0 && applies.Priority is { } priority && !priorities.Contains(priority, StringComparer.Ordinal))
            Warn(FindingCodes.PolicyPriorityUnknown, place, priority, $"The priorities are {string.Join(", ", priorities)}.");
        if (target.Limit is Limit.NoLimit) return;
        if (target.WarningShares.Count == 0)
            findings.Add(Finding.Information(FindingCodes.PolicyNoWarning, place, $"{target}", "Nobody is warned before the due."));
        foreach (var share in target.WarningShares.Where(share => share.Fraction is 0 or 1))
            Warn(FindingCodes.PolicyWarningUseless, place, $"{share}", "A warning comes too early at the start, and too late at the due.");
        CheckDues(place, target);
    }

    private void CheckDues(string place, SlaTarget target)
    {
        if (DueChain.FirstWithoutDue(target, from, to) is { } never)
            Warn(FindingCodes.PolicyTargetNeverDue, place, $"{target}", $"Opened {At(never, target)}: the calendar never comes to a due, so that nothing is promised.");
        if (DueChain.Worst([], target, from, to) is (var start, >= 0))
            Warn(FindingCodes.PolicyTargetImmediate, place, $"{target}", $"Opened {At(start, target)}: due at that very instant, which nobody can meet.");
    }

    private void CheckBefore(Metric milestone, Metric end)
    {
        foreach (var early in policy.Targets.Where(listed => listed.Target.Metric == milestone))
        {
            foreach (var late in policy.Targets.Where(listed => listed.Target.Metric == end && listed.Applies.Overlaps(early.Applies)))
            {
                foreach (var ticket in TicketsOf(Both(early.Applies, late.Applies)))
                {
                    if (ReferenceEquals(policy.TargetFor(milestone, ticket), early.Target) && ReferenceEquals(policy.TargetFor(end, ticket), late.Target))
                        Compare(early.Target, late.Target, FindingCodes.PolicyAfterResolution, $"{milestone}", $"{end}");
                }
            }
        }
    }

    private void CheckPriorities(Metric metric)
    {
        Applies[] scopes = [.. policy.Targets.Where(listed => listed.Target.Metric == metric).Select(listed => listed.Applies with { Priority = null }).Distinct()];
        foreach (var scope in scopes)
        {
            var ticket = TicketsOf(scope)[0];
            foreach (var priority in priorities.Where(priority => policy.TargetFor(metric, ticket with { Priority = priority }) is null))
                Warn(FindingCodes.PolicyPriorityWithoutTarget, $"{metric}, {scope}", priority, "There is a target for another priority; use Limit.None to say that there is none for this.");
        }

        foreach (var scope in scopes.SelectMany(_ => scopes, (one, other) => (one, other)).Where(pair => pair.one.Overlaps(pair.other)).Select(pair => Both(pair.one, pair.other)).Distinct())
            foreach (var ticket in TicketsOf(scope)) CheckMonotone(metric, ticket);
    }

    private void CheckMonotone(Metric metric, TicketAttributes ticket)
    {
        (string Priority, SlaTarget Target)? higher = null;
        foreach (var priority in priorities)
        {
            if (policy.TargetFor(metric, ticket with { Priority = priority }) is not { Limit: not Limit.NoLimit } target) continue;
            if (higher is { } above) Compare(above.Target, target, FindingCodes.PolicyNotMonotone, $"{metric} of {above.Priority}", $"that of {priority}");
            higher = (priority, target);
        }
    }

    /// <summary>Says where one target is due after another, once for each two of them.</summary>
    private void Compare(SlaTarget early, SlaTarget late, string code, string ofEarly, string ofLate)
    {
        if (ReferenceEquals(early, late) || early.Limit is Limit.NoLimit || late.Limit is Limit.NoLimit || !compared.Add((early, late)) || IsShorter(early, late)) return;
        if (DueChain.Worst([early], late, from, to) is not (var start, > 0)) return;
        var opened = BusinessCalendar.FromNanoseconds(start);
        var (zone, due) = (late.Calendar.Zone, early.DueFor(opened) is { } answer ? $"due {InstantText.At(answer, late.Calendar.Zone)}" : "never due");
        Warn(
            code,
            $"targets[{policy.Targets.Index().First(listed => ReferenceEquals(listed.Item.Target, early)).Index}]",
            $"{early}",
            $"Opened {InstantText.At(opened, zone)}: {ofEarly} is {due}, {ofLate} {InstantText.At(late.DueFor(opened)!.Value, zone)}.");
    }

    /// <summary>Whether one is never due after the other by its limit alone: most pairs, at no cost.</summary>
    private static bool IsShorter(SlaTarget early, SlaTarget late) =>
        ReferenceEquals(early.Calendar, late.Calendar) && early.Rules.ExactFit == late.Rules.ExactFit && early.Rules.SurchargeOutsideHours <= late.Rules.SurchargeOutsideHours
        && (early.Limit, late.Limit) switch
        {
            (Limit.OfWorkingTime one, Limit.OfWorkingTime other) => one.Amount <= other.Amount,
            (Limit.OfClockTime one, Limit.OfClockTime other) => one.Amount <= other.Amount,
            _ => false,
        };

    private bool IsThere(Metric metric, Applies applies) => policy.Targets.Any(listed => listed.Target.Metric == metric && listed.Applies == applies);

    /// <summary>What matches both selectors: the parts that either states.</summary>
    private static Applies Both(Applies one, Applies other) => new()
    {
        Type = one.Type ?? other.Type,
        Priority = one.Priority ?? other.Priority,
        Client = one.Client ?? other.Client,
        Site = one.Site ?? other.Site,
        Service = one.Service ?? other.Service,
        Agreement = one.Agreement ?? other.Agreement,
        IsVip = one.IsVip ?? other.IsVip,
    };

    /// <summary>The tickets with just these parts: two where it is not said whether they concern a very important person.</summary>
    private static TicketAttributes[] TicketsOf(Applies applies)
    {
        var ticket = new TicketAttributes
        {
            Type = applies.Type, Priority = applies.Priority, Client = applies.Client, Site = applies.Site, Service = applies.Service, Agreement = applies.Agreement, IsVip = applies.IsVip ?? false,
        };
        return applies.IsVip is null ? [ticket, ticket with { IsVip = true }] : [ticket];
    }

    private static string At(long start, SlaTarget target) => InstantText.At(BusinessCalendar.FromNanoseconds(start), target.Calendar.Zone);

    private void Warn(string code, string place, string value, string message) => findings.Add(Finding.Warning(code, place, value, message));
}
