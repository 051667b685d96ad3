namespace Msp.Domain.Profitability;

/// <summary>Who pays when more fails than expected.</summary>
public enum RiskBearer
{
    /// <summary>The provider: the price stays what it was.</summary>
    Provider = 0,

    /// <summary>Both: the price rises, but by less than the cost.</summary>
    Both = 1,

    /// <summary>The client: the price rises by the cost or more.</summary>
    Client = 2,
}
