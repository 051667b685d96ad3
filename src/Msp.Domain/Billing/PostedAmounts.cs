using System.Globalization;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>Charges of earlier runs and of this one, by what they are for.</summary>
internal sealed class PostedAmounts
{
    private readonly Currency currency;
    private readonly Dictionary<string, int> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Line, LocalDate Start), Money> fees = [];
    private readonly Dictionary<string, Money> capped = new(StringComparer.Ordinal);
    private readonly Dictionary<(ChargeKind Kind, string Id, LocalDate Start), Money> others = [];
    private readonly HashSet<string> sources = new(StringComparer.Ordinal);

    public PostedAmounts(BillingHistory history, Currency currency)
    {
        this.currency = currency;
        foreach (var charge in history.Posted) Add(charge.Subject, charge.Kind, charge.Line, charge.Period.Start, charge.Amount, charge.Sources);
        foreach (var entry in history.Ledger.Entries.Where(entry => entry.Kind is LedgerEntryKind.Drawn or LedgerEntryKind.Adjusted)) sources.Add(entry.Source);
    }

    public bool Has(string subject) => subjects.ContainsKey(subject);

    public bool HasCharged(string source) => sources.Contains(source);

    /// <summary>The key of the next charge for a subject: the second has <c>#2</c>.</summary>
    public string NextKey(string subject) => subjects.TryGetValue(subject, out var number) ? string.Create(CultureInfo.InvariantCulture, $"{subject}#{number + 1}") : subject;

    /// <summary>Fees of a line for a service period, less discounts and write-downs.</summary>
    public Money Net(string line, LocalDate start) => fees.GetValueOrDefault((line, start), Money.Zero(currency));

    /// <summary>All fees of a line less what caps and discounts took off them, over its life.</summary>
    public Money Life(string line) => capped.GetValueOrDefault(line, Money.Zero(currency));

    /// <summary>Discounts or credits of one term for a service period.</summary>
    public Money Of(ChargeKind kind, string id, LocalDate start) => others.GetValueOrDefault((kind, id, start), Money.Zero(currency));

    public void Add(string subject, ChargeKind kind, string line, LocalDate start, Money amount, IReadOnlyList<string> from)
    {
        subjects[subject] = subjects.GetValueOrDefault(subject) + 1;
        foreach (var source in from) sources.Add(source);
        if (kind is ChargeKind.Fee or ChargeKind.Discount or ChargeKind.WriteDown)
        {
            var of = kind == ChargeKind.Fee ? line : BillingKeys.LineOf(subject);
            fees[(of, start)] = Net(of, start) + amount;
            capped[of] = Life(of) + amount;
        }

        if (kind != ChargeKind.Fee) others[(kind, kind == ChargeKind.Credit ? "" : line, start)] = Of(kind, kind == ChargeKind.Credit ? "" : line, start) + amount;
    }
}
