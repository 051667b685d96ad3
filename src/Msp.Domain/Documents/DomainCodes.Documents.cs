namespace Msp.Domain;

public static partial class DomainCodes
{
    /// <summary>A calendar named in a document must be one of its calendars.</summary>
    public const string DocumentCalendarUnknown = "document.calendar-unknown";

    /// <summary>A choice must be one of its words.</summary>
    public const string DocumentChoiceUnknown = "document.choice-unknown";

    /// <summary>A claim window must be written as one.</summary>
    public const string DocumentClaimWindowInvalid = "document.claim-window-invalid";

    /// <summary>A date must be written as one.</summary>
    public const string DocumentDateInvalid = "document.date-invalid";

    /// <summary>A length of time must be written as one.</summary>
    public const string DocumentDurationInvalid = "document.duration-invalid";

    /// <summary>An instant must be written as one.</summary>
    public const string DocumentInstantInvalid = "document.instant-invalid";

    /// <summary>A limit must be written as one.</summary>
    public const string DocumentLimitInvalid = "document.limit-invalid";

    /// <summary>A metric must be named as one.</summary>
    public const string DocumentMetricInvalid = "document.metric-invalid";

    /// <summary>A moment of an escalation must be written as one.</summary>
    public const string DocumentMomentInvalid = "document.moment-invalid";

    /// <summary>Money must be written as an amount in a currency.</summary>
    public const string DocumentMoneyInvalid = "document.money-invalid";

    /// <summary>A number must be in its bounds.</summary>
    public const string DocumentNumberInvalid = "document.number-invalid";

    /// <summary>A period of the calendar must be written as one.</summary>
    public const string DocumentPeriodInvalid = "document.period-invalid";

    /// <summary>A rounding must be written as one.</summary>
    public const string DocumentRoundingInvalid = "document.rounding-invalid";

    /// <summary>A share must be written as a percentage from 0 to 100.</summary>
    public const string DocumentShareInvalid = "document.share-invalid";

    /// <summary>Texts and names must be made of characters.</summary>
    public const string DocumentTextInvalid = "document.text-invalid";

    /// <summary>A time of day must be written as one.</summary>
    public const string DocumentTimeInvalid = "document.time-invalid";

    /// <summary>Lists and objects may lie only so deep inside one another.</summary>
    public const string DocumentTooDeep = "document.too-deep";

    /// <summary>A document may only have so many bytes.</summary>
    public const string DocumentTooLarge = "document.too-large";

    /// <summary>A document with very many findings is not judged to its end.</summary>
    public const string DocumentTooManyFindings = "document.too-many-findings";

    /// <summary>A document may only have so many values.</summary>
    public const string DocumentTooManyValues = "document.too-many-values";

    /// <summary>What starts or stops a clock must be written as one of the known forms.</summary>
    public const string DocumentTriggerInvalid = "document.trigger-invalid";

    /// <summary>A part must be stated.</summary>
    public const string DocumentPartMissing = "document.part-missing";

    /// <summary>A part must fit the other parts beside it.</summary>
    public const string DocumentPartUnfit = "document.part-unfit";
}
