namespace Msp.Domain.Agreements;

/// <summary>The statuses an agreement went through and will go through: its recorded steps, and between them what happens by itself.</summary>
internal sealed class AgreementLife
{
    private readonly List<(Instant At, AgreementVerb Verb, AgreementStatus To)> moves = [];
    private readonly Instant effective;
    private readonly Instant? expires;

    /// <param name="steps">oldest first</param>
    /// <param name="effective">the start of the effective date</param>
    /// <param name="expires">the end of the last day; null for never</param>
    /// <param name="refused">takes the index of each step that the lifecycle does not allow, with the status it met</param>
    public AgreementLife(IReadOnlyList<LifecycleStep> steps, Instant effective, Instant? expires, Action<int, AgreementStatus>? refused = null)
    {
        (this.effective, this.expires) = (effective, expires);
        foreach (var (index, step) in steps.Index())
        {
            MoveByItself(step.At);
            if (!AgreementLifecycle.HappensByItself(step.Verb) && AgreementLifecycle.Next(Last, step.Verb) is { } next)
                moves.Add((step.At, step.Verb, next));
            else
                refused?.Invoke(index, Last);
        }

        MoveByItself(null);
    }

    /// <summary>When it ended or will end; null for never.</summary>
    public Instant? EndsAt => Last.IsFinal ? moves[^1].At : null;

    private AgreementStatus Last => moves.Count == 0 ? AgreementStatus.Draft : moves[^1].To;

    /// <summary>The status at an instant.</summary>
    public AgreementStatus At(Instant instant) => moves.FindLast(move => move.At <= instant).To ?? AgreementStatus.Draft;

    /// <summary>When a move happens or happened last; null for never.</summary>
    public Instant? When(AgreementVerb verb) => moves.FindLast(move => move.Verb == verb) is { To: not null } move ? move.At : null;

    private void MoveByItself(Instant? until)
    {
        if (Last == AgreementStatus.Agreed)
            MoveAt(Instant.Max(effective, moves[^1].At), AgreementVerb.EnterForce, until);
        if ((Last == AgreementStatus.InForce || Last == AgreementStatus.Suspended) && expires is { } end)
            MoveAt(Instant.Max(end, moves[^1].At), AgreementVerb.Expire, until);
    }

    private void MoveAt(Instant at, AgreementVerb verb, Instant? until)
    {
        if (until is null || at <= until)
            moves.Add((at, verb, AgreementLifecycle.Next(Last, verb)!));
    }
}
