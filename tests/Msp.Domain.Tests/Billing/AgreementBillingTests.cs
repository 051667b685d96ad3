using Msp.Domain.Agreements;
using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;
using static Msp.Domain.Tests.Billing.Contract;

namespace Msp.Domain.Tests.Billing;

public sealed class AgreementBillingTests
{
    [Fact]
    public void Bill_uses_the_agreement_s_prices_calendars_and_credits()
    {
        var agreement = Agreement(Draft(Line("desk") with { Recurring = new() { Price = 1000m } }, Support));
        var schedule = ServiceCreditSchedule.Named("gold").CreditBelow(Share.OfPercent(99), Share.OfPercent(10)).OfFees("the desk").Build();
        var log = ServiceLog.Of(new Outage(Instant.FromUtc(2026, 1, 10, 0, 0), Instant.FromUtc(2026, 1, 12, 0, 0), "INC-1"));
        var credits = schedule.AssessAll(ReportingPeriod.Month(2026, 1, Office.Zone).Series(2).Select(month => AvailabilityTerms.Over(BusinessCalendar.AlwaysOpen(Office.Zone)).Build().Measure(month, log)));

        var bill = agreement.Bill(Month(1), new() { Time = [Entry("T1", new(2026, 1, 16), "16:00", 120)] }, credits, BillingHistory.Empty, new(2026, 2, 1));

        Assert.Equal(["fee/desk/2026-01-01 1000.00 EUR", "fee/support/2026-01-01 250.00 EUR", "credit/gold 2026-01 -100.00 EUR"], bill.Amounts());
    }

    [Fact]
    public void Bill_without_prices_in_force_throws()
    {
        Assert.Throws<InvalidOperationException>(() => Agreement(null).Bill(Month(1), BillingActivity.None, [], BillingHistory.Empty, new(2026, 2, 1)));
        var agreement = Agreement(Draft(Line("desk") with { Recurring = new() { Price = 1000m } }));
        Assert.Throws<InvalidOperationException>(() => agreement.Bill(BillingPeriod.Month(2025, 6), BillingActivity.None, [], BillingHistory.Empty, new(2026, 2, 1)));
        Assert.Equal(Money.Of(1000m, Currency.Eur), agreement.Bill(Month(1), BillingActivity.None, [], BillingHistory.Empty, new(2026, 2, 1)).Total);
    }

    [Fact]
    public void Bill_takes_a_calendar_that_is_given_before_the_agreement_s_own()
    {
        var agreement = Agreement(Draft(Support));
        BillingActivity saturday = new() { Time = [Entry("T1", new(2026, 1, 17), "10:00", 60)] };
        var open = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = BusinessCalendar.AlwaysOpen(Office.Zone) };

        Assert.Equal(150m, agreement.Bill(Month(1), saturday, [], BillingHistory.Empty, new(2026, 2, 1)).Total.Amount);
        Assert.Equal(100m, agreement.Bill(Month(1), saturday with { Calendars = open }, [], BillingHistory.Empty, new(2026, 2, 1)).Total.Amount);
    }

    [Fact]
    public void Bill_after_the_end_of_an_agreement_is_by_the_prices_of_its_last_day()
    {
        var draft = Agreement(Draft(Line("desk") with { Recurring = new() { Price = 310m } })).ToDraft();
        var ended = ServiceAgreement.From(draft with { Terms = draft.Terms! with { Term = draft.Terms.Term! with { LastDay = new(2026, 1, 31) } } });

        Assert.Equal(["fee/desk/2026-01-01 310.00 EUR"], ended.Bill(Month(3), BillingActivity.None, [], BillingHistory.Empty, new(2026, 4, 1)).Amounts());
    }

    [Fact]
    public void Bill_of_nothing_is_refused_by_name()
    {
        var agreement = Agreement(Draft(Support));

        Assert.Equal("agreement", Assert.Throws<ArgumentNullException>(() => default(ServiceAgreement)!.Bill(Month(1), BillingActivity.None, [], BillingHistory.Empty, new(2026, 2, 1))).ParamName);
        Assert.Equal("activity", Assert.Throws<ArgumentNullException>(() => agreement.Bill(Month(1), null!, [], BillingHistory.Empty, new(2026, 2, 1))).ParamName);
    }

    [Fact]
    public void From_an_agreement_whose_rate_card_names_no_calendar_of_it_is_refused()
    {
        var draft = Agreement(Draft(Support)).ToDraft();
        var elsewhere = draft with { Terms = draft.Terms! with { Pricing = Draft(Support) with { RateCards = [Card with { Hours = [new() { Name = "business hours", Calendar = "nowhere" }] }] } } };

        Assert.False(ServiceAgreement.TryFrom(elsewhere, out _, out var findings));

        Assert.Equal((DomainCodes.AgreementCalendarUnknown, "terms.pricing.rateCards[0].hours[0].calendar", "nowhere"), Assert.Single(findings) is var unknown ? (unknown.Code, unknown.Place, unknown.Value) : default);
    }

    internal static ServiceAgreement Agreement(PricingTermsDraft? pricing) => ServiceAgreement.From(new()
    {
        Id = "A-1",
        Title = "Desk",
        Zone = "Europe/Berlin",
        Currency = "EUR",
        Signed = new(2025, 12, 1),
        Parties = [new() { Id = "p", Side = Side.Provider }, new() { Id = "c", Side = Side.Client }],
        Terms = new()
        {
            Calendars = new Dictionary<string, BusinessCalendar>(StringComparer.Ordinal) { ["office"] = Office },
            Policies = new Dictionary<string, SlaPolicy>(StringComparer.Ordinal) { ["gold"] = SlaPolicy.Named("gold").Add(SlaTarget.For(Metric.Resolution).Within(Limit.Parse("8h"), Office).Build()).Build() },
            Services = [new() { Id = "desk", Owner = "manager", Policy = "gold" }],
            ScopeDefault = new() { Clause = "2", Answer = ScopeVerdict.Covered },
            Term = new() { Effective = new(2026, 1, 1), Clause = "9" },
            Pricing = pricing,
        },
    });
}
