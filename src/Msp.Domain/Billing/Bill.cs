using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>What one billing run came to: new charges, the ledger after it, and what could not be billed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Bill
{
    internal Bill(Currency currency, BillingPeriod period, IReadOnlyList<Charge> charges, PrepaidLedger ledger, IReadOnlyList<Finding> findings, BillingHistory earlier)
    {
        (Currency, Period, Charges, Ledger, Findings) = (currency, period, charges, ledger, findings);
        var corrected = charges.SelectMany(charge => charge.Corrects).ToHashSet(StringComparer.Ordinal);
        CorrectedInvoices = [.. earlier.Posted.Where(charge => corrected.Contains(charge.Key)).Select(charge => charge.Invoice).Distinct(StringComparer.Ordinal)];
        PaidInvoices = [.. CorrectedInvoices.Where(earlier.Payments.ContainsKey)];
    }

    private Bill(Bill bill, IReadOnlyList<Finding> findings)
    {
        (Currency, Period, Charges, Ledger, Findings) = (bill.Currency, bill.Period, bill.Charges, bill.Ledger, findings);
        (CorrectedInvoices, PaidInvoices) = (bill.CorrectedInvoices, bill.PaidInvoices);
    }

    /// <summary>The currency of all amounts.</summary>
    public Currency Currency { get; }

    /// <summary>The billing period of the run.</summary>
    public BillingPeriod Period { get; }

    /// <summary>New charges, by service period, line and kind.</summary>
    public IReadOnlyList<Charge> Charges { get; }

    /// <summary>Prepaid blocks after the run.</summary>
    public PrepaidLedger Ledger { get; }

    /// <summary>What was not charged or doubtful, such as work without a rate; nothing is left out silently.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Numbers of the invoices that charges of this run correct, without repetition.</summary>
    public IReadOnlyList<string> CorrectedInvoices { get; }

    /// <summary>Those of <see cref="CorrectedInvoices"/> that are paid: what is given back for them is money, and not less to pay.</summary>
    public IReadOnlyList<string> PaidInvoices { get; }

    /// <summary>The sum of the charges.</summary>
    public Money Total => Charges.Aggregate(Money.Zero(Currency), (sum, charge) => sum + charge.Amount);

    /// <summary>The invoice of the run; a credit note when its total is below zero.</summary>
    /// <param name="number">the invoice's number; null for a draft</param>
    public Invoice ToInvoice(string? number = null) => new(number, this);

    internal Bill Noting(IEnumerable<Finding> further) => new(this, [.. Findings, .. further]);
}
