namespace Msp.Domain.Kpis;

/// <summary>What was found about one letter of SMART.</summary>
/// <remarks>Lists are compared by reference. Immutable and thread-safe.</remarks>
/// <param name="Letter">the letter</param>
/// <param name="Verdict">whether it holds</param>
/// <param name="Evidence">what that rests on, a sentence each</param>
/// <param name="Findings">what speaks against it</param>
public sealed record SmartLine(SmartLetter Letter, SmartVerdict Verdict, IReadOnlyList<string> Evidence, IReadOnlyList<Finding> Findings)
{
    /// <summary>One line: <c>achievable: unproven; no history</c>.</summary>
    public override string ToString() =>
        string.Join("; ", [$"{FindingPath.Value(Letter)}: {FindingPath.Value(Verdict)}", .. Evidence, .. Findings.Select(finding => finding.Message)]);
}
