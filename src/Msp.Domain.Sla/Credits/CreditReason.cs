namespace Msp.Domain.Sla;

/// <summary>Why a line of a service credit is there.</summary>
public enum CreditReason
{
    /// <summary>Nothing was measured, so nothing is due.</summary>
    NoData = 0,

    /// <summary>The band in which the percentage lies.</summary>
    Band = 1,

    /// <summary>An incident that breached.</summary>
    Breach = 2,

    /// <summary>Taken back: the period lies in the onboarding grace.</summary>
    Grace = 3,

    /// <summary>Cut to what the contract allows for a period.</summary>
    PeriodCap = 4,

    /// <summary>Cut to what the contract year has left.</summary>
    YearCap = 5,

    /// <summary>Taken back: less than the least that is paid.</summary>
    Minimum = 6,

    /// <summary>An earlier credit returned to the provider, because the service has been good enough since.</summary>
    EarnBack = 7,

    /// <summary>Nothing of it is due any more, because nobody claimed it in time.</summary>
    Lapsed = 8,
}
