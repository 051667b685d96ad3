using System.Collections.Concurrent;

namespace Msp.Domain.Sla;

/// <summary>Which target holds for which ticket: for each metric the most specific one that matches.</summary>
/// <remarks>Made by <see cref="Named"/>; two targets that match the same ticket equally well are refused when it is built. Immutable and thread-safe.</remarks>
public sealed class SlaPolicy
{
    private readonly Dictionary<Metric, PolicyTarget[]> byMetric;
    private readonly ConcurrentDictionary<Metric, SlaTarget> noTarget = [];

    internal SlaPolicy(string name, IReadOnlyList<PolicyTarget> targets, PriorityMatrix? matrix, bool matrixOverrules)
    {
        (Name, Targets, Matrix, MatrixOverrules) = (name, targets, matrix, matrixOverrules);
        byMetric = targets.GroupBy(target => target.Target.Metric).ToDictionary(group => group.Key, group => group.OrderByDescending(target => target.Applies.Specificity).ToArray());
        Metrics = [.. targets.Select(target => target.Target.Metric).Distinct()];
    }

    /// <summary>The name, version included where there are several.</summary>
    public string Name { get; }

    /// <summary>All targets, in the order they were added.</summary>
    public IReadOnlyList<PolicyTarget> Targets { get; }

    /// <summary>The metrics that some target has, in the order they were first added.</summary>
    public IReadOnlyList<Metric> Metrics { get; }

    /// <summary>What tells the priority by impact and urgency; null when tickets state it themselves.</summary>
    public PriorityMatrix? Matrix { get; }

    /// <summary>Whether the matrix decides even where a ticket states a priority; otherwise it only fills in what is missing.</summary>
    public bool MatrixOverrules { get; }

    /// <summary>Starts the definition of a policy.</summary>
    /// <param name="name">as reports shall show it, version included where there are several</param>
    public static SlaPolicyBuilder Named(string name) => new(name);

    /// <summary>What a ticket is under this policy: with the priority that the matrix gives its impact and urgency, where the policy says so.</summary>
    /// <param name="attributes">what the ticket states</param>
    /// <returns>the same where there is no matrix, where a stated priority is kept, and where the matrix does not have both impact and urgency</returns>
    public TicketAttributes Prioritise(TicketAttributes attributes)
    {
        if (Matrix is null || (attributes.Priority is not null && !MatrixOverrules)) return attributes;
        return Matrix.TryPriorityOf(attributes.Impact, attributes.Urgency, out var priority) ? attributes with { Priority = priority } : attributes;
    }

    /// <summary>The target for a metric of a ticket, by the priority that <see cref="Prioritise"/> gives it.</summary>
    /// <param name="metric">the metric</param>
    /// <param name="attributes">what the ticket states</param>
    /// <returns>the most specific match, or null when none matches: there is no target then</returns>
    public SlaTarget? TargetFor(Metric metric, TicketAttributes attributes)
    {
        if (!byMetric.TryGetValue(metric, out var candidates)) return null;
        var prioritised = Prioritise(attributes);
        foreach (var candidate in candidates)
            if (candidate.Applies.To(prioritised)) return candidate.Target;
        return null;
    }

    /// <summary>Looks the policy over for what is allowed, but is seldom meant: a milestone due after the resolution, a priority that is due
    /// after a lower one or has no target, a due at the very start or never, warnings that are none, targets that no ticket reaches.</summary>
    /// <param name="starts">the starts at which dues are compared, every one of them, from its start to before its end: a year with its holidays, say</param>
    /// <param name="highestFirst">the priorities, highest first; those of <see cref="Matrix"/> when none is given. Without either, what needs an
    /// order is left out</param>
    /// <returns>what was found, target by target and then between them; dues with an instant as a witness. Empty when there is nothing</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="starts"/> is not within <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public IReadOnlyList<Finding> Review(Interval starts, params string[] highestFirst)
    {
        if (!starts.HasStart || !starts.HasEnd || starts.Start < BusinessCalendar.Earliest || starts.End > BusinessCalendar.Latest)
            throw new ArgumentOutOfRangeException(nameof(starts), starts, $"Dues are compared from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest}.");
        return new PolicyReview(this, starts, highestFirst.Length > 0 ? [.. highestFirst] : Matrix?.Priorities ?? []).Run();
    }

    /// <summary>The target for a metric of a ticket, or the one that stands for none.</summary>
    internal SlaTarget TargetOrNoneFor(Metric metric, TicketAttributes attributes) =>
        TargetFor(metric, attributes) ?? noTarget.GetOrAdd(metric, SlaTarget.NoneFor);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
