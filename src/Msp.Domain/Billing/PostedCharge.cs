using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>A charge that stands on an invoice: what later runs must know of it. A host stores these and gives them back.</summary>
/// <remarks>Equality is by value, of the list by reference. Immutable and thread-safe.</remarks>
/// <param name="Key">of the charge</param>
/// <param name="Kind">what it was</param>
/// <param name="Line">id of the pricing line, discount, bound or credit</param>
/// <param name="Period">the service period</param>
/// <param name="Amount">what was charged</param>
/// <param name="Invoice">number of the invoice</param>
/// <param name="Sources">ids of the records it charged: they are not charged again</param>
public sealed record PostedCharge(string Key, ChargeKind Kind, string Line, BillingPeriod Period, Money Amount, string Invoice, IReadOnlyList<string> Sources)
{
    // What it is for, without the number of a correction.
    internal string Subject => Key.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? Key[..at] : Key;
}
