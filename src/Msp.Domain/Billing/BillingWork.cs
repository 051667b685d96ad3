using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>One billing run: goes through the service periods in order and charges what is due and not posted.</summary>
internal sealed partial class BillingWork
{
    private readonly PricingTerms terms;
    private readonly BillingActivity activity;
    private readonly BillingHistory earlier;
    private readonly PostedAmounts posted;
    private readonly List<Charge> charges = [];
    private readonly List<Finding> findings = [];
    private PrepaidLedger ledger;
    private BillingPeriod billed;
    private PriceRises prices = null!;

    /// <summary>Prepares a run.</summary>
    /// <param name="terms">the prices</param>
    /// <param name="activity">what happened</param>
    /// <param name="earlier">what is charged already; empty where all is derived again</param>
    /// <param name="payments">what is paid</param>
    public BillingWork(PricingTerms terms, BillingActivity activity, BillingHistory earlier, BillingHistory payments)
    {
        (this.terms, this.activity, this.earlier, ledger) = (terms, activity, earlier, earlier.Ledger);
        posted = new(earlier, terms, payments);
        closed = [.. ledger.Entries.Where(entry => entry.Kind == LedgerEntryKind.Forfeited).Select(entry => entry.Block)];
    }

    public Bill Bill(BillingPeriod period, LocalDate asOf)
    {
        (billed, prices) = (period, new(terms, activity, period.EndExclusive, findings));
        Gather();
        for (var service = terms.Cycle.PeriodAt(FirstDay); service.Start <= asOf && service.Start < period.EndExclusive; service = terms.Cycle.Next(service))
            Serve(service, ended: service.EndExclusive <= asOf && service.EndExclusive <= period.EndExclusive, asOf);
        return new(terms.Currency, period, charges.AsReadOnly(), ledger, findings.AsReadOnly(), earlier);
    }

    private void Serve(BillingPeriod service, bool ended, LocalDate asOf)
    {
        var first = charges.Count;
        OpenBlocks(service);
        foreach (var line in terms.Lines)
        {
            var due = ended || line.Timing == ChargeTiming.InAdvance;
            switch (line.Model)
            {
                case PriceModel.Recurring recurring when due:
                    Recurring(line, recurring.Price, service);
                    break;
                case PriceModel.PerUnit unit when due:
                    PerUnit(line, unit.Fee, service, ended);
                    break;
                case PriceModel.OneOff once when due && service.Contains(once.On) && line.Covers(once.On):
                    OneOff(line, once, service);
                    break;
                case PriceModel.Milestones milestones:
                    Milestones(line, milestones.Plan, service, asOf);
                    break;
                case PriceModel.Time time when ended:
                    Time(line, time.Terms, service);
                    break;
            }
        }

        foreach (var (line, block) in PrepaidLines) Blocks(line, block, service, ended || line.Timing == ChargeTiming.InAdvance);
        Discounts(service, first);
        Caps(service, first);
        Maximums(service, first);
        if (!ended) return;
        Commitments(service, first);
        Credits(service);
        CloseBlocks(service);
    }

    private void Emit(string subject, ChargeKind kind, string id, BillingPeriod service, string text, Explanation explanation, PriceLine? line, params IReadOnlyList<string> corrects)
    {
        charges.Add(new(posted.NextKey(subject), kind, id, service, text, explanation.Amount, explanation, corrects)
        {
            TaxCode = line?.TaxCode, Account = line?.Account, PurchaseOrder = line?.PurchaseOrder,
        });
        posted.Add(subject, kind, id, service.Start, explanation.Amount, explanation.Sources);
    }

    private void EmitFee(PriceLine line, string subject, BillingPeriod service, string text, Derivation derivation, Term amount) =>
        Emit(subject, ChargeKind.Fee, line.Id, service, text, derivation.Rounded(amount, terms.Currency, terms.Rounding), line);

    private void OneOff(PriceLine line, PriceModel.OneOff once, BillingPeriod service)
    {
        var subject = BillingKeys.Fee(line.Id, "one-off", "");
        if (posted.Has(subject)) return;
        var derivation = new Derivation("one-off price", line.Clause);
        EmitFee(line, subject, service, line.Text, derivation, derivation.Given("quantity", once.Quantity) * derivation.Given("price", once.Price.Amount));
    }

    private void Milestones(PriceLine line, MilestonePlan plan, BillingPeriod service, LocalDate asOf)
    {
        foreach (var approval in approvals.GetValueOrDefault(line.Id, []).Where(approval => service.Contains(approval.On) && approval.On <= asOf))
        {
            var (subject, part) = (BillingKeys.Fee(line.Id, "milestone", approval.Milestone), plan.Parts.FirstOrDefault(part => part.Id == approval.Milestone));
            if (part is null || posted.Has(subject)) continue;
            var derivation = new Derivation("milestone approved", line.Clause);
            derivation.From(approval.Source.Length == 0 ? approval.Milestone : approval.Source);
            var due = derivation.Given("due", part.Amount.Amount, part.Share is { } share ? $"{share} of {plan.Total}, the last part takes what rounding leaves" : part.Text);
            EmitFee(line, subject, service, $"{line.Text}: {part.Text}", derivation, due);
        }
    }
}
