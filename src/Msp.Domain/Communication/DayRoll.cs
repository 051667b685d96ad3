namespace Msp.Domain.Communication;

/// <summary>Where a date moves that is no working day.</summary>
public enum DayRoll
{
    /// <summary>It stays.</summary>
    None = 0,

    /// <summary>To the next working day.</summary>
    Following = 1,

    /// <summary>To the working day before.</summary>
    Preceding = 2,

    /// <summary>To the next working day, or to the one before where the next is in another month.</summary>
    ModifiedFollowing = 3,
}
