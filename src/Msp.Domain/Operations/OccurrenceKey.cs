namespace Msp.Domain.Operations;

/// <summary>The name of one time that a process is due for one asset.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Process">the process, by id</param>
/// <param name="Date">the due date before it moved to a working day</param>
/// <param name="Asset">the asset, by id; null where the process is done once for the client</param>
public sealed record OccurrenceKey(string Process, LocalDate Date, string? Asset = null)
{
    /// <summary>Such as <c>restore-test/2026-03-02/srv-1</c>.</summary>
    public override string ToString() => Asset is null ? $"{Process}/{FindingPath.Value(Date)}" : $"{Process}/{FindingPath.Value(Date)}/{Asset}";
}
