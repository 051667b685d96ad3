namespace Msp.Domain.Operations;

/// <summary>An executive stands for what a process came to in a period.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Process">the process, by id</param>
/// <param name="Period">the name of the period</param>
/// <param name="By">the person</param>
/// <param name="At">when</param>
/// <param name="Hash">the hash of the evidence that the person saw</param>
public sealed record Attestation(string Process, string Period, string By, Instant At, string Hash)
{
    /// <summary>The process, the period, who attested it and when, and the hash.</summary>
    public override string ToString() => $"{Process} {Period} by {By} {FindingPath.Value(At)} {Hash}";
}
