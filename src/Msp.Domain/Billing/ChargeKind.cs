namespace Msp.Domain.Billing;

/// <summary>What a charge is: the operations on a service period in their order.</summary>
public enum ChargeKind
{
    /// <summary>The fee of a line for a service period.</summary>
    Fee = 0,

    /// <summary>A discount on fees; zero or less.</summary>
    Discount = 1,

    /// <summary>What a cap takes off fees; zero or less.</summary>
    WriteDown = 2,

    /// <summary>What is missing to a minimum commitment; zero or more.</summary>
    TrueUp = 3,

    /// <summary>A service credit; zero or less.</summary>
    Credit = 4,
}
