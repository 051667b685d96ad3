namespace Msp.Domain.Pricing;

/// <summary>How a part of a billing period is priced: the fraction of the period's price.</summary>
public enum ProrationConvention
{
    /// <summary>Days charged by the days of the whole period that holds them: 17 of 31.</summary>
    Actual = 0,

    /// <summary>Days charged by 30 a month, a month that ends within them counted as 30 days long: 23 May to 15 June is 22/30.</summary>
    ThirtyDayMonths = 1,

    /// <summary>Days charged by 30 a month, as many as there are: all of February 2020 is 29/30.</summary>
    DaysOf30 = 2,

    /// <summary>30/360: the last day of a month is its 30th, so that a full February is 30/30 and 27 to 31 January is 4/30.</summary>
    Strict30 = 3,

    /// <summary>Twelve months' price by 365 days, whatever the month: days x 12/365.</summary>
    AnnualDaily = 4,

    /// <summary>No proration: a started period is charged in full.</summary>
    WholePeriods = 5,
}
