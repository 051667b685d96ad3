namespace Msp.Domain.Operations;

/// <summary>One number that shows whether work is planned, done, checked and overseen.</summary>
/// <remarks>Equality is by value, that of the lists by reference. Immutable and thread-safe.</remarks>
/// <param name="Name">what it is of</param>
/// <param name="Value">the number; null for no data</param>
/// <param name="Explanation">what it is made of</param>
/// <param name="Findings">what was found about it</param>
public sealed record DisciplineLine(string Name, Ratio? Value, string Explanation, IReadOnlyList<Finding> Findings)
{
    /// <summary>Name, value with one decimal, rounded down, what it is made of, and how many errors.</summary>
    public override string ToString() =>
        $"{Name}: {(Value is { } value ? FormattableString.Invariant($"{value.Percent(1)} %") : "no data")} ({Explanation}); "
        + FindingPath.Counted(Findings.Count(finding => finding.Severity == FindingSeverity.Error), "error");
}
