namespace Msp.Domain.Sla;

/// <summary>Something that a clause of the contract leaves out of the compliance: which tickets, on what evidence, and who agreed.</summary>
/// <remarks>
/// Made by <see cref="Under"/>. An episode is left out when its ticket is named, or when it began or was decided within the span of time and
/// its ticket is of those the span applies to. Equality is by value, ids as a set. Immutable and thread-safe.
/// </remarks>
public sealed class Exclusion : IEquatable<Exclusion>
{
    private readonly HashSet<string> tickets;

    internal Exclusion(ExclusionKind kind, string clause, string evidence, string approvedBy, HashSet<string> tickets, ExclusionSpan? span)
    {
        (Kind, Clause, Evidence, ApprovedBy, this.tickets, Span) = (kind, clause, evidence, approvedBy, tickets, span);
        TicketIds = [.. tickets.Order(StringComparer.Ordinal)];
    }

    /// <summary>The ground.</summary>
    public ExclusionKind Kind { get; }

    /// <summary>The clause of the contract that allows it, such as <c>§7.2</c>; never blank.</summary>
    public string Clause { get; }

    /// <summary>What shows that the clause applies: a report, an e-mail, a ticket; empty when none was given.</summary>
    public string Evidence { get; }

    /// <summary>Who agreed to it; never blank.</summary>
    public string ApprovedBy { get; }

    /// <summary>The tickets it names, in ordinal order; empty when it names a span only.</summary>
    public IReadOnlyList<string> TicketIds { get; }

    /// <summary>The span of time it names; null when it names tickets only.</summary>
    public ExclusionSpan? Span { get; }

    /// <summary>Starts the definition of an exclusion.</summary>
    /// <param name="clause">the clause of the contract that allows it</param>
    /// <param name="kind">the ground</param>
    public static ExclusionBuilder Under(string clause, ExclusionKind kind = ExclusionKind.Other) => new(clause, kind);

    /// <inheritdoc/>
    public bool Equals(Exclusion? other) =>
        other is not null && (Kind, Clause, Evidence, ApprovedBy, Span) == (other.Kind, other.Clause, other.Evidence, other.ApprovedBy, other.Span) && tickets.SetEquals(other.tickets);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Exclusion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Clause, Evidence, ApprovedBy, Span, tickets.Count);

    /// <summary>Whether both state the same.</summary>
    public static bool operator ==(Exclusion? left, Exclusion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Exclusion? left, Exclusion? right) => !(left == right);

    /// <summary>One line: ground, clause, and who agreed: <c>client-caused, §7.2, agreed by A. Moss</c>.</summary>
    public override string ToString() => $"{Word(Kind)}, {Clause}, agreed by {ApprovedBy}";

    internal static string Word(ExclusionKind kind) => kind switch
    {
        ExclusionKind.ClientCaused => "client-caused",
        ExclusionKind.ForceMajeure => "force majeure",
        ExclusionKind.VolumeOverLimit => "volume over the limit",
        ExclusionKind.OnboardingGrace => "onboarding grace",
        _ => "other ground",
    };
}
