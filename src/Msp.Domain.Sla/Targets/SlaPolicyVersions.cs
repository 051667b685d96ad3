namespace Msp.Domain.Sla;

/// <summary>The versions of a policy. A ticket is judged by the one in force at its start, whatever comes later; judging it by another is a
/// restatement and has to be asked for.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class SlaPolicyVersions
{
    private SlaPolicyVersions(IReadOnlyList<SlaPolicyVersion> versions) => All = versions;

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<SlaPolicyVersion> All { get; }

    /// <summary>Makes a history of versions.</summary>
    /// <param name="versions">at least one, in any order, no two from the same instant</param>
    /// <exception cref="InvalidDefinitionException">There is none, or two begin at the same instant; every such fault is in it.</exception>
    public static SlaPolicyVersions Of(params SlaPolicyVersion[] versions)
    {
        var findings = new List<Finding>();
        if (versions.Length == 0) findings.Add(Finding.Error(FindingCodes.PolicyEmpty, "versions", "", "A policy needs at least one version."));
        foreach (var repeated in versions.GroupBy(version => version.From).Where(group => group.Count() > 1))
            findings.Add(Finding.Error(
                FindingCodes.PolicyVersionsTie, "versions", $"{repeated.Key}", $"{string.Join(" and ", repeated.Select(version => version.Policy.Name))} begin at the same instant."));
        if (findings.Count > 0) throw new InvalidDefinitionException("history of policies", findings);
        return new SlaPolicyVersions([.. versions.OrderBy(version => version.From)]);
    }

    /// <summary>The version under which a ticket comes that starts at an instant.</summary>
    /// <param name="start">the ticket's start</param>
    /// <returns>the latest version from then or before; the oldest one when all are later</returns>
    public SlaPolicy InForceAt(Instant start) => (All.LastOrDefault(version => version.From <= start) ?? All[0]).Policy;
}
