namespace Msp.Domain.Billing;

/// <summary>What was billed before: charges that are posted, and the ledger of prepaid blocks.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BillingHistory
{
    private BillingHistory(IReadOnlyList<PostedCharge> posted, PrepaidLedger ledger) => (Posted, Ledger) = (posted, ledger);

    /// <summary>Nothing was billed yet.</summary>
    public static BillingHistory Empty { get; } = new([], PrepaidLedger.Empty);

    /// <summary>Charges that stand on invoices, in the order in which they were posted.</summary>
    public IReadOnlyList<PostedCharge> Posted { get; }

    /// <summary>Prepaid blocks and what was drawn from them.</summary>
    public PrepaidLedger Ledger { get; }

    /// <summary>Puts a history together from what a host stored.</summary>
    /// <param name="posted">in the order in which they were posted; keys are unique</param>
    /// <param name="ledger">after the last run</param>
    /// <exception cref="ArgumentException">A key is there twice.</exception>
    public static BillingHistory Of(IReadOnlyList<PostedCharge> posted, PrepaidLedger ledger)
    {
        var repeated = posted.CountBy(charge => charge.Key, StringComparer.Ordinal).FirstOrDefault(pair => pair.Value > 1).Key;
        return repeated is null ? new([.. posted], ledger) : throw new ArgumentException($"\"{repeated}\" is posted twice.", nameof(posted));
    }

    /// <summary>The history after a run's charges are posted.</summary>
    /// <param name="bill">the run; what it emitted is posted as a whole</param>
    /// <param name="invoice">number of the invoice</param>
    /// <exception cref="ArgumentException">A charge of the run is posted already.</exception>
    public BillingHistory Post(Bill bill, string invoice)
    {
        ArgumentNullException.ThrowIfNull(bill);
        return Of([.. Posted, .. bill.Charges.Select(charge => charge.Posted(invoice))], bill.Ledger);
    }
}
