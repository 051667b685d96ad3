using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>Computes what is due: a pure function of terms, activity, what was billed before, a period and a date.</summary>
/// <remarks>
/// The same arguments give the same bill, in any process and whatever the order of the activity; when its charges are posted, the same run emits
/// nothing. Thread-safe.
/// </remarks>
public static class BillingRun
{
    /// <summary>Bills a period.</summary>
    /// <param name="terms">the prices</param>
    /// <param name="activity">what happened</param>
    /// <param name="earlier">what was billed before</param>
    /// <param name="period">charges in advance of service periods that start before its end, in arrears of those that end by its end</param>
    /// <param name="asOf">the date of the run: nothing is due in advance that starts later, nor in arrears that ends later</param>
    /// <param name="late">what becomes of periods that are billed already; posted charges are frozen unless stated otherwise</param>
    public static Bill Bill(
        this PricingTerms terms, BillingActivity activity, BillingHistory earlier, BillingPeriod period, LocalDate asOf, LateActivity late = LateActivity.Frozen)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(earlier);
        return late == LateActivity.Frozen
            ? new BillingWork(terms, activity, earlier, earlier).Bill(period, asOf)
            : Rederivation.Of(new BillingWork(terms, activity, BillingHistory.Empty, earlier).Bill(period, asOf), terms, earlier, asOf);
    }
}
