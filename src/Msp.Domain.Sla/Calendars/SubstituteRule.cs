namespace Msp.Domain.Sla;

/// <summary>Which weekday is also free when a holiday falls on a Saturday or a Sunday.</summary>
/// <remarks>The holiday itself keeps its date in every case: a desk that works on Saturdays is closed on Christmas Day and on its substitute.</remarks>
public enum SubstituteRule
{
    /// <summary>None: a holiday on a weekend is lost to those who work Monday to Friday. The default.</summary>
    None = 0,

    /// <summary>The nearest weekday: Friday for a Saturday, Monday for a Sunday, as for federal holidays in the United States.</summary>
    NearestWeekday = 1,

    /// <summary>The following Monday, even when that is a holiday already.</summary>
    FollowingWeekday = 2,

    /// <summary>The next weekday that is not itself a holiday of the same set, as for bank holidays in the United Kingdom.</summary>
    NextFreeWeekday = 3,
}
