using Msp.Domain.Billing;
using Msp.Domain.Pricing;

namespace Msp.Domain.Profitability;

/// <summary>Turns what was paid for prepaid blocks into revenue as it is used: each step takes the share of the value left that it takes of the quantity left.</summary>
/// <remarks>What is rolled over takes its value along; what is forfeited or voided becomes revenue then. The last of a block takes all of its value.</remarks>
internal sealed class DrawDown
{
    private readonly Dictionary<string, decimal> quantities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, decimal> values = new(StringComparer.Ordinal);
    private readonly SortedDictionary<BillingPeriod, decimal> used = [];

    public DrawDown(PricingTerms terms, Bill bill)
    {
        var decimals = terms.Currency.Decimals;
        foreach (var charge in BlockFees(terms, bill)) values[charge.Explanation.Sources[0]] = values.GetValueOrDefault(charge.Explanation.Sources[0]) + charge.Amount.Amount;
        foreach (var entry in bill.Ledger.Entries)
        {
            if (entry.Kind is LedgerEntryKind.Bought or LedgerEntryKind.RolledIn || (entry.Kind == LedgerEntryKind.Adjusted && entry.Quantity > 0m))
            {
                quantities[entry.Block] = quantities.GetValueOrDefault(entry.Block) + entry.Quantity;
                continue;
            }

            var (left, taken, value) = (quantities.GetValueOrDefault(entry.Block), Math.Abs(entry.Quantity), values.GetValueOrDefault(entry.Block));
            var part = taken >= left ? value : decimal.Round(value * taken / left, decimals, terms.Rounding);
            quantities[entry.Block] = left - taken;
            values[entry.Block] = value - part;
            // A block ends on the day after its last, so what it forfeits belongs to the day before.
            var on = entry.Kind == LedgerEntryKind.Forfeited ? entry.On.PlusDays(-1) : entry.On;
            if (entry.Kind == LedgerEntryKind.RolledOut) values[entry.Source] = values.GetValueOrDefault(entry.Source) + part;
            else used[terms.Cycle.PeriodAt(on)] = used.GetValueOrDefault(terms.Cycle.PeriodAt(on)) + part;
        }
    }

    /// <summary>Paid and not used yet.</summary>
    public decimal Deferred => values.Values.Sum();

    public static IEnumerable<Charge> BlockFees(PricingTerms terms, Bill bill) =>
        bill.Charges.Where(charge => charge.Kind == ChargeKind.Fee && terms.Line(charge.Line)?.Model is PriceModel.Prepaid);

    /// <summary>What was used in a period, in money.</summary>
    public decimal Used(BillingPeriod period) => used.GetValueOrDefault(period);
}
