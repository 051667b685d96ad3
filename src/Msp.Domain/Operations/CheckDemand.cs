namespace Msp.Domain.Operations;

/// <summary>Something that was done and is to be checked by somebody else.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Occurrence">what was done</param>
/// <param name="Reason">why it is checked</param>
/// <param name="Due">the last instant at which the check is in time</param>
public sealed record CheckDemand(Occurrence Occurrence, CheckReason Reason, Instant Due)
{
    /// <summary>The first check by somebody else than the doer; null for none.</summary>
    public OccurrenceEvent.Checked? Check => Occurrence.Checks.Count == 0 ? null : Occurrence.Checks[0];

    /// <summary>What was done, by whom, and why it is checked.</summary>
    public override string ToString() => $"{Occurrence.Key}, done by {Occurrence.Completion!.By}: {FindingPath.Value(Reason)}";
}
