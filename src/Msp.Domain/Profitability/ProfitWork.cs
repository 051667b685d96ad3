using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>Bills a delivery and adds up what it brought and cost.</summary>
internal sealed class ProfitWork
{
    private readonly PricingTerms terms;
    private readonly Delivery delivery;
    private readonly Bill bill;
    private readonly DrawDown drawDown;
    private readonly (LocalDate On, DeliveredWork Work, decimal? Cost)[] work;

    public ProfitWork(PricingTerms terms, Delivery delivery)
    {
        (this.terms, this.delivery) = (terms, delivery);
        bill = terms.Bill(delivery.For(terms), BillingHistory.Empty, delivery.Span, delivery.Span.EndExclusive);
        drawDown = new(terms, bill);
        work =
        [
            .. delivery.Work.Select(work => (On: work.Entry.Start.InZone(work.Entry.Zone ?? terms.Zone).Date, work)).Where(pair => delivery.Span.Contains(pair.On))
                .OrderBy(pair => pair.work.Entry.Start).ThenBy(pair => pair.work.Entry.Id, StringComparer.Ordinal)
                .Select(pair => (pair.On, pair.work, delivery.Costs.ForHour(pair.work.Entry.Role, pair.On))),
        ];
    }

    public AgreementProfit Profit()
    {
        var periods = new List<ProfitPeriod>();
        for (var period = terms.Cycle.PeriodAt(delivery.Span.Start); period.Start < delivery.Span.EndExclusive; period = terms.Cycle.Next(period)) periods.Add(Of(period));
        var charges = bill.Charges.Where(charge => delivery.Span.Contains(charge.Period.Start)).ToArray();
        var charged = charges.SelectMany(charge => charge.Explanation.Sources).ToHashSet(StringComparer.Ordinal);
        return new(
            terms,
            periods.AsReadOnly(),
            Services(charges, periods),
            new(Hours(_ => true), Hours(item => item.Cost is null), Hours(item => !item.Work.IsApproved), Hours(item => item.Work.IsApproved && !charged.Contains(item.Work.Entry.Id))),
            Money.Of(charges.Where(charge => delivery.Costs.PassThroughLines.Contains(LineOf(charge), StringComparer.Ordinal)).Sum(charge => charge.Amount.Amount), terms.Currency),
            Money.Of(drawDown.Deferred, terms.Currency),
            [.. bill.Findings.Where(finding => finding.Code != DomainCodes.BillingEntryUnassigned)]);
    }

    private ProfitPeriod Of(BillingPeriod period)
    {
        var derivation = new Derivation("margin at invoice", null);
        var invoiced = derivation.Given("invoiced", bill.Charges.Where(charge => charge.Period == period).Sum(charge => charge.Amount.Amount));
        var own = work.Where(item => period.Contains(item.On)).ToArray();
        var parts = own.Where(item => item.Cost is not null).GroupBy(item => (item.Work.Entry.Role, Cost: item.Cost!.Value)).OrderBy(group => group.Key.Role, StringComparer.Ordinal).ThenBy(group => group.Key.Cost)
            .Select(group => derivation.Given("hours", group.Sum(item => item.Work.Hours), group.Key.Role ?? "any role") * derivation.Given("cost", group.Key.Cost, "an hour")).ToArray();
        var labour = derivation.Let("labour", Rounded(Term.Total(parts)));
        var other = derivation.Let("other_cost", Rounded(Term.Total([.. Units(derivation, period), derivation.Given("fixed", delivery.Costs.PerPeriod, "a period")])));
        var explanation = derivation.Rounded(invoiced - labour - other, terms.Currency, terms.Rounding);
        var blocks = DrawDown.BlockFees(terms, bill).Where(charge => charge.Period == period).Sum(charge => charge.Amount.Amount);
        return new(period, Amount(invoiced), Money.Of(invoiced.Value.Rounded(terms.Currency.Decimals, terms.Rounding) - blocks + drawDown.Used(period), terms.Currency),
            Amount(labour), Amount(other), own.Sum(item => item.Work.Hours), explanation);
    }

    private IEnumerable<Term> Units(Derivation derivation, BillingPeriod period)
    {
        foreach (var cost in delivery.Costs.Units)
        {
            var days = delivery.Activity.Units.Where(unit => unit.Line == cost.Unit && unit.From < period.EndExclusive && !(unit.Until <= unit.From) && !(unit.Until <= period.Start))
                .Sum(unit => unit.Quantity * Period.DaysBetween(LocalDate.Max(unit.From, period.Start), LocalDate.Min(unit.Until ?? period.EndExclusive, period.EndExclusive)));
            yield return derivation.Given("days", days, $"days of a {cost.Unit}") * derivation.Given("a_period", cost.PerPeriod) / derivation.Given("of", period.Days);
        }
    }

    private IReadOnlyList<ServiceProfit> Services(Charge[] charges, List<ProfitPeriod> periods)
    {
        var revenue = charges.ToLookup(charge => terms.Line(LineOf(charge))?.Service ?? "", charge => charge.Amount.Amount, StringComparer.Ordinal);
        var labour = Labour(periods.ToDictionary(period => period.Period, period => period.Labour));
        var hours = work.ToLookup(item => item.Work.Service ?? "", item => item.Work.Hours, StringComparer.Ordinal);
        return
        [
            .. revenue.Select(group => group.Key).Union(hours.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(service => new ServiceProfit(service, Money.Of(revenue[service].Sum(), terms.Currency), labour.GetValueOrDefault(service, Money.Zero(terms.Currency)), hours[service].Sum())),
        ];
    }

    // Of each period's labour, as it was rounded, every service gets its part, so that services add up to it.
    private Dictionary<string, Money> Labour(Dictionary<BillingPeriod, Money> ofPeriods)
    {
        var sums = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var period in work.Where(item => item.Cost * item.Work.Hours > 0m).GroupBy(item => terms.Cycle.PeriodAt(item.On)))
        {
            var services = period.GroupBy(item => item.Work.Service ?? "", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => (group.Key, Cost: group.Sum(item => item.Cost!.Value * item.Work.Hours))).ToArray();
            var parts = ofPeriods[period.Key].Divide([.. services.Select(service => service.Cost)]);
            foreach (var (service, part) in services.Zip(parts)) sums[service.Key] = sums.GetValueOrDefault(service.Key, Money.Zero(terms.Currency)) + part;
        }

        return sums;
    }

    // A discount or a cap belongs to the line it takes from; its key says which.
    private static string LineOf(Charge charge) => charge.Kind is ChargeKind.Discount or ChargeKind.WriteDown ? BillingKeys.LineOf(charge.Key) : charge.Line;

    private decimal Hours(Func<(LocalDate On, DeliveredWork Work, decimal? Cost), bool> which) => work.Where(which).Sum(item => item.Work.Hours);

    private Term Rounded(Term amount) => amount.Rounded(terms.Currency.Decimals, terms.Rounding);

    private Money Amount(Term term) => term.Value.ToMoney(terms.Currency);
}
