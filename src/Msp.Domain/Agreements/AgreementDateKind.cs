namespace Msp.Domain.Agreements;

/// <summary>What kind of thing is owed, or happens, on a date of an agreement.</summary>
public enum AgreementDateKind
{
    /// <summary>The agreement takes effect.</summary>
    Effective = 0,

    /// <summary>Something must be put right before it is served.</summary>
    Remediation = 1,

    /// <summary>A step of starting the service.</summary>
    OnboardingStep = 2,

    /// <summary>Something one side must provide.</summary>
    Provision = 3,

    /// <summary>The last day on which service levels do not bind.</summary>
    GraceEnds = 4,

    /// <summary>Prices are looked at again.</summary>
    PriceReview = 5,

    /// <summary>A batch of changes is carried out.</summary>
    ChangeBatch = 6,

    /// <summary>The last day for notice.</summary>
    NoticeDeadline = 7,

    /// <summary>The first day of another term.</summary>
    Renewal = 8,

    /// <summary>The last day.</summary>
    LastDay = 9,

    /// <summary>The last day on which the provider helps to hand over.</summary>
    ExitAssistanceEnds = 10,

    /// <summary>The last day on which a rise of prices can be announced.</summary>
    PriceRiseNotice = 11,

    /// <summary>Prices rise.</summary>
    PriceRise = 12,

    /// <summary>A billing period begins, with which bills are made.</summary>
    Billing = 13,
}
