namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>An item of a list of the communication protocol is something, not null.</summary>
    public const string CommunicationItemNull = "communication.item-null";

    /// <summary>The protocol's zone is an id of the tz database.</summary>
    public const string CommunicationZoneUnknown = "communication.zone-unknown";

    /// <summary>A contact has a name.</summary>
    public const string CommunicationContactBlank = "communication.contact-blank";

    /// <summary>A contact is stated once.</summary>
    public const string CommunicationContactRepeated = "communication.contact-repeated";

    /// <summary>A contact or path is on the side of the client, the provider or a vendor.</summary>
    public const string CommunicationSideMissing = "communication.side-missing";

    /// <summary>A contact that a route or a fallback names is among the contacts.</summary>
    public const string CommunicationContactUnknown = "communication.contact-unknown";

    /// <summary>Fallbacks end somewhere.</summary>
    public const string CommunicationFallbackCircle = "communication.fallback-circle";

    /// <summary>A date is stated, in the years 1970 to 2199, and a last one is not before its first.</summary>
    public const string CommunicationDateUnfit = "communication.date-unfit";

    /// <summary>A route has a purpose.</summary>
    public const string CommunicationPurposeBlank = "communication.purpose-blank";

    /// <summary>A route has a channel.</summary>
    public const string CommunicationChannelMissing = "communication.channel-missing";

    /// <summary>A route is stated once.</summary>
    public const string CommunicationRouteRepeated = "communication.route-repeated";

    /// <summary>A time or fee is not negative, and a time is at most 366 days.</summary>
    public const string CommunicationAmountOutOfRange = "communication.amount-out-of-range";

    /// <summary>A path names a ladder.</summary>
    public const string CommunicationLadderBlank = "communication.ladder-blank";

    /// <summary>A side has one path for a purpose.</summary>
    public const string CommunicationPathRepeated = "communication.path-repeated";

    /// <summary>A report or meeting has an id.</summary>
    public const string CommunicationIdBlank = "communication.id-blank";

    /// <summary>A report or meeting is stated once.</summary>
    public const string CommunicationIdRepeated = "communication.id-repeated";

    /// <summary>A report tells something.</summary>
    public const string CommunicationContentMissing = "communication.content-missing";

    /// <summary>A report or meeting names the roles that owe and get it.</summary>
    public const string CommunicationRoleBlank = "communication.role-blank";

    /// <summary>A report or meeting says when it is due.</summary>
    public const string CommunicationCadenceMissing = "communication.cadence-missing";

    /// <summary>A step is days, weeks, months or years: one of them, above zero, at most ten years.</summary>
    public const string CommunicationStepUnfit = "communication.step-unfit";

    /// <summary>A roll names the calendar whose working days count.</summary>
    public const string CommunicationRollWithoutCalendar = "communication.roll-without-calendar";

    /// <summary>Dates move in a way that there is.</summary>
    public const string CommunicationRollUnknown = "communication.roll-unknown";

    /// <summary>An account manager has time.</summary>
    public const string CommunicationCapacityMissing = "communication.capacity-missing";

    /// <summary>An account manager promises no more time than there is.</summary>
    public const string CommunicationManagerOverallocated = "communication.manager-overallocated";

    /// <summary>An account manager looks after accounts, each named and once.</summary>
    public const string CommunicationAccountUnfit = "communication.account-unfit";

    /// <summary>An account has an objective.</summary>
    public const string CommunicationObjectiveMissing = "communication.objective-missing";

    /// <summary>What is owed once is sent once.</summary>
    public const string CommunicationSentTwice = "communication.sent-twice";

    /// <summary>What was sent was owed.</summary>
    public const string CommunicationSentUnowed = "communication.sent-unowed";
}
