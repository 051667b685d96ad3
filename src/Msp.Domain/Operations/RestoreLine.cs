using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>When a workload was last restored, for one kind of restore.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Workload">the workload</param>
/// <param name="Kind">the kind</param>
/// <param name="WithinDays">within how many days it is to be restored</param>
/// <param name="Last">the last test that succeeded; null for none</param>
/// <param name="Failed">the last test that failed after it; null for none</param>
/// <param name="Age">the days since <paramref name="Last"/>, or since it is protected where that is later</param>
public sealed record RestoreLine(ProtectedWorkload Workload, RestoreKind Kind, int WithinDays, RestoreTest? Last, RestoreTest? Failed, int Age)
{
    /// <summary>Whether it was restored, or began to be protected, within its days.</summary>
    public bool IsInTime => Age <= WithinDays;

    /// <summary>Whether the last restore was as fast and as recent as promised; true where nothing was promised or measured, or nothing was restored.</summary>
    public bool IsAsPromised => !(Last?.RecoveryTime > Workload.RecoveryTimeObjective) && !(Last?.RecoveryPoint > Workload.RecoveryPointObjective);

    /// <summary>Whether it was restored within its days, as promised, and has not failed since.</summary>
    public bool IsProven => Last is not null && IsInTime && IsAsPromised && Failed is null;

    /// <summary>Workload, kind and age, and what else keeps it from being proven.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Workload.Id} {FindingPath.Value(Kind)}: "
        + $"{(Last is null ? $"never, protected for {FindingPath.Counted(Age, "day")}" : $"{FindingPath.Counted(Age, "day")} ago by {Last.By}, seen by {Last.Verifier}")}, within {WithinDays}"
        + $"{(IsAsPromised ? "" : ", not as promised")}{(Failed is null ? "" : $", failed since then on {FindingPath.Value(Failed.At)}")}");
}
