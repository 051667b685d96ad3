namespace Msp.Domain.Pricing;

/// <summary>What becomes of the part of a service credit that the cap of its period leaves.</summary>
public enum CreditExcess
{
    /// <summary>It is not given.</summary>
    Forfeited = 0,

    /// <summary>It is given in the periods after, under the caps of those, until all of it is given.</summary>
    Carried = 1,
}
