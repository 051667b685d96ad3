namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>Activity names a line of its own kind.</summary>
    public const string BillingLineUnknown = "billing.line-unknown";

    /// <summary>Each record has an id of its own.</summary>
    public const string BillingIdRepeated = "billing.id-repeated";

    /// <summary>A quantity, length or span of an activity is within its bounds.</summary>
    public const string BillingNumber = "billing.number";

    /// <summary>Work is charged by a line that covers its date.</summary>
    public const string BillingEntryUnassigned = "billing.entry-unassigned";

    /// <summary>Work has a rate.</summary>
    public const string BillingRateMissing = "billing.rate-missing";

    /// <summary>The calendars of a rate card are there.</summary>
    public const string BillingCalendarUnknown = "billing.calendar-unknown";

    /// <summary>The figures of an index are published before prices rise with it.</summary>
    public const string BillingIndexMissing = "billing.index-missing";

    /// <summary>A rise that needs notice was announced in time.</summary>
    public const string BillingNoticeMissing = "billing.notice-missing";

    /// <summary>Little is left of a prepaid block.</summary>
    public const string BillingBlockLow = "billing.block-low";

    /// <summary>A service credit comes to nothing.</summary>
    public const string BillingCreditNothing = "billing.credit-nothing";
}
