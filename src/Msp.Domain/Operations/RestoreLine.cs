using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>When a workload was last restored, for one kind of restore.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Workload">the workload</param>
/// <param name="Kind">the kind</param>
/// <param name="WithinDays">within how many days it is to be restored</param>
/// <param name="Last">the last test that succeeded; null for none</param>
/// <param name="Age">the days since then, or since it is protected</param>
public sealed record RestoreLine(ProtectedWorkload Workload, RestoreKind Kind, int WithinDays, RestoreTest? Last, int Age)
{
    /// <summary>Whether it was restored, or began to be protected, within its days.</summary>
    public bool IsInTime => Age <= WithinDays;

    /// <summary>Whether it was restored within its days.</summary>
    public bool IsProven => Last is not null && IsInTime;

    /// <summary>Workload, kind and age.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Workload.Id} {FindingPath.Value(Kind)}: "
        + $"{(Last is null ? $"never, protected for {FindingPath.Counted(Age, "day")}" : $"{FindingPath.Counted(Age, "day")} ago by {Last.By}, seen by {Last.Verifier}")}, within {WithinDays}");
}
