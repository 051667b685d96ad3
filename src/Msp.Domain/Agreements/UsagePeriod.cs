namespace Msp.Domain.Agreements;

/// <summary>The period in which a limit holds and after which it starts anew.</summary>
public enum UsagePeriod
{
    /// <summary>A calendar month.</summary>
    Month = 0,

    /// <summary>A calendar quarter.</summary>
    Quarter = 1,

    /// <summary>A calendar year.</summary>
    Year = 2,
}
