using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>A service credit that is due: a share of the fees of a period.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">unique; an incident has one credit</param>
/// <param name="Share">of the base that the terms name</param>
/// <param name="Period">the billing period whose fees are its base</param>
/// <param name="Reason">why, for the invoice; may be empty</param>
public sealed record CreditNotice(string Id, Share Share, BillingPeriod Period, string Reason = "")
{
    /// <summary>The notice of a credit that was assessed; null when nothing is due to the client.</summary>
    /// <param name="credit">the credit</param>
    /// <param name="period">the billing period whose fees are its base</param>
    public static CreditNotice? Of(ServiceCredit credit, BillingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(credit);
        return credit.Fraction <= 0m ? null : new($"{credit.Schedule.Name} {credit.Period.Name}", Share.OfPercent(Math.Min(1m, credit.Fraction) * 100m), period, credit.ToString());
    }
}
