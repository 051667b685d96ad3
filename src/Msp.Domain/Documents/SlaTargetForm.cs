namespace Msp.Domain.Documents;

/// <summary>Makes targets of their drafts and drafts of targets.</summary>
internal static class SlaTargetForm
{
    public static Applies AppliesOf(SlaTargetDraft draft) => new()
    {
        Type = draft.Type,
        Priority = draft.Priority,
        Client = draft.Client,
        Site = draft.Site,
        Service = draft.Service,
        Agreement = draft.Agreement,
        IsVip = draft.Vip,
    };

    /// <summary>Makes the target.</summary>
    /// <returns>null, with findings, when something is missing or wrong</returns>
    public static SlaTarget? Make(SlaTargetDraft draft, PartPlace place)
    {
        if (draft.Metric is null) place.Miss("metric", "A target has a metric.");
        if (draft.Limit is null) place.Miss("limit", "A target has a limit; \"none\" says that there is no target.");
        var calendar = place.Calendar(draft.Calendar, "calendar");
        var statuses = Statuses(draft, place);
        if (draft.Metric is null || draft.Limit is null || calendar is null || statuses is null) return null;
        var builder = SlaTarget.For(draft.Metric).Within(draft.Limit, calendar);
        State(builder, draft);
        foreach (var (status, waitsFor, effect) in statuses)
        {
            if (effect is { } stated) builder.PausedIn(status, waitsFor, stated);
            else builder.PausedIn(status, waitsFor);
        }

        if (!builder.TryBuild(out var target, out var found)) place.Take(found, step => step == "within" ? "limit" : step);
        return target;
    }

    /// <summary>The draft of a target: what differs from the metric's usual rules.</summary>
    public static SlaTargetDraft DraftOf(PolicyTarget applied, CalendarScope calendars) => DraftOf(applied.Target, calendars) with
    {
        Type = applied.Applies.Type,
        Priority = applied.Applies.Priority,
        Client = applied.Applies.Client,
        Site = applied.Applies.Site,
        Service = applied.Applies.Service,
        Agreement = applied.Applies.Agreement,
        Vip = applied.Applies.IsVip,
    };

    /// <inheritdoc cref="DraftOf(PolicyTarget, CalendarScope)"/>
    public static SlaTargetDraft DraftOf(SlaTarget target, CalendarScope calendars)
    {
        var (rules, usual) = (target.Rules, SlaTarget.For(target.Metric).Within(target.Limit, target.Calendar).Build().Rules);
        var named = SlaTarget.For(target.Metric).Within(target.Limit, target.Calendar).SurchargeOutsideHours(rules.SurchargeOutsideHours).Build();
        return new()
        {
            Metric = target.Metric,
            Limit = target.Limit,
            Calendar = calendars.PartOf(target.Calendar),
            Name = target.Name == named.Name ? null : target.Name,
            Start = Other(rules.StartedBy, usual.StartedBy),
            Stop = Other(rules.StoppedBy, usual.StoppedBy),
            End = Other(rules.EndedBy, usual.EndedBy),
            Recurs = Other(rules.Recurrence, usual.Recurrence),
            Pause = rules.PausedIn.Count == 0 ? null : [.. rules.PausedIn.Select(pause => DraftOf(pause, rules))],
            Waits = WaitEffectsDraft.Of(rules, usual),
            PausesByConversation = Other(rules.PausesByConversation, usual.PausesByConversation),
            Reopen = Other(rules.Reopen, usual.Reopen),
            ClosedTimeCounts = Other(rules.ClosedTimeCounts, usual.ClosedTimeCounts),
            LastStopCounts = Other(rules.LastStopCounts, usual.LastStopCounts),
            ReopenedByClientReply = Other(rules.ClientReplyReopens, usual.ClientReplyReopens),
            FlapsWithin = Other(rules.FlapsWithin, usual.FlapsWithin),
            OnRaise = Other(rules.OnRaise, usual.OnRaise),
            OnLower = Other(rules.OnLower, usual.OnLower),
            OnReason = TermsChangesDraft.Of(rules.OnReason),
            BreachesStand = Other(rules.BreachesStand, usual.BreachesStand),
            ExactFit = Other(rules.ExactFit, usual.ExactFit),
            Granularity = Other(rules.Granularity, usual.Granularity),
            DueWhilePaused = Other(rules.DueWhilePaused, usual.DueWhilePaused),
            ShowsDueAfterStop = Other(rules.ShowsDueAfterStop, usual.ShowsDueAfterStop),
            LateWaitsMoveDue = Other(rules.LateWaitsMoveDue, usual.LateWaitsMoveDue),
            ReportsLongest = Other(rules.ReportsLongest, usual.ReportsLongest),
            LateStartsCountFromNextDay = Other(rules.LateStartsCountFromNextDay, usual.LateStartsCountFromNextDay),
            Surcharge = Other(rules.SurchargeOutsideHours, Duration.Zero),
            WarnAt = target.WarningShares.Count == 0 ? null : target.WarningShares,
        };
    }

    private static void State(SlaTargetBuilder builder, SlaTargetDraft draft)
    {
        if (draft.Name is { } name) builder.Named(name);
        if (draft.Start is { } start) builder.StartedBy([.. start.OfType<Trigger>()]);
        if (draft.Stop is { } stop) builder.StoppedBy([.. stop.OfType<Trigger>()]);
        if (draft.End is { } end) builder.EndedBy([.. end.OfType<Trigger>()]);
        if (draft.Recurs is { } recurs) builder.Recurring(recurs);
        foreach (var waitsFor in Enum.GetValues<WaitingFor>())
            if (draft.Waits?.Of(waitsFor) is { } effect) builder.Pauses(waitsFor, effect);
        if (draft.PausesByConversation == true) builder.PausedByConversation();
        if (draft.Reopen is { } reopen) builder.OnReopen(reopen);
        if (draft.ClosedTimeCounts == true) builder.ClosedTimeCounts();
        if (draft.LastStopCounts == true) builder.LastStopCounts();
        if (draft.ReopenedByClientReply == true) builder.ReopenedByClientReply();
        if (draft.FlapsWithin is { } flaps) builder.FlapsWithin(flaps);
        if (draft.OnRaise is { } raise) builder.OnRaise(raise);
        if (draft.OnLower is { } lower) builder.OnLower(lower);
        foreach (var (reason, rule) in draft.OnReason?.Stated() ?? []) builder.OnChange(reason, rule);
        if (draft.BreachesStand == false) builder.ForgetsBreachesOnChange();
        if (draft.ExactFit is { } fit) builder.ExactFit(fit);
        if (draft.Granularity is { } granularity) builder.AtGranularity(granularity);
        if (draft.DueWhilePaused is { } due) builder.ShowsDueWhilePaused(due);
        if (draft.ShowsDueAfterStop == false) builder.HidesDueAfterStop();
        if (draft.LateWaitsMoveDue == true) builder.LateWaitsMoveDue();
        if (draft.ReportsLongest == true) builder.ReportsLongest();
        if (draft.LateStartsCountFromNextDay == true) builder.LateStartsCountFromNextDay();
        if (draft.Surcharge is { } surcharge) builder.SurchargeOutsideHours(surcharge);
        if (draft.WarnAt is { } shares) builder.WarnAt([.. shares]);
    }

    private static List<(string Status, WaitingFor WaitsFor, PauseEffect? Effect)>? Statuses(SlaTargetDraft draft, PartPlace place)
    {
        var statuses = new List<(string, WaitingFor, PauseEffect?)>();
        var isWhole = true;
        for (var index = 0; index < (draft.Pause?.Count ?? 0); index++)
        {
            var (pause, at) = (draft.Pause![index], place.Below("pause", index));
            if (pause is null) at.Miss("", "A status is needed here.");
            else if (at.Has(pause.Status, "status") && pause.For is { } waitsFor) statuses.Add((pause.Status, waitsFor, pause.Effect));
            else if (pause.For is null) at.Miss("for", "A wait is for somebody: \"client\", \"vendor\", \"provider\" or \"visitDate\".");
            isWhole &= statuses.Count == index + 1;
        }

        return isWhole ? statuses : null;
    }

    private static PausedStatusDraft DraftOf(PauseRule pause, ClockRules rules) => new()
    {
        Status = pause.State,
        For = pause.WaitsFor,
        Effect = pause.Effect == rules.EffectOf(pause.WaitsFor) ? null : pause.Effect,
    };

    private static T? Other<T>(T value, T usual)
        where T : struct => EqualityComparer<T>.Default.Equals(value, usual) ? null : value;

    private static IReadOnlyList<Trigger>? Other(IReadOnlyList<Trigger> triggers, IReadOnlyList<Trigger> usual) =>
        triggers.SequenceEqual(usual) ? null : triggers;
}
