namespace Msp.Domain.Sla;

/// <summary>Everything a ladder does for one ticket, as things stand at an instant: what was to be done by then and what is still to come.</summary>
/// <remarks>
/// The same events give the same plan. As long as nothing happens, the plan at a later instant has the same actions; a host does <see cref="Next"/> when it comes and asks again.
/// Immutable and thread-safe.
/// </remarks>
public sealed class EscalationPlan
{
    internal EscalationPlan(Instant asOf, Instant until, IReadOnlyList<EscalationAction> actions, EscalationHold heldBy, IReadOnlyList<EscalationLevel> open, IReadOnlyList<Finding> findings) =>
        (AsOf, Until, Actions, HeldBy, Open, Findings) = (asOf, until, actions, heldBy, open, findings);

    /// <summary>The instant of the plan: what happened after it is not known.</summary>
    public Instant AsOf { get; }

    /// <summary>The horizon: what comes at it or later is not in the plan.</summary>
    public Instant Until { get; }

    /// <summary>All actions since the ticket's clock started, by instant, then level, then kind.</summary>
    public IReadOnlyList<EscalationAction> Actions { get; }

    /// <summary>The actions after <see cref="AsOf"/>.</summary>
    public IEnumerable<EscalationAction> Upcoming => Actions.Where(action => action.At > AsOf);

    /// <summary>The first action after <see cref="AsOf"/>: what a job runner schedules. Null when there is none before the horizon.</summary>
    public EscalationAction? Next => Upcoming.FirstOrDefault();

    /// <summary>What holds the ladder at <see cref="AsOf"/>.</summary>
    public EscalationHold HeldBy { get; }

    /// <summary>The levels that do not act before the horizon as things stand: held, not reached by then, or waiting for somebody.</summary>
    public IReadOnlyList<EscalationLevel> Open { get; }

    /// <summary>What is odd about the ladder's events and roles.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
