using System.Globalization;
using Msp.Domain.Sla;
using NodaTime;

namespace Msp.Domain.Conformance;

/// <summary>The ticket and the policy that say to the library what a service-level case says: every change of terms is a new version of the agreement, which the ticket moves to.</summary>
public sealed class SlaCaseTicket
{
    private readonly SlaCase facts;
    private readonly SlaProfile profile;
    private readonly List<SlaCaseTerms> versions;
    private readonly Ticket ticket;

    public SlaCaseTicket(SlaCase facts)
    {
        this.facts = facts;
        profile = SlaProfile.Find(facts.Profile) ?? throw new UnsupportedCaseException($"profile '{facts.Profile}' is not known");
        versions = [facts.Terms];
        var events = new List<TicketEvent>();
        foreach (var happened in facts.Events) events.AddRange(EventsOf(happened));
        // Events of one instant happened in the order in which the case lists them.
        ticket = new Ticket("case", Agreement(0), [.. events.Select((happened, number) => happened with { Sequence = number })]);
    }

    /// <summary>How the target of a question stands at its instant, knowing what had happened by then, each run of the clock by itself; the last one is the present one.</summary>
    public IReadOnlyList<Reading> Episodes(string target, Instant asOf)
    {
        var metric = MetricOf(target);
        var policy = SlaPolicy.Named(facts.Profile);
        for (var version = 0; version < versions.Count; version++) policy.Add(TargetFor(target, metric, versions[version]), new Applies { Agreement = Name(version) });
        var built = policy.Build();
        var known = ticket with { Events = [.. ticket.Events.Where(happened => happened.At <= asOf)] };
        return [.. built.Episodes(known, metric, asOf).SkipLast(1), built.Read(known, metric, asOf)];
    }

    private static TicketAttributes Agreement(int version) => new() { Agreement = Name(version) };

    private static string Name(int version) => version.ToString(CultureInfo.InvariantCulture);

    private static Metric MetricOf(string target) => target switch
    {
        "firstResponse" => Metric.FirstResponse,
        "nextResponse" => Metric.NextResponse,
        "periodicUpdate" => Metric.PeriodicUpdate,
        "resolution" => Metric.Resolution,
        _ => throw new UnsupportedCaseException($"target '{target}' is not known"),
    };

    private static PauseEffect EffectOf(string pause) => pause switch
    {
        "none" => PauseEffect.Attribute,
        "hideOnly" => PauseEffect.HideDue,
        "credit" => PauseEffect.Credit,
        _ => throw new UnsupportedCaseException($"pause '{pause}' is not known"),
    };

    private SlaTarget TargetFor(string target, Metric metric, SlaCaseTerms terms)
    {
        var limit = terms.Targets.TryGetValue(target, out var text) ? LimitOf(text) : Limit.None;
        var builder = profile.Target(metric).Within(limit, terms.Calendar.Build());
        if (facts.Pauses.TryGetValue(target, out var pause)) builder = builder.Pauses(WaitingFor.Client, EffectOf(pause));
        return builder.Build();
    }

    // To these systems an empty or zero target is none at all; to the library zero would mean at once.
    private Limit LimitOf(string text)
    {
        if (CaseText.IsWholeDays(text, out var days)) return days == 0 ? Limit.None : facts.DayTargets == "endOfDay" ? Limit.WorkingDaysToClose(days) : Limit.WorkingDays(days);
        var time = CaseText.Duration(text);
        return time == Duration.Zero ? Limit.None : Limit.WorkingTime(time);
    }

    private IEnumerable<TicketEvent> EventsOf(SlaCaseEvent happened)
    {
        if (happened.ChangesTerms)
        {
            versions.Add(versions[^1].After(happened));
            var reason = happened.Type == "priorityChanged" ? ChangeReason.Unstated : ChangeReason.AgreementEdited;
            yield return TicketEvent.Changed(happened.At, Agreement(versions.Count - 1), reason);
        }

        var byStaff = happened.By is "staff" or "agent" or "provider" or "owner";
        switch (happened.Type)
        {
            case "created":
                yield return TicketEvent.Created(happened.At, byStaff ? Side.Provider : Side.Client);
                if (happened.InitiallyPaused) yield return TicketEvent.Paused(happened.At);
                break;
            case "agentReply":
                yield return TicketEvent.Reply(happened.At, Side.Provider);
                break;
            case "customerReply":
                yield return TicketEvent.Reply(happened.At, Side.Client);
                break;
            case "assigned":
                yield return TicketEvent.Assigned(happened.At);
                break;
            case "paused":
                yield return TicketEvent.Paused(happened.At);
                break;
            case "resumed":
                yield return TicketEvent.Resumed(happened.At);
                break;
            case "resolved":
                yield return TicketEvent.Resolved(happened.At);
                break;
            case "closed":
                yield return TicketEvent.Closed(happened.At);
                break;
            case "reopened":
                yield return TicketEvent.Reopened(happened.At);
                break;
            case "priorityChanged" or "slaChanged" or "calendarChanged":
                break;
            default:
                throw new UnsupportedCaseException($"event '{happened.Type}' is not known");
        }
    }
}
