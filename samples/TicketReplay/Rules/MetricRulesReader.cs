using System.Text.Json;

namespace TicketReplay;

/// <summary>Reads the <c>metrics</c> part of a rules file.</summary>
/// <param name="states">what each status means</param>
/// <param name="findings">takes what is wrong</param>
internal sealed class MetricRulesReader(IReadOnlyDictionary<string, StateMeaning> states, List<Finding> findings)
{
    private static readonly (string Word, PauseEffect Effect)[] EffectWords = [("credit", PauseEffect.Credit), ("attribute", PauseEffect.Attribute), ("hide due", PauseEffect.HideDue)];

    private static BusinessCalendar Anyhow { get; } = BusinessCalendar.AlwaysOpen(DateTimeZone.Utc);

    public IReadOnlyList<MetricRules> Read(JsonObject? metrics)
    {
        var all = new List<MetricRules>();
        if (metrics is null) return all;
        foreach (var (name, value) in metrics.All)
        {
            if (RulesReader.MetricOf(name) is not { } metric) metrics.Wrong(name, name, "A metric is named by lower-case letters, digits and hyphens.");
            else if (JsonObject.Of(value, metrics.At(name), findings) is { } rules) all.Add(Read(metric, rules));
        }

        return all;
    }

    /// <summary>The rules of a metric that the file says nothing about: the library's usual ones, with the statuses that are resolved, closed or waiting.</summary>
    public MetricRules Usual(Metric metric)
    {
        var resolved = Named(StateKind.Resolved).ToList();
        return new MetricRules
        {
            Metric = metric,
            Stop = resolved.Count == 0 ? null : [.. SlaTarget.For(metric).Within(Limit.None, Anyhow).Build().Rules.StoppedBy, .. resolved.Select(Trigger.Entering)],
            End = [.. Named(StateKind.Closed)],
            Pause = [.. states.Where(pair => pair.Value.Kind == StateKind.Waiting).Select(pair => (pair.Key, pair.Value.WaitsFor, (PauseEffect?)null))],
        };
    }

    private MetricRules Read(Metric metric, JsonObject rules)
    {
        var usual = Usual(metric);
        var end = rules.Texts("end") is { } ends ? Known(rules, "end", ends) : usual.End;
        var pause = Pauses(rules, usual.Pause);
        var stop = Stops(rules, metric, usual, end, pause);
        var stopStates = (stop ?? []).Select(trigger => trigger.Status).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var reopenedBy = rules.Texts("reopenedBy") is { } reopeners ? Known(rules, "reopenedBy", reopeners).ToHashSet(StringComparer.Ordinal) : null;
        var resume = rules.Texts("resume") is { } resumers ? Known(rules, "resume", resumers).ToHashSet(StringComparer.Ordinal) : null;
        var result = usual with
        {
            Start = Triggers(rules, "start"),
            Stop = stop,
            End = [.. end.Where(state => !stopStates.Contains(state))],
            Pause = [.. pause.Where(rule => rules.Has("pause") || !(stopStates.Contains(rule.State) || end.Contains(rule.State)))],
            Resume = resume,
            ReopenedBy = reopenedBy,
            Reopen = rules.Choice<Reopen?>("reopen", ("usual", null), ("resume", Msp.Domain.Sla.Reopen.Resume), ("restart", Msp.Domain.Sla.Reopen.Restart), ("keep first", Msp.Domain.Sla.Reopen.KeepFirst)),
            ClosedTimeCounts = rules.Choice("closedTime", ("stands still", false), ("counts", true)),
            LastStopCounts = rules.Choice("repeatedStop", ("first", false), ("last", true)),
            PausesByConversation = rules.Flag("pausesByConversation"),
            ReopenedByClientReply = rules.Flag("reopenedByClientReply"),
            Recurrence = rules.Choice<Recurrence?>("recurs", ("usual", null), ("once", Msp.Domain.Sla.Recurrence.Once), ("after each stop", Msp.Domain.Sla.Recurrence.AfterEachStop), ("at each start", Msp.Domain.Sla.Recurrence.AtEachStart)),
            Granularity = rules.Choice("granularity", ("exact", Msp.Domain.Sla.Granularity.Exact), ("second", Msp.Domain.Sla.Granularity.Second), ("minute", Msp.Domain.Sla.Granularity.Minute)),
            DueWhilePaused = rules.Choice("dueWhilePaused", ("frozen", Msp.Domain.Sla.DueWhilePaused.Frozen), ("none", Msp.Domain.Sla.DueWhilePaused.None), ("projected", Msp.Domain.Sla.DueWhilePaused.Projected)),
            Effects = Effects(rules),
            Warnings = Warnings(rules),
        };
        rules.Done();
        return result;
    }

    /// <summary>What stops the clock; other than a resolution's, a resolved status does too unless the file says what that status is to this metric, or what ends it.</summary>
    private IReadOnlyList<Trigger>? Stops(JsonObject rules, Metric metric, MetricRules usual, IReadOnlyList<string> end, IReadOnlyList<(string State, WaitingFor WaitsFor, PauseEffect? Effect)> pause)
    {
        var stated = Triggers(rules, "stop");
        var spokenFor = (rules.Has("end") ? end : []).Concat(rules.Has("pause") ? pause.Select(rule => rule.State) : []).ToHashSet(StringComparer.Ordinal);
        if (stated is null) return usual.Stop is { } stops ? [.. stops.Where(trigger => trigger.Status is null || !spokenFor.Contains(trigger.Status))] : null;
        if (metric == Metric.Resolution || rules.Has("end")) return stated;
        return [.. stated, .. Named(StateKind.Resolved).Where(state => !spokenFor.Contains(state)).Select(Trigger.Entering).Where(trigger => !stated.Contains(trigger))];
    }

    private List<Trigger>? Triggers(JsonObject rules, string name)
    {
        if (rules.Texts(name) is not { } texts) return null;
        var triggers = new List<Trigger>();
        foreach (var text in texts)
        {
            switch (text)
            {
                case "created": triggers.Add(Trigger.Creation); break;
                case "created by client": triggers.Add(Trigger.CreationByClient); break;
                case "provider reply": triggers.Add(Trigger.ProviderReply); break;
                case "client reply": triggers.Add(Trigger.ClientReply); break;
                default:
                    if (text.StartsWith("reached ", StringComparison.Ordinal) && RulesReader.MetricOf(text["reached ".Length..]) is { } milestone) triggers.Add(Trigger.Reaching(milestone));
                    else if (Known(rules, name, [text]).Count == 1) triggers.Add(Trigger.Entering(text));
                    break;
            }
        }

        return triggers;
    }

    private IReadOnlyList<(string State, WaitingFor WaitsFor, PauseEffect? Effect)> Pauses(JsonObject rules, IReadOnlyList<(string State, WaitingFor WaitsFor, PauseEffect? Effect)> usual)
    {
        if (rules.Object("pause") is not { } pauses) return usual;
        var all = new List<(string, WaitingFor, PauseEffect?)>();
        foreach (var (state, value) in pauses.All)
        {
            if (Known(pauses, state, [state]).Count == 0) continue;
            if (value.ValueKind == JsonValueKind.String && StateMeaning.TryWho(value.GetString()!, out var who))
            {
                all.Add((state, who, null));
                continue;
            }

            if (JsonObject.Of(value, pauses.At(state), findings) is not { } pause) continue;
            if (!StateMeaning.TryWho(pause.Text("for", isRequired: true) ?? "", out who)) pause.Wrong("for", value, "One of \"client\", \"vendor\", \"provider\", \"visit date\" is expected here.");
            var effect = pause.Choice<PauseEffect?>("effect", [("usual", null), .. EffectWords.Select(pair => (pair.Word, (PauseEffect?)pair.Effect))]);
            all.Add((state, who, IsRefused(pause, "effect", who, effect) ? null : effect));
            pause.Done();
        }

        return all;
    }

    private List<(WaitingFor WaitsFor, PauseEffect Effect)> Effects(JsonObject rules)
    {
        var effects = new List<(WaitingFor, PauseEffect)>();
        if (rules.Object("waits") is not { } waits) return effects;
        foreach (var (name, _) in waits.All)
        {
            if (StateMeaning.TryWho(name, out var who))
            {
                var effect = waits.Choice(name, EffectWords);
                if (!IsRefused(waits, name, who, effect)) effects.Add((who, effect));
                continue;
            }

            waits.Wrong(name, name, "One of \"client\", \"vendor\", \"provider\", \"visit date\" is expected here.");
        }

        return effects;
    }

    /// <summary>Says once, where it stands, what the library would say of every target and status.</summary>
    private bool IsRefused(JsonObject rules, string name, WaitingFor who, PauseEffect? effect)
    {
        if (who != WaitingFor.Provider || effect != PauseEffect.Credit) return false;
        findings.Add(Finding.Error(FindingCodes.TargetCreditsProvider, rules.At(name), "credit", "Waits for the provider are attributed, never credited."));
        return true;
    }

    private static List<Share> Warnings(JsonObject rules)
    {
        var shares = new List<Share>();
        foreach (var (_, value) in rules.List("warnAtPercent"))
        {
            if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var percent) && percent is >= 0 and <= 100) shares.Add(Share.OfPercent(percent));
            else rules.Wrong("warnAtPercent", value, "Percentages of the limit, 0 to 100, are expected here.");
        }

        return shares;
    }

    private List<string> Known(JsonObject rules, string name, IReadOnlyList<string> wanted)
    {
        foreach (var state in wanted)
        {
            if (!states.ContainsKey(state)) findings.Add(Finding.Error(RulesCodes.UnknownState, rules.At(name), state, "A status named here is one of those under \"states\"."));
        }

        return [.. wanted.Where(states.ContainsKey)];
    }

    private IEnumerable<string> Named(StateKind kind) => states.Where(pair => pair.Value.Kind == kind).Select(pair => pair.Key);
}
