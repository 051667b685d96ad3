namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>A value that is required is stated.</summary>
    public const string AgreementValueMissing = "agreement.value-missing";

    /// <summary>An item of a list or dictionary is something, not null.</summary>
    public const string AgreementItemNull = "agreement.item-null";

    /// <summary>An id is used once in its list.</summary>
    public const string AgreementIdRepeated = "agreement.id-repeated";

    /// <summary>A number or length of time is within its bounds.</summary>
    public const string AgreementOutOfRange = "agreement.out-of-range";

    /// <summary>A date or instant lies within the years 1970 to 2199.</summary>
    public const string AgreementDateOutOfRange = "agreement.date-out-of-range";

    /// <summary>A period of the contract is days, weeks, months or years, above zero and at most a hundred years.</summary>
    public const string AgreementPeriodInvalid = "agreement.period-invalid";

    /// <summary>A zone is an id of the tz database.</summary>
    public const string AgreementZoneUnknown = "agreement.zone-unknown";

    /// <summary>A currency is an active code of ISO 4217.</summary>
    public const string AgreementCurrencyUnknown = "agreement.currency-unknown";

    /// <summary>Every amount is in the currency of the agreement.</summary>
    public const string AgreementCurrencyDiffers = "agreement.currency-differs";

    /// <summary>An agreement has at least one provider and one client.</summary>
    public const string AgreementPartyMissing = "agreement.party-missing";

    /// <summary>A party that is named is among the parties.</summary>
    public const string AgreementPartyUnknown = "agreement.party-unknown";

    /// <summary>A side that something is asked of is that of a party.</summary>
    public const string AgreementSideUnfit = "agreement.side-unfit";

    /// <summary>A site that is named is among the sites.</summary>
    public const string AgreementSiteUnknown = "agreement.site-unknown";

    /// <summary>A service that is named is in the catalogue.</summary>
    public const string AgreementServiceUnknown = "agreement.service-unknown";

    /// <summary>A calendar that is named is among the calendars.</summary>
    public const string AgreementCalendarUnknown = "agreement.calendar-unknown";

    /// <summary>A policy that is named is among the policies.</summary>
    public const string AgreementPolicyUnknown = "agreement.policy-unknown";

    /// <summary>A ladder that is named is among the ladders.</summary>
    public const string AgreementLadderUnknown = "agreement.ladder-unknown";

    /// <summary>A schedule of credits that is named is among them.</summary>
    public const string AgreementCreditScheduleUnknown = "agreement.credit-schedule-unknown";

    /// <summary>A service names supporting targets that there are.</summary>
    public const string AgreementSupportingTargetUnknown = "agreement.supporting-target-unknown";

    /// <summary>A role that is to answer is one of the roster.</summary>
    public const string AgreementRoleUnknown = "agreement.role-unknown";

    /// <summary>A schedule of a framework agreement is resolved with it before it is an agreement.</summary>
    public const string AgreementMasterUnresolved = "agreement.master-unresolved";

    /// <summary>A schedule names the framework agreement that it is resolved with.</summary>
    public const string AgreementMasterDiffers = "agreement.master-differs";

    /// <summary>A framework agreement is in force when its schedule takes effect.</summary>
    public const string AgreementMasterNotInForce = "agreement.master-not-in-force";

    /// <summary>An agreement has at least one service.</summary>
    public const string AgreementServicesMissing = "agreement.services-missing";

    /// <summary>An agreement states what holds where no service says anything.</summary>
    public const string AgreementScopeDefaultMissing = "agreement.scope-default-missing";

    /// <summary>A rate that a scope rule names is on a rate card.</summary>
    public const string AgreementRateUnknown = "agreement.rate-unknown";

    /// <summary>For every request one rule is the most specific.</summary>
    public const string AgreementScopeTie = "agreement.scope-tie";

    /// <summary>A scope rule states what its answer needs, and nothing else.</summary>
    public const string AgreementScopeUnfit = "agreement.scope-unfit";

    /// <summary>A line and skill are stated once in a service.</summary>
    public const string AgreementCoverageRepeated = "agreement.coverage-repeated";

    /// <summary>A deadline is a date, a number of days or a number of working days: one of them.</summary>
    public const string AgreementDeadlineUnfit = "agreement.deadline-unfit";

    /// <summary>A deadline in working days has a calendar that has so many.</summary>
    public const string AgreementDeadlineNever = "agreement.deadline-never";

    /// <summary>What is not acceptable is settled before the service starts.</summary>
    public const string AgreementNotAcceptable = "agreement.not-acceptable";

    /// <summary>Writing down what is there is a step of starting the service.</summary>
    public const string AgreementDocumentationMissing = "agreement.documentation-missing";

    /// <summary>A term ends by a last day or by a length, and not before it begins.</summary>
    public const string AgreementTermUnfit = "agreement.term-unfit";

    /// <summary>A notice can be given after the agreement takes effect.</summary>
    public const string AgreementNoticeTooLong = "agreement.notice-too-long";

    /// <summary>Batches of changes have a first date and a step.</summary>
    public const string AgreementChangePolicyUnfit = "agreement.change-policy-unfit";

    /// <summary>An amendment changes at least one section.</summary>
    public const string AgreementAmendmentEmpty = "agreement.amendment-empty";

    /// <summary>An amendment does not apply before the agreement.</summary>
    public const string AgreementAmendmentBeforeStart = "agreement.amendment-before-start";

    /// <summary>An amendment applies before the agreement ends.</summary>
    public const string AgreementAmendmentAfterEnd = "agreement.amendment-after-end";

    /// <summary>Amendments that apply from the same date are told apart by their numbers.</summary>
    public const string AgreementAmendmentsSameDay = "agreement.amendments-same-day";

    /// <summary>A section of an amendment is not hidden for ever by one with a higher number from an earlier date.</summary>
    public const string AgreementAmendmentHidden = "agreement.amendment-hidden";

    /// <summary>A section that reaches back is one that the amendment changes, once.</summary>
    public const string AgreementRetroactiveUnfit = "agreement.retroactive-unfit";

    /// <summary>An amendment does not move the effective date.</summary>
    public const string AgreementEffectiveMoved = "agreement.effective-moved";

    /// <summary>An agreement has at most 200 amendments and 1,000 steps of its history, and a service at most 200 scope rules.</summary>
    public const string AgreementTooMany = "agreement.too-many";

    /// <summary>What was done with an agreement follows the lifecycle, oldest first.</summary>
    public const string AgreementHistoryImpossible = "agreement.history-impossible";

    /// <summary>Only what is superseded has a successor, which is another agreement.</summary>
    public const string AgreementSuccessorUnfit = "agreement.successor-unfit";

    /// <summary>An agreement that is agreed is signed, and one that is signed is agreed.</summary>
    public const string AgreementSignatureUnfit = "agreement.signature-unfit";
}
