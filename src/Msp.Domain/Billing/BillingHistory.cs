using System.Collections.Immutable;

namespace Msp.Domain.Billing;

/// <summary>What was billed before: charges that are posted, and the ledger of prepaid blocks.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BillingHistory
{
    private BillingHistory(IReadOnlyList<PostedCharge> posted, PrepaidLedger ledger, IReadOnlyDictionary<string, LocalDate> payments) => (Posted, Ledger, Payments) = (posted, ledger, payments);

    /// <summary>Nothing was billed yet.</summary>
    public static BillingHistory Empty { get; } = new([], PrepaidLedger.Empty, ImmutableDictionary.Create<string, LocalDate>(StringComparer.Ordinal));

    /// <summary>Charges that stand on invoices, in the order in which they were posted.</summary>
    public IReadOnlyList<PostedCharge> Posted { get; }

    /// <summary>Prepaid blocks and what was drawn from them.</summary>
    public PrepaidLedger Ledger { get; }

    /// <summary>Invoices that are paid in full, and when.</summary>
    public IReadOnlyDictionary<string, LocalDate> Payments { get; }

    /// <summary>Puts a history together from what a host stored.</summary>
    /// <param name="posted">in the order in which they were posted; keys are unique</param>
    /// <param name="ledger">after the last run</param>
    /// <param name="payments">numbers of the invoices that are paid in full, and when; null for none</param>
    /// <exception cref="ArgumentException">A key is there twice.</exception>
    public static BillingHistory Of(IReadOnlyList<PostedCharge> posted, PrepaidLedger ledger, IReadOnlyDictionary<string, LocalDate>? payments = null)
    {
        var repeated = posted.CountBy(charge => charge.Key, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key;
        return repeated is null ? new([.. posted], ledger, payments is null ? Empty.Payments : payments.ToImmutableDictionary(StringComparer.Ordinal)) : throw new ArgumentException($"\"{repeated}\" is posted twice.", nameof(posted));
    }

    /// <summary>The history after a run's charges are posted.</summary>
    /// <param name="bill">the run; what it emitted is posted as a whole</param>
    /// <param name="invoice">number of the invoice</param>
    /// <exception cref="ArgumentException">A charge of the run is posted already.</exception>
    public BillingHistory Post(Bill bill, string invoice)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return Of([.. Posted, .. bill.Charges.Select(charge => charge.Posted(invoice))], bill.Ledger, Payments);
    }

    /// <summary>The history after an invoice is paid: blocks that wait for their payment can be used, and what corrects it gives money back.</summary>
    /// <param name="invoice">number of an invoice with posted charges</param>
    /// <param name="on">the date on which it was paid in full; a later date for the same invoice replaces it</param>
    /// <exception cref="ArgumentException">Nothing is posted on such an invoice.</exception>
    public BillingHistory Pay(string invoice, LocalDate on) => Posted.Any(charge => charge.Invoice == invoice)
        ? new(Posted, Ledger, Payments.ToImmutableDictionary(StringComparer.Ordinal).SetItem(invoice, on))
        : throw new ArgumentException($"Nothing is posted on invoice \"{invoice}\".", nameof(invoice));
}
