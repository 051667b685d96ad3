namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>A count of what was seen is zero or more.</summary>
    public const string ReconciliationCount = "reconciliation.count";

    /// <summary>What was seen was seen first before it was seen last.</summary>
    public const string ReconciliationDatesReversed = "reconciliation.dates-reversed";

    /// <summary>What was seen, and work, has an id of its own.</summary>
    public const string ReconciliationId = "reconciliation.id";

    /// <summary>A source says what is there for each line that counts something.</summary>
    public const string ReconciliationLineUnseen = "reconciliation.line-unseen";
}
