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

    /// <summary>What names a line lies within its dates.</summary>
    public const string BillingDateOutside = "billing.date-outside";

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

    /// <summary>A cap leaves a part of a service credit.</summary>
    public const string BillingCreditCut = "billing.credit-cut";

    /// <summary>What is there in a billed period was charged with it.</summary>
    public const string BillingPeriodFrozen = "billing.period-frozen";

    /// <summary>Prices stay the same within a billing period, or their lines say from when they hold.</summary>
    public const string BillingPricesChange = "billing.prices-change";

    /// <summary>What was corrected in the ledger by hand fits the ledger as it is derived again.</summary>
    public const string BillingLedgerCorrection = "billing.ledger-correction";
}
