namespace Msp.Domain.Changes;

/// <summary>What it takes to release money of a pot. Names such as contingency and management reserve mean opposite things in different houses; this does not.</summary>
public enum PotRelease
{
    /// <summary>The owner's word: the total stays, money moves within it.</summary>
    OwnersWord = 0,

    /// <summary>The owner's word and an approved change order.</summary>
    ChangeOrder = 1,
}
