namespace Msp.Domain.Sla;

/// <summary>Defines a <see cref="SlaPolicy"/>.</summary>
/// <remarks>Not thread-safe; can be built several times.</remarks>
public sealed class SlaPolicyBuilder
{
    private readonly string name;
    private readonly List<PolicyTarget> targets = [];
    private PriorityMatrix? matrix;
    private bool matrixOverrules;

    internal SlaPolicyBuilder(string name) => this.name = name;

    /// <summary>A target for every ticket that no more specific one matches.</summary>
    /// <param name="target">the target</param>
    public SlaPolicyBuilder Add(SlaTarget target) => Add(target, Applies.ToAll);

    /// <summary>A target for the tickets that match.</summary>
    /// <param name="target">the target</param>
    /// <param name="applies">which tickets</param>
    public SlaPolicyBuilder Add(SlaTarget target, Applies applies)
    {
        targets.Add(new PolicyTarget(applies, target));
        return this;
    }

    /// <summary>A ticket that states no priority has the one that a matrix gives its impact and urgency.</summary>
    /// <param name="priorities">the matrix</param>
    public SlaPolicyBuilder PriorityFrom(PriorityMatrix priorities) => With(priorities, overrules: false);

    /// <summary>A ticket has the priority that a matrix gives its impact and urgency, whatever it states itself; the stated one is kept
    /// only where the matrix does not have both.</summary>
    /// <param name="priorities">the matrix</param>
    public SlaPolicyBuilder PriorityAlwaysFrom(PriorityMatrix priorities) => With(priorities, overrules: true);

    /// <summary>Makes the policy.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public SlaPolicy Build() => TryBuild(out var policy, out var findings) ? policy! : throw new InvalidDefinitionException("policy", findings);

    /// <summary>Makes the policy, or says everything that is wrong with its definition.</summary>
    /// <param name="policy">the policy, or null when there are errors</param>
    /// <param name="findings">everything found</param>
    /// <returns>whether there is a policy</returns>
    public bool TryBuild(out SlaPolicy? policy, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        if (targets.Count == 0) found.Add(Finding.Error(FindingCodes.PolicyEmpty, "targets", "", "A policy needs at least one target."));
        for (var later = 1; later < targets.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                if (Tie(targets[earlier], targets[later])) found.Add(TieOf(earlier, later));
        findings = found;
        policy = found.Count == 0 ? new SlaPolicy(name, [.. targets], matrix, matrixOverrules) : null;
        return policy is not null;
    }

    private SlaPolicyBuilder With(PriorityMatrix priorities, bool overrules)
    {
        ArgumentNullException.ThrowIfNull(priorities);
        (matrix, matrixOverrules) = (priorities, overrules);
        return this;
    }

    private Finding TieOf(int earlier, int later)
    {
        var (first, second) = (targets[earlier], targets[later]);
        return Finding.Error(
            FindingCodes.PolicyTie,
            $"targets[{later}]",
            $"{second.Applies}",
            $"Matches the same tickets as targets[{earlier}] ({first.Applies}), equally specific, for {second.Target.Metric}: state which wins by adding a part.");
    }

    private static bool Tie(PolicyTarget one, PolicyTarget other) =>
        one.Target.Metric == other.Target.Metric && one.Applies.Specificity == other.Applies.Specificity && one.Applies.Overlaps(other.Applies);
}
