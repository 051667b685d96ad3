namespace Msp.Domain.Sla;

/// <summary>Everything a ladder does for one ticket, as things stand at an instant: what was to be done by then and what is still to come.</summary>
/// <remarks>
/// The same events give the same plan. As long as nothing happens, the plan at a later instant has the same actions. A host asks when
/// something happens to the ticket, does what is <see cref="Due"/> and keeps its keys, and asks again at the instant of <see cref="Next"/>.
/// Immutable and thread-safe.
/// </remarks>
public sealed class EscalationPlan
{
    internal EscalationPlan(
        Instant asOf, Instant until, IReadOnlyList<EscalationAction> actions, long updatesLeftOut, EscalationHold heldBy, IReadOnlyList<EscalationLevel> open, IReadOnlyList<Finding> findings) =>
        (AsOf, Until, Actions, UpdatesLeftOut, HeldBy, Open, Findings) = (asOf, until, actions, updatesLeftOut, heldBy, open, findings);

    /// <summary>The instant of the plan: what happened after it is not known.</summary>
    public Instant AsOf { get; }

    /// <summary>The horizon: what comes at it or later is not in the plan.</summary>
    public Instant Until { get; }

    /// <summary>All actions since the ticket's clock started, by instant, then level, then kind. Of the updates to the client up to
    /// <see cref="AsOf"/> the last 1000 only.</summary>
    public IReadOnlyList<EscalationAction> Actions { get; }

    /// <summary>How many earlier updates to the client are not listed; zero or more.</summary>
    public long UpdatesLeftOut { get; }

    /// <summary>The actions after <see cref="AsOf"/>.</summary>
    public IEnumerable<EscalationAction> Upcoming => Actions.Where(action => action.At > AsOf);

    /// <summary>The first action after <see cref="AsOf"/>: its instant is when to ask again. Null when there is none before the horizon.</summary>
    public EscalationAction? Next => Upcoming.FirstOrDefault();

    /// <summary>What holds the ladder at <see cref="AsOf"/>.</summary>
    public EscalationHold HeldBy { get; }

    /// <summary>The levels that do not act before the horizon as things stand: held, not reached by then, or waiting for somebody.</summary>
    public IReadOnlyList<EscalationLevel> Open { get; }

    /// <summary>What is odd about the ladder's events and roles.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What is to be done at <see cref="AsOf"/>: the actions up to it, itself included, that have not been done.</summary>
    /// <param name="done">the <see cref="EscalationAction.Key"/> of every action of this ticket and ladder that was done; others do not matter</param>
    /// <returns>the actions by instant, then level, then kind; those that came late to be known among them</returns>
    public IReadOnlyList<EscalationAction> Due(IEnumerable<string> done)
    {
        var keys = done.ToHashSet(StringComparer.Ordinal);
        return [.. Actions.Where(action => action.At <= AsOf && !keys.Contains(action.Key))];
    }
}
