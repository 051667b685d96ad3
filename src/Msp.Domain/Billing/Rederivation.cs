using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>What has to be charged or given back so that what is posted becomes what is derived now.</summary>
internal static class Rederivation
{
    public static Bill Of(Bill fresh, PricingTerms terms, BillingHistory earlier, LocalDate asOf)
    {
        var posted = earlier.Posted.Where(charge => charge.Period.Start < fresh.Period.EndExclusive && charge.Period.Start <= asOf)
            .GroupBy(charge => charge.Subject, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var (charges, seen) = (new List<Charge>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var charge in fresh.Charges)
        {
            seen.Add(charge.Key);
            if (!posted.TryGetValue(charge.Key, out var before)) charges.Add(charge);
            else if (Difference(terms, charge.Key, charge.Amount, charge.Explanation.Sources, before) is { } explanation)
                charges.Add(charge with { Key = NextKey(charge.Key, before), Amount = explanation.Amount, Explanation = explanation, Text = $"{charge.Text}: correction", Corrects = Keys(before) });
        }

        foreach (var (subject, before) in posted.Where(pair => !seen.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (Difference(terms, subject, Money.Zero(terms.Currency), [], before) is { } explanation)
                charges.Add(new(NextKey(subject, before), before[0].Kind, before[0].Line, before[0].Period, $"{before[0].Line}: correction", explanation.Amount, explanation, Keys(before)));
        }

        var (ledger, findings) = Corrected(fresh, earlier);
        return new(fresh.Currency, fresh.Period, charges.AsReadOnly(), ledger, findings, earlier);
    }

    // What a host corrected or voided by hand is no activity; it is done again to the ledger that was derived.
    private static (PrepaidLedger Ledger, IReadOnlyList<Finding> Findings) Corrected(Bill fresh, BillingHistory earlier)
    {
        var (ledger, findings) = (fresh.Ledger, fresh.Findings.ToList());
        var known = fresh.Ledger.Entries.Select(entry => (entry.Block, entry.Kind, entry.Source)).ToHashSet();
        var work = earlier.Ledger.Entries.Where(entry => entry.Kind is LedgerEntryKind.Drawn or LedgerEntryKind.RolledIn).Select(entry => entry.Source).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in earlier.Ledger.Entries.Where(entry => entry.Kind is LedgerEntryKind.Adjusted or LedgerEntryKind.Voided && !known.Contains((entry.Block, entry.Kind, entry.Source))))
        {
            if (work.Contains(entry.Source) || earlier.Ledger.Has(entry.Source)) continue;
            if (ledger.Has(entry.Block) && entry.Kind == LedgerEntryKind.Voided) ledger = ledger.Void(entry.Block, entry.On, entry.Source);
            else if (ledger.Has(entry.Block) && ledger.Left(entry.Block) + entry.Quantity >= 0m) ledger = ledger.Adjust(entry.Block, entry.Quantity, entry.On, entry.Source);
            else findings.Add(Finding.Warning(DomainCodes.BillingLedgerCorrection, $"blocks[{entry.Block}]", entry.ToString(), "The block as it is derived again has no room for this correction, which is left out."));
        }

        return (ledger, findings.AsReadOnly());
    }

    private static Explanation? Difference(PricingTerms terms, string subject, Money now, IReadOnlyList<string> sources, PostedCharge[] before)
    {
        var derivation = new Derivation($"difference to what is posted for {subject}", null);
        derivation.From(sources);
        var difference = derivation.Given("derived", now.Amount, "as it would have been charged");
        foreach (var charge in before) difference -= derivation.Given("posted", charge.Amount.Amount, $"{charge.Key} on {charge.Invoice}");
        return difference.Value.Sign == 0 ? null : derivation.Rounded(difference, terms.Currency, terms.Rounding);
    }

    private static string NextKey(string subject, PostedCharge[] before) => FormattableString.Invariant($"{subject}#{before.Length + 1}");

    private static string[] Keys(PostedCharge[] before) => [.. before.Select(charge => charge.Key)];
}
