namespace Msp.Domain.Reviews;

/// <summary>What a pack is for.</summary>
public enum PackKind
{
    /// <summary>A report of what happened, made without anybody: it asks for no meeting and no decision.</summary>
    ServiceReport = 0,

    /// <summary>What a business review rests on, where people decide and an executive signs off.</summary>
    BusinessReview = 1,
}
