using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Sla;

/// <summary>Defines an <see cref="Exclusion"/>.</summary>
/// <remarks>Not thread-safe; can be built several times.</remarks>
public sealed class ExclusionBuilder
{
    private readonly ExclusionKind kind;
    private readonly string clause;
    private readonly HashSet<string> tickets = new(StringComparer.Ordinal);
    private string evidence = "";
    private string approver = "";
    private ExclusionSpan? span;

    internal ExclusionBuilder(string clause, ExclusionKind kind) => (this.clause, this.kind) = (clause, kind);

    /// <summary>What shows that the clause applies.</summary>
    /// <param name="text">a report, an e-mail, a ticket: whatever can be looked up</param>
    public ExclusionBuilder Evidence(string text)
    {
        evidence = text;
        return this;
    }

    /// <summary>Who agreed to it.</summary>
    /// <param name="name">a person, or a body that has minutes</param>
    public ExclusionBuilder ApprovedBy(string name)
    {
        approver = name;
        return this;
    }

    /// <summary>Names tickets; all their clocks are left out. Adds to those named before.</summary>
    /// <param name="ids">their ids; ordinal</param>
    public ExclusionBuilder Tickets(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        tickets.UnionWith(ids);
        return this;
    }

    /// <summary>Names the episodes that were decided within a span of time. Replaces a span stated before.</summary>
    /// <param name="startInclusive">the first instant of it</param>
    /// <param name="endExclusive">the first instant after it</param>
    /// <param name="applies">which tickets; all when null</param>
    public ExclusionBuilder DecidedWithin(Instant startInclusive, Instant endExclusive, Applies? applies = null) =>
        Within(new(startInclusive, endExclusive, ExclusionInstant.Decided, applies ?? Applies.ToAll));

    /// <summary>Names the episodes that began within a span of time. Replaces a span stated before.</summary>
    /// <param name="startInclusive">the first instant of it</param>
    /// <param name="endExclusive">the first instant after it</param>
    /// <param name="applies">which tickets; all when null</param>
    public ExclusionBuilder BegunWithin(Instant startInclusive, Instant endExclusive, Applies? applies = null) =>
        Within(new(startInclusive, endExclusive, ExclusionInstant.Began, applies ?? Applies.ToAll));

    /// <summary>Makes the exclusion.</summary>
    /// <exception cref="InvalidDefinitionException">The definition has errors; all of them are in it.</exception>
    public Exclusion Build() => TryBuild(out var exclusion, out var findings) ? exclusion : throw new InvalidDefinitionException("exclusion", findings);

    /// <summary>Makes the exclusion, or says everything that is wrong with it.</summary>
    /// <param name="exclusion">the exclusion, or null when there are errors</param>
    /// <param name="findings">everything found; missing evidence is a warning</param>
    /// <returns>whether there is an exclusion</returns>
    public bool TryBuild([NotNullWhen(true)] out Exclusion? exclusion, out IReadOnlyList<Finding> findings)
    {
        var found = new List<Finding>();
        if (string.IsNullOrWhiteSpace(clause)) found.Add(Finding.Error(FindingCodes.ExclusionWithoutClause, "clause", "", "An exclusion rests on a clause of the contract."));
        if (string.IsNullOrWhiteSpace(approver)) found.Add(Finding.Error(FindingCodes.ExclusionWithoutApprover, "approvedBy", "", "Somebody has agreed to an exclusion, and is named."));
        if (string.IsNullOrWhiteSpace(evidence)) found.Add(Finding.Warning(FindingCodes.ExclusionWithoutEvidence, "evidence", "", "An exclusion should name what shows that its clause applies."));
        if (tickets.Count == 0 && span is null)
            found.Add(Finding.Error(FindingCodes.ExclusionSelectsNothing, "tickets", "", "An exclusion names tickets or a span of time."));
        if (span is not null && span.Start >= span.End) found.Add(Finding.Error(FindingCodes.ExclusionSpanReversed, "span", span.ToText(), "A span of time ends after it starts."));

        findings = found.AsReadOnly();
        exclusion = found.Exists(finding => finding.Severity == FindingSeverity.Error) ? null : new(kind, clause.Trim(), evidence.Trim(), approver.Trim(), [.. tickets], span);
        return exclusion is not null;
    }

    private ExclusionBuilder Within(ExclusionSpan stated)
    {
        span = stated;
        return this;
    }
}
