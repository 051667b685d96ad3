namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>Two results say different things of one episode; the worse one counts.</summary>
    public const string AttainmentContradiction = "attainment.contradiction";

    /// <summary>An exclusion names a ticket, or a span of time, of which there is no result.</summary>
    public const string AttainmentExclusionUnused = "attainment.exclusion-unused";

    /// <summary>An exclusion rests on a clause of the contract.</summary>
    public const string ExclusionWithoutClause = "exclusion.without-clause";

    /// <summary>Somebody has agreed to an exclusion, and is named.</summary>
    public const string ExclusionWithoutApprover = "exclusion.without-approver";

    /// <summary>An exclusion should name what shows that its clause applies.</summary>
    public const string ExclusionWithoutEvidence = "exclusion.without-evidence";

    /// <summary>An exclusion names tickets or a span of time.</summary>
    public const string ExclusionSelectsNothing = "exclusion.selects-nothing";

    /// <summary>A span of time ends after it starts.</summary>
    public const string ExclusionSpanReversed = "exclusion.span-reversed";

    /// <summary>A part of a closed period's text cannot be read, or contradicts the rest.</summary>
    public const string ClosedUnreadable = "closed.unreadable";

    /// <summary>An episode has one verdict in a closed period.</summary>
    public const string ClosedItemRepeated = "closed.item-repeated";

    /// <summary>The counts and the outcome of a closed period are those of its items and terms.</summary>
    public const string ClosedCountsDiffer = "closed.counts-differ";

    /// <summary>The time-zone database has changed since the period was closed; the present one is used.</summary>
    public const string ClosedPeriodMoved = "closed.period-moved";
}
