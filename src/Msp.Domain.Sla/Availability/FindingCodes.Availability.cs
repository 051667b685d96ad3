namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>Maintenance cannot be announced less than no time ahead.</summary>
    public const string AvailabilityNoticeNegative = "availability.notice-negative";

    /// <summary>Maintenance per month cannot be less than none.</summary>
    public const string AvailabilityCapNegative = "availability.cap-negative";

    /// <summary>The unit in which downtime counts must be longer than nothing.</summary>
    public const string AvailabilityUnitNotPositive = "availability.unit-not-positive";

    /// <summary>An outage or a maintenance window ends before it starts.</summary>
    public const string AvailabilityTimesReversed = "availability.times-reversed";

    /// <summary>An outage, or what checks saw of one, takes no time.</summary>
    public const string AvailabilityOutageWithoutExtent = "availability.outage-without-extent";

    /// <summary>Two checks of one instant disagree.</summary>
    public const string AvailabilityChecksContradict = "availability.checks-contradict";

    /// <summary>Maintenance was announced too late to be agreed, or never.</summary>
    public const string AvailabilityMaintenanceLate = "availability.maintenance-late";

    /// <summary>Maintenance lies outside the windows agreed for it.</summary>
    public const string AvailabilityMaintenanceOutsideWindows = "availability.maintenance-outside-windows";

    /// <summary>Maintenance goes beyond what is agreed for the month.</summary>
    public const string AvailabilityMaintenanceOverCap = "availability.maintenance-over-cap";
}
