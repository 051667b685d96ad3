namespace Msp.Domain.Sla;

public static partial class FindingCodes
{
    /// <summary>A rotation has nobody in it, or somebody without a name.</summary>
    public const string RotationNobody = "rotation.nobody";

    /// <summary>A rotation's shifts are from 1 to 1000 units long.</summary>
    public const string RotationLengthOutOfRange = "rotation.length-out-of-range";

    /// <summary>A rotation needs a zone of the tz database, in which its hand-overs are read.</summary>
    public const string RotationZoneUnknown = "rotation.zone-unknown";

    /// <summary>A rotation needs a date it starts from, in the years 1960 to 2249.</summary>
    public const string RotationStartMissing = "rotation.start-missing";

    /// <summary>Only a weekly rotation is handed over on a day of the week.</summary>
    public const string RotationWeekdayUnfit = "rotation.weekday-unfit";

    /// <summary>A rotation ends after its first hand-over.</summary>
    public const string RotationEndsBeforeStart = "rotation.ends-before-start";
}
