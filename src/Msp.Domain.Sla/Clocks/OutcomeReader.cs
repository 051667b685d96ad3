namespace Msp.Domain.Sla;

/// <summary>Tells from a ticket's own events how it ended.</summary>
internal static class OutcomeReader
{
    /// <summary>The outcome at an instant, and when the ticket ended (null while it has not).</summary>
    public static (TicketOutcome Outcome, Instant? EndedAt) Read(ReadOnlySpan<TicketEvent> ordered, Instant asOf, int unansweredRequests)
    {
        var (outcome, endedAt) = (TicketOutcome.Open, (Instant?)null);
        var requests = 0;
        var wasHandled = false;
        var isMerged = false;
        foreach (var happened in ordered)
        {
            if (happened.At > asOf) break;
            wasHandled |= happened.By == Side.Provider && happened.Kind is TicketEventKind.Reply or TicketEventKind.Assigned or TicketEventKind.Reached or TicketEventKind.StateChanged;
            requests = Requests(requests, happened);
            isMerged = happened.Kind switch { TicketEventKind.MergedInto => true, TicketEventKind.Unmerged => false, _ => isMerged };
            var ended = EndOf(happened, outcome, requests >= unansweredRequests, wasHandled);
            if (ended is not { } next) continue;
            endedAt = next == TicketOutcome.Open ? null : outcome == TicketOutcome.Open ? happened.At : endedAt;
            outcome = next;
        }

        return (isMerged ? TicketOutcome.Merged : outcome, endedAt);
    }

    private static int Requests(int soFar, TicketEvent happened)
    {
        if (happened.Kind != TicketEventKind.Reply || !happened.IsPublic) return soFar;
        return happened.By == Side.Client ? 0 : happened.Intent == ReplyIntent.Request ? soFar + 1 : soFar;
    }

    private static TicketOutcome? EndOf(TicketEvent happened, TicketOutcome current, bool isUnanswered, bool wasHandled) => happened.Kind switch
    {
        TicketEventKind.Resolved => happened.By == Side.System && !wasHandled ? TicketOutcome.SelfHealed : TicketOutcome.Resolved,
        TicketEventKind.Cancelled => TicketOutcome.Cancelled,
        TicketEventKind.Closed when current == TicketOutcome.Open => isUnanswered ? TicketOutcome.Unanswered : TicketOutcome.Closed,
        TicketEventKind.Reopened => TicketOutcome.Open,
        _ => null,
    };
}
