namespace Msp.Domain.Changes;

/// <summary>In which order those who must approve are asked.</summary>
public enum ApprovalSequence
{
    /// <summary>A rule is asked when the one before it is satisfied.</summary>
    OneAfterAnother = 0,

    /// <summary>All are asked at once.</summary>
    AnyOrder = 1,
}
