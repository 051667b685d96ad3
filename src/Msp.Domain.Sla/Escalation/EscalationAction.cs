namespace Msp.Domain.Sla;

/// <summary>One thing a plan does: when, what, whom it calls upon, and why then.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="At">when</param>
/// <param name="Kind">what</param>
/// <param name="Level">the level's number; 0 for an update to the client</param>
/// <param name="To">whom it calls upon; null for the client</param>
/// <param name="By">how</param>
/// <param name="Who">who fills the role and can be reached at that instant, or why nobody can; null for the client</param>
/// <param name="MomentAt">when its moment came: so much spent, so far from the due, so long after what it follows</param>
/// <param name="HeldBy">why it acts later than its moment; <see cref="EscalationHold.None"/> when it does not</param>
/// <param name="Reason">what its moment is, such as <c>50 % spent</c></param>
public sealed record EscalationAction(
    Instant At, EscalationActionKind Kind, int Level, Recipient? To, Channel By, OnCallAnswer? Who, Instant MomentAt, EscalationHold HeldBy, string Reason)
{
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
