namespace Msp.Domain.Sla;

/// <summary>What becomes of a turn while the one who has it is on leave.</summary>
public enum WhenAway
{
    /// <summary>The next one in the rotation who is there stands in; when nobody is, the layer has nobody.</summary>
    NextStandsIn = 0,

    /// <summary>The layer has nobody, so that the next layer answers.</summary>
    LeaveGap = 1,
}
