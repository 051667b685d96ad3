namespace Msp.Domain.Operations;

/// <summary>A test that something can be restored from a backup.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Workload">the workload, by id</param>
/// <param name="Kind">what was restored</param>
/// <param name="At">when it ended</param>
/// <param name="By">who did it</param>
/// <param name="Verifier">who saw that it works; somebody else</param>
/// <param name="Succeeded">whether it works</param>
/// <param name="RecoveryTime">how long it took until it worked; null where that was not measured</param>
/// <param name="RecoveryPoint">how old the data was that came back; null where that was not measured</param>
public sealed record RestoreTest(string Workload, RestoreKind Kind, Instant At, string By, string Verifier, bool Succeeded, Duration? RecoveryTime = null,
    Duration? RecoveryPoint = null)
{
    /// <summary>What was restored, when, by whom, seen by whom, and what was measured.</summary>
    public override string ToString() =>
        $"{Workload} {FindingPath.Value(Kind)} {FindingPath.Value(At)} by {By}, seen by {Verifier}: {(Succeeded ? "works" : "does not work")}"
        + $"{(RecoveryTime is { } time ? $", after {FindingPath.Text(time)}" : "")}{(RecoveryPoint is { } point ? $", {FindingPath.Text(point)} old" : "")}";
}
