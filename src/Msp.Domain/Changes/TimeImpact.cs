namespace Msp.Domain.Changes;

/// <summary>By how much a set of changes moves the end of a project.</summary>
/// <remarks>Equality is by value, of the list by reference. Immutable and thread-safe.</remarks>
/// <param name="EndBefore">the last day of work without the changes; the day before the start where there is none</param>
/// <param name="EndAfter">the last day of work with them</param>
/// <param name="DaysAdded">working days between the two; negative where they shorten the project</param>
/// <param name="SumOfDays">the days of the changes simply added up, for comparison</param>
/// <param name="LongestChain">the items that decide the end, in order, by id</param>
public sealed record TimeImpact(LocalDate EndBefore, LocalDate EndAfter, int DaysAdded, int SumOfDays, IReadOnlyList<string> LongestChain)
{
    /// <summary>One line: <c>ends 2026-03-13 instead of 2026-03-06: 5 working days (of 8 in the changes), by design, build</c>.</summary>
    public override string ToString() =>
        $"ends {FindingPath.Value(EndAfter)} instead of {FindingPath.Value(EndBefore)}: {FindingPath.Value(DaysAdded)} working days (of {FindingPath.Value(SumOfDays)} in the changes), by {string.Join(", ", LongestChain)}";
}
