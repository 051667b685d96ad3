namespace Msp.Domain.Operations;

/// <summary>Whether a control is in place on an asset.</summary>
public enum ControlState
{
    /// <summary>No source ever said so.</summary>
    Missing = 0,

    /// <summary>What said so is too old.</summary>
    Stale = 1,

    /// <summary>A source says that it does not work.</summary>
    Failing = 2,

    /// <summary>Fewer sources say so than are asked for.</summary>
    Unconfirmed = 3,

    /// <summary>Somebody decided that it need not be in place.</summary>
    Exempt = 4,

    /// <summary>In place.</summary>
    Covered = 5,
}
