namespace Msp.Domain.Responsibilities;

/// <summary>Something asked of the client: who must do it by when, how it stands, and how long the ticket waited on it.</summary>
/// <remarks>Made by <see cref="ResponsibilityTerms.Account"/>. Immutable and thread-safe.</remarks>
public sealed class Obligation
{
    internal Obligation(ObligationAsk ask, Instant? ended, ClientObligation? terms, BusinessCalendar? calendar, Instant asOf, BothHours waited)
    {
        (Terms, What, Asked, Waited) = (terms, ask.What, ask.Asked, waited);
        (Done, Ended) = (ask.Done <= asOf ? ask.Done : null, ended);
        var over = Done ?? Ended;
        if (terms is not null && calendar is not null)
        {
            Due = After(calendar, terms.Within);
            Reminders = [.. terms.RemindAfter.Select(after => After(calendar, after)).OfType<Instant>().Where(at => !(over <= at))];
            if (terms.EscalateAfter is { } after && After(calendar, after) is { } at && !(over <= at)) EscalatesAt = at;
        }

        Standing = Done is { } done ? done > Due ? ObligationStanding.Late : ObligationStanding.Done : Ended is not null ? ObligationStanding.Ended : asOf > Due
            ? ObligationStanding.Overdue : ObligationStanding.Open;
    }

    /// <summary>The obligation it falls under; null where none is stated for the reason.</summary>
    public ClientObligation? Terms { get; }

    /// <summary>What was asked for: the reason for waiting, or the item that was not told.</summary>
    public string What { get; }

    /// <summary>When it was asked.</summary>
    public Instant Asked { get; }

    /// <summary>When it was done; null while it is not.</summary>
    public Instant? Done { get; }

    /// <summary>When the clock stopped before it was done; null when it was done, or is still asked.</summary>
    public Instant? Ended { get; }

    /// <summary>When it is due in the client's calendar; null without an obligation, or when the calendar never comes to it.</summary>
    public Instant? Due { get; }

    /// <summary>How it stands.</summary>
    public ObligationStanding Standing { get; }

    /// <summary>When the client's role is reminded, ascending; what would come when it was done already is left out.</summary>
    public IReadOnlyList<Instant> Reminders { get; } = [];

    /// <summary>When it goes to the role above; null for never, or when it was done before.</summary>
    public Instant? EscalatesAt { get; }

    /// <summary>How long the ticket waited on it rather than on something asked before: a part of the ledger's wait for the client.</summary>
    public BothHours Waited { get; }

    /// <summary>One line: what, who, asked, due, how it stands and how long the ticket waited.</summary>
    public override string ToString()
    {
        var who = Terms is null ? "nobody named" : Terms.Role;
        var due = Due is { } at ? $", due {FindingPath.Value(at)}" : "";
        return $"{What} ({who}): asked {FindingPath.Value(Asked)}{due}, {FindingPath.Value(Standing)}; waited {FindingPath.Text(Waited.OnTheClock)}";
    }

    private Instant? After(BusinessCalendar calendar, Duration working) => calendar.TryAdd(Asked, working, Landing.Nearest, out var at) ? at : null;
}
