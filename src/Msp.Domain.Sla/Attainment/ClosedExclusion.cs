namespace Msp.Domain.Sla;

/// <summary>The exclusion that left an episode out when its period was closed: what an auditor asks for.</summary>
/// <remarks>Made by <see cref="Attainment.Close"/>. Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ClosedExclusion
{
    internal ClosedExclusion(ExclusionKind kind, string clause, string evidence, string approvedBy) =>
        (Kind, Clause, Evidence, ApprovedBy) = (kind, clause, evidence, approvedBy);

    /// <summary>The ground.</summary>
    public ExclusionKind Kind { get; }

    /// <summary>The clause of the contract that allowed it.</summary>
    public string Clause { get; }

    /// <summary>What showed that the clause applied; empty when none was given.</summary>
    public string Evidence { get; }

    /// <summary>Who agreed to it.</summary>
    public string ApprovedBy { get; }

    internal static ClosedExclusion Of(Exclusion exclusion) => new(exclusion.Kind, exclusion.Clause, exclusion.Evidence, exclusion.ApprovedBy);

    /// <summary>One line: ground, clause, and who agreed: <c>client-caused, §7.2, agreed by A. Moss</c>.</summary>
    public override string ToString() => $"{Exclusion.Word(Kind)}, {Clause}, agreed by {ApprovedBy}";
}
