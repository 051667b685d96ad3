using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>One line of an invoice: a charge as the client reads it.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Number">1 and up</param>
/// <param name="Charge">what it shows</param>
public sealed record InvoiceLine(int Number, Charge Charge)
{
    /// <summary>What it is for.</summary>
    public string Text => Charge.Text;

    /// <summary>The service period.</summary>
    public BillingPeriod Period => Charge.Period;

    /// <summary>Rounded to the smallest unit.</summary>
    public Money Amount => Charge.Amount;

    /// <summary>Why.</summary>
    public Explanation Explanation => Charge.Explanation;
}
