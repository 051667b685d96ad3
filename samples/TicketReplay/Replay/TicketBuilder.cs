using System.Globalization;

namespace TicketReplay;

/// <summary>Makes a ticket of what a log says about it.</summary>
/// <param name="rules">what statuses mean</param>
/// <param name="file">the log's name, for the source of events</param>
/// <param name="findings">takes what is doubtful</param>
internal sealed class TicketBuilder(ReplayRules rules, string file, LogFindings findings)
{
    private static readonly Comparison<LogEvent> ByTime = (x, y) =>
    {
        if (x.At != y.At) return x.At.CompareTo(y.At);
        if (x.Sequence != y.Sequence) return (x.Sequence ?? long.MaxValue).CompareTo(y.Sequence ?? long.MaxValue);
        return x.Line.CompareTo(y.Line);
    };

    /// <summary>Makes the ticket.</summary>
    /// <param name="history">what the log says</param>
    /// <param name="withSources">whether each event names its file and line, which only findings and timelines need</param>
    /// <returns>null when nothing says when it began</returns>
    public Ticket? Build(TicketHistory history, bool withSources)
    {
        var logged = history.Events;
        logged.Sort(ByTime);
        if (history.Opened is null && (rules.Log.IsWide || logged.Count == 0))
        {
            findings.Error(LogCodes.TicketUnstarted, history.FirstLine, history.Id, "No usable row says when this ticket began; left out.");
            return null;
        }

        var start = history.Opened ?? logged[0].At;
        var attributes = AttributesOf(history);
        var events = new List<TicketEvent>(logged.Count + 1) { Creation(history, start, withSources) };
        foreach (var one in logged)
        {
            switch (one.Kind)
            {
                case LogEventKind.Created when one.At == start:
                    break;
                case LogEventKind.Attribute when one.At <= start:
                    attributes = With(attributes, one);
                    break;
                default:
                    events.Add(EventOf(one, withSources));
                    break;
            }
        }

        FollowChanges(events, logged, attributes, start, withSources);
        Order(events);
        return new Ticket(history.Id, attributes, events);
    }

    private TicketEvent Creation(TicketHistory history, Instant start, bool withSource)
    {
        var by = Side.Client;
        foreach (var one in history.Events)
        {
            if (one.At > start) break;
            if (one.Kind == LogEventKind.Created) by = one.By;
        }

        // The opening comes first in its instant, whatever numbers the rows of that instant bear.
        return TicketEvent.Created(start, by, history.OpeningState) with { Sequence = long.MinValue, Source = withSource ? Source(history.FirstLine) : null };
    }

    private TicketEvent EventOf(in LogEvent one, bool withSource)
    {
        var made = one.Kind switch
        {
            LogEventKind.Created => TicketEvent.Created(one.At, one.By),
            LogEventKind.State => rules.States.TryGetValue(one.Text!, out var meaning) && meaning.Kind == StateKind.Cancelled ? TicketEvent.Cancelled(one.At, one.By) : TicketEvent.StateChanged(one.At, one.Text!, one.By),
            LogEventKind.Reply => TicketEvent.Reply(one.At, one.By),
            LogEventKind.Note => TicketEvent.Reply(one.At, one.By, isPublic: false),
            LogEventKind.Reached => TicketEvent.Reached(one.At, Metric.Named(one.Text!)),
            _ => TicketEvent.Changed(one.At, TicketAttributes.None),
        };
        return withSource ? made with { Sequence = one.Sequence, Source = Source(one.Line) } : one.Sequence is null ? made : made with { Sequence = one.Sequence };
    }

    /// <summary>Gives each change the whole of what holds from then on.</summary>
    private void FollowChanges(List<TicketEvent> events, List<LogEvent> logged, TicketAttributes attributes, Instant start, bool withSources)
    {
        if (!events.Exists(one => one.Kind == TicketEventKind.Changed)) return;
        events.RemoveAll(one => one.Kind == TicketEventKind.Changed);
        LogEvent? before = null;
        foreach (var one in logged)
        {
            if (one.Kind != LogEventKind.Attribute || one.At <= start) continue;
            var changed = With(attributes, one);
            if (changed == attributes) continue;
            attributes = changed;
            // Changes of two attributes at once are one change, not two of which either might come last.
            if (before is { } other && other.At == one.At && other.Sequence == one.Sequence && other.Attribute != one.Attribute) events.RemoveAt(events.Count - 1);
            events.Add(TicketEvent.Changed(one.At, attributes) with { Sequence = one.Sequence, Source = withSources ? Source(one.Line) : null });
            before = one;
        }
    }

    /// <summary>Puts events in the order in which the library applies them, so that what stands side by side here does there.</summary>
    private static void Order(List<TicketEvent> events)
    {
        for (var number = 1; number < events.Count; number++)
        {
            if (Compared(events[number - 1], events[number]) <= 0) continue;
            events.Sort(Compared);
            return;
        }
    }

    private static int Compared(TicketEvent x, TicketEvent y)
    {
        var order = x.At.CompareTo(y.At);
        if (order == 0) order = (y.Kind == TicketEventKind.Created).CompareTo(x.Kind == TicketEventKind.Created);
        if (order == 0) order = (x.Sequence is null).CompareTo(y.Sequence is null);
        if (order == 0) order = Nullable.Compare(x.Sequence, y.Sequence);
        if (order == 0) order = x.Kind.CompareTo(y.Kind);
        if (order == 0) order = string.CompareOrdinal(x.State, y.State);
        if (order == 0) order = x.By.CompareTo(y.By);
        return order != 0 ? order : string.CompareOrdinal(x.Attributes?.ToString(), y.Attributes?.ToString());
    }

    private string Source(long line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");

    private static TicketAttributes AttributesOf(TicketHistory history) => new()
    {
        Type = history[LogAttribute.Type],
        Priority = history[LogAttribute.Priority],
        Client = history[LogAttribute.Client],
        Site = history[LogAttribute.Site],
        Service = history[LogAttribute.Service],
        Agreement = history[LogAttribute.Agreement],
        IsVip = IsYes(history[LogAttribute.Vip]),
    };

    private static TicketAttributes With(TicketAttributes attributes, in LogEvent change) => change.Attribute switch
    {
        LogAttribute.Type => attributes with { Type = change.Text },
        LogAttribute.Priority => attributes with { Priority = change.Text },
        LogAttribute.Client => attributes with { Client = change.Text },
        LogAttribute.Site => attributes with { Site = change.Text },
        LogAttribute.Service => attributes with { Service = change.Text },
        LogAttribute.Agreement => attributes with { Agreement = change.Text },
        LogAttribute.Vip => attributes with { IsVip = IsYes(change.Text) },
        _ => attributes,
    };

    private static bool IsYes(string? text) => text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase);
}
