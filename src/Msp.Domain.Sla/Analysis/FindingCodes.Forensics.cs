namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>A ticket's id may be in a log only once.</summary>
    public const string ForensicsDuplicateTicket = "forensics.duplicate-ticket";

    /// <summary>Instants must lie within the years that calendars support.</summary>
    public const string ForensicsInstantOutOfRange = "forensics.instant-out-of-range";

    /// <summary>A ticket must not last longer than fifty years.</summary>
    public const string ForensicsTooLong = "forensics.too-long";

    /// <summary>A stop must not lie before the start.</summary>
    public const string ForensicsStopBeforeStart = "forensics.stop-before-start";

    /// <summary>A wait must not end before it begins.</summary>
    public const string ForensicsWaitReversed = "forensics.wait-reversed";

    /// <summary>A verdict can only be explained where something stopped the clock.</summary>
    public const string ForensicsNeverStopped = "forensics.never-stopped";

    /// <summary>Tickets that are alike in everything must have one verdict, if one rule is to explain them.</summary>
    public const string ForensicsVerdictsContradict = "forensics.verdicts-contradict";

    /// <summary>A limit is only bounded from both sides where some tickets met it and some did not.</summary>
    public const string ForensicsOneSided = "forensics.one-sided";

    /// <summary>Only so many stops and pausing states can be tried.</summary>
    public const string ForensicsTooManyCandidates = "forensics.too-many-candidates";
}
