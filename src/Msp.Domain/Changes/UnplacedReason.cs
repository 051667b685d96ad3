namespace Msp.Domain.Changes;

/// <summary>Why a change has no place in a plan.</summary>
public enum UnplacedReason
{
    /// <summary>No stretch of time is long enough for it, undoing it included.</summary>
    NoTime = 0,

    /// <summary>It waits for a change that has no place.</summary>
    WaitsForUnplaced = 1,

    /// <summary>It waits for itself, or for changes that wait for it.</summary>
    Circle = 2,

    /// <summary>It waits for a change that is not there.</summary>
    WaitsForUnknown = 3,

    /// <summary>Nobody of those who can carry it out is there.</summary>
    NoImplementer = 4,
}
