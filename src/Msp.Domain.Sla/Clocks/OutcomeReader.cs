namespace Msp.Domain.Sla;

/// <summary>Tells from a ticket's own events how it ended.</summary>
internal static class OutcomeReader
{
    /// <summary>The outcome at an instant, and when the ticket ended (null while it has not); whether it was merged is for the caller to judge.</summary>
    public static (TicketOutcome Outcome, Instant? EndedAt, bool IsMerged) Read(
        ReadOnlySpan<TicketEvent> ordered, Instant asOf, Instant? knownBy, int unansweredRequests)
    {
        var (outcome, endedAt) = (TicketOutcome.Open, (Instant?)null);
        var requests = 0;
        var wasHandled = false;
        var isMerged = false;
        foreach (var happened in ordered)
        {
            if (happened.At > asOf) break;
            if (happened.RecordedAt > knownBy) continue;
            wasHandled |= IsHandling(happened);
            requests = Requests(requests, happened);
            isMerged = happened.Kind switch { TicketEventKind.MergedInto => true, TicketEventKind.Unmerged => false, _ => isMerged };
            var ended = EndOf(happened, outcome, requests >= unansweredRequests, wasHandled);
            if (ended is not { } next) continue;
            endedAt = next == TicketOutcome.Open ? null : outcome == TicketOutcome.Open ? happened.At : endedAt;
            outcome = next;
        }

        return (outcome, endedAt, isMerged);
    }

    private static bool IsHandling(TicketEvent happened) => happened.By == Side.Provider &&
        happened.Kind is TicketEventKind.Reply or TicketEventKind.Assigned or TicketEventKind.Reached or TicketEventKind.StateChanged;

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
