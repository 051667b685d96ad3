using System.Globalization;
using Msp.Domain.Agreements;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>Bills under an agreement: its pricing terms, its calendars, its service credits.</summary>
/// <remarks>Pure functions. Thread-safe.</remarks>
public static class AgreementBilling
{
    /// <summary>Bills a period by the pricing terms in force on its last day, or on the agreement's last day where that is earlier.</summary>
    /// <remarks>
    /// From the day on which the agreement has ended no line is charged. What was posted in advance for days after it is given back when it is derived again.
    /// </remarks>
    /// <param name="agreement">the agreement; its currency is that of its prices</param>
    /// <param name="period">see <see cref="BillingRun"/></param>
    /// <param name="activity">what happened; the agreement's calendars are known without being given, those given here come first</param>
    /// <param name="credits">service credits that are due, each for the billing period in which its own period begins</param>
    /// <param name="earlier">what was billed before</param>
    /// <param name="asOf">the date of the run</param>
    /// <param name="late">what becomes of periods that are billed already</param>
    /// <exception cref="InvalidOperationException">No version is in force then, or it states no prices.</exception>
    public static Bill Bill(
        this ServiceAgreement agreement,
        BillingPeriod period,
        BillingActivity activity,
        IReadOnlyList<ServiceCredit> credits,
        BillingHistory earlier,
        LocalDate asOf,
        LateActivity late = LateActivity.Frozen)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(activity);
        var end = period.EndExclusive.AtStartOfDayInZone(agreement.Zone).ToInstant();
        var last = Instant.Min(agreement.EndsAt ?? end, end) - Duration.Epsilon;
        if (agreement.InForceAt(last)?.Terms is not { Pricing: { } terms } version)
            throw new InvalidOperationException($"{agreement.Id} has no prices in force by the end of {period}.");
        if (agreement.EndsAt is { } ends) terms = terms.EndingBy((ends - Duration.Epsilon).InZone(agreement.Zone).Date.PlusDays(1));

        var calendars = version.Calendars.Concat(activity.Calendars).GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        var notices = credits.Select(credit => CreditNotice.Of(credit, terms.Cycle.PeriodAt(credit.Period.Start.InZone(credit.Period.Zone).Date))).OfType<CreditNotice>();
        return terms.Bill(activity with { Calendars = calendars, Credits = [.. activity.Credits, .. notices] }, earlier, period, asOf, late).Noting(
            agreement.Amendments.Where(amendment => amendment.AppliesFrom(AgreementSection.Pricing) is { } from && from > period.Start && from < period.EndExclusive)
                .Select(amendment => Finding.Warning(DomainCodes.BillingPricesChange, "amendments", amendment.Number.ToString(CultureInfo.InvariantCulture),
                    $"The amendment replaces the prices within {period}, which is billed by the new ones as a whole; its lines state from when they are charged.")));
    }
}
