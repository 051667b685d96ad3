using System.Globalization;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>Charges of earlier runs and of this one, by what they are for.</summary>
internal sealed class PostedAmounts
{
    private readonly PricingTerms terms;
    private readonly Dictionary<string, int> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Line, LocalDate Start), Money> fees = [];
    private readonly Dictionary<string, Money> capped = new(StringComparer.Ordinal);
    private readonly Dictionary<(ChargeKind Kind, string Id, LocalDate Start), Money> others = [];
    private readonly Dictionary<string, Money> bySubject = new(StringComparer.Ordinal);
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);
    private readonly ILookup<string, PostedCharge> history;
    private readonly BillingHistory payments;

    /// <summary>Adds up what is posted.</summary>
    /// <param name="history">what counts as charged</param>
    /// <param name="terms">tell which lines are for time</param>
    /// <param name="payments">what is paid, also where it does not count as charged because it is derived again</param>
    public PostedAmounts(BillingHistory history, PricingTerms terms, BillingHistory payments)
    {
        (this.terms, this.payments, this.history) = (terms, payments, payments.Posted.ToLookup(charge => charge.Subject, StringComparer.Ordinal));
        foreach (var charge in history.Posted) Add(charge.Subject, charge.Kind, charge.Line, charge.Period.Start, charge.Amount, charge.Sources);
        foreach (var entry in history.Ledger.Entries.Where(entry => entry.Kind is LedgerEntryKind.Drawn or LedgerEntryKind.Adjusted)) sources.Add(entry.Source);
    }

    private Money Zero => Money.Zero(terms.Currency);

    public bool Has(string subject) => subjects.ContainsKey(subject);

    /// <summary>Charges on earlier invoices for a subject.</summary>
    public IEnumerable<PostedCharge> Earlier(string subject) => history[subject];

    /// <summary>When the first charge for a subject was paid; null while it is not.</summary>
    public LocalDate? PaidOn(string subject) =>
        history[subject].FirstOrDefault() is { } charge && payments.Payments.TryGetValue(charge.Invoice, out var on) ? on : null;

    /// <summary>All that was charged for a subject, for a credit whatever the period.</summary>
    public Money Of(string subject) => bySubject.GetValueOrDefault(subject, Zero);

    /// <summary>How many charges there are for a subject.</summary>
    public int Times(string subject) => subjects.GetValueOrDefault(subject);

    /// <summary>Whether a time entry or a visit was charged: other records may have the same id.</summary>
    public bool HasCharged(string source) => sources.Contains(source);

    /// <summary>The key of the next charge for a subject: the second has <c>#2</c>.</summary>
    public string NextKey(string subject) => subjects.TryGetValue(subject, out var number) ? string.Create(CultureInfo.InvariantCulture, $"{subject}#{number + 1}") : subject;

    /// <summary>Fees of a line for a service period, less discounts and write-downs.</summary>
    public Money Net(string line, LocalDate start) => fees.GetValueOrDefault((line, start), Zero);

    /// <summary>All fees of a line less what caps and discounts took off them, over its life.</summary>
    public Money Life(string line) => capped.GetValueOrDefault(line, Zero);

    /// <summary>Discounts or credits of one term for a service period.</summary>
    public Money Of(ChargeKind kind, string id, LocalDate start) => others.GetValueOrDefault((kind, id, start), Zero);

    public void Add(string subject, ChargeKind kind, string line, LocalDate start, Money amount, IReadOnlyList<string> from)
    {
        subjects[subject] = subjects.GetValueOrDefault(subject) + 1;
        var whole = kind == ChargeKind.Credit ? BillingKeys.Credit(line) : subject;
        bySubject[whole] = Of(whole) + amount;
        if (kind == ChargeKind.Fee && terms.Line(line)?.Model is null or PriceModel.Time && !BillingKeys.IsStandby(subject)) sources.UnionWith(from);
        if (kind is ChargeKind.Fee or ChargeKind.Discount or ChargeKind.WriteDown)
        {
            var of = kind == ChargeKind.Fee ? line : BillingKeys.LineOf(subject);
            fees[(of, start)] = Net(of, start) + amount;
            capped[of] = Life(of) + amount;
        }

        if (kind != ChargeKind.Fee) others[(kind, kind == ChargeKind.Credit ? "" : line, start)] = Of(kind, kind == ChargeKind.Credit ? "" : line, start) + amount;
    }
}
