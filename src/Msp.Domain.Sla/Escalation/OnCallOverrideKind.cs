namespace Msp.Domain.Sla;

/// <summary>What an override does.</summary>
public enum OnCallOverrideKind
{
    /// <summary>Gives the turns of one to another who swapped with them.</summary>
    Swap = 0,

    /// <summary>Puts one in another's place.</summary>
    Replace = 1,

    /// <summary>Takes one away.</summary>
    Remove = 2,

    /// <summary>Adds one to whoever has the turn.</summary>
    Add = 3,

    /// <summary>Replaces the whole schedule.</summary>
    Temporary = 4,
}
