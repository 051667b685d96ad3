namespace Msp.Domain.Sla;

/// <summary>One thing a plan does: when, what, whom it calls upon, and why then.</summary>
/// <remarks>Made by a plan. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record EscalationAction
{
    internal EscalationAction(
        string key, Instant at, EscalationActionKind kind, int level, Recipient? to, Channel by, OnCallAnswer? who, Instant momentAt, EscalationHold heldBy, string reason) =>
        (Key, At, Kind, Level, To, By, Who, MomentAt, HeldBy, Reason) = (key, at, kind, level, to, by, who, momentAt, heldBy, reason);

    /// <summary>What tells it from every other action of its ticket and ladder, such as <c>2026-01-05T10:00:00Z level 2</c>: the start of the
    /// clock, what is done, and the number of the level, with that of the repetition; for an update to the client its instant.</summary>
    /// <remarks>The same in every plan of the ticket, also when what became known later has moved the action, or others are on call now.</remarks>
    public string Key { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>What.</summary>
    public EscalationActionKind Kind { get; }

    /// <summary>The level's number; 0 for an update to the client.</summary>
    public int Level { get; }

    /// <summary>Whom it calls upon; null for the client.</summary>
    public Recipient? To { get; }

    /// <summary>How.</summary>
    public Channel By { get; }

    /// <summary>Who fills the role and can be reached at that instant, or why nobody can; null for the client.</summary>
    public OnCallAnswer? Who { get; }

    /// <summary>When its moment came: so much spent, so far from the due, so long after what it follows.</summary>
    public Instant MomentAt { get; }

    /// <summary>Why it acts later than its moment; <see cref="EscalationHold.None"/> when it does not.</summary>
    public EscalationHold HeldBy { get; }

    /// <summary>What its moment is, such as <c>50 % spent</c>.</summary>
    public string Reason { get; }

    /// <summary>How long it was held beyond its moment; zero or more.</summary>
    public Duration HeldFor => At - MomentAt;

    /// <summary>One line: instant, what, who and why.</summary>
    public override string ToString()
    {
        var what = Kind == EscalationActionKind.ClientUpdate ? "update the client" : FormattableString.Invariant($"{Kind} {Level}: {To}");
        var who = Who is null ? "" : $", {Who}";
        var held = HeldBy == EscalationHold.None ? "" : $" since {MomentAt}, held: {HeldBy}";
        return $"{At} {what} by {By}{who}; {Reason}{held}";
    }
}
