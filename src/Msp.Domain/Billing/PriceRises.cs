using System.Globalization;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <summary>When the prices of lines rise, and by what; a line's price as stated is that of its first day.</summary>
internal sealed class PriceRises
{
    private readonly PricingTerms terms;
    private readonly BillingActivity activity;
    private readonly List<Finding> findings;
    private readonly List<Rise> rises = [];
    private readonly Dictionary<string, Rise[]> byLine = new(StringComparer.Ordinal);

    public PriceRises(PricingTerms terms, BillingActivity activity, LocalDate endExclusive, List<Finding> findings)
    {
        (this.terms, this.activity, this.findings) = (terms, activity, findings);
        foreach (var uplift in terms.Uplifts) AddAll(uplift, endExclusive.PlusDays(-1));
        rises = [.. rises.OrderBy(rise => rise.On)];
    }

    /// <summary>The dates within a span, its first day aside, on which a line's price changes.</summary>
    public IEnumerable<LocalDate> Within(PriceLine line, BillingPeriod span) =>
        Of(line).Select(rise => rise.On).Where(on => on > span.Start && on < span.EndExclusive).Distinct();

    /// <summary>How many rises a line's price has had by a date.</summary>
    public int Count(PriceLine line, LocalDate on) => Of(line).Count(rise => rise.On <= on);

    /// <summary>A price as it stands on a date, with every rise as a step.</summary>
    public Term At(PriceLine line, UnitPrice price, LocalDate on, Derivation derivation, string name)
    {
        var term = derivation.Given(name, price.Amount, price.Currency.Code);
        var decimals = Math.Max(price.Currency.Decimals, DecimalsOf(price.Amount));
        foreach (var rise in Of(line).TakeWhile(rise => rise.On <= on))
        {
            var factor = rise.Uplift.Index is { } index ? index.Explain(derivation, rise.From, rise.To) : (Term)1 + ((Term)rise.Uplift.Percent!.Value / 100);
            term = derivation.Let(name, (term * factor).Rounded(rise.Uplift.Decimals ?? decimals, terms.Rounding), $"from {rise.On:uuuu-MM-dd} by {rise.Uplift.Id}{(rise.Uplift.Clause is { } clause ? $", {clause}" : "")}");
        }

        return term;
    }

    // Dividing by a one of many decimals takes zeros off the end.
    private static int DecimalsOf(decimal amount) => (amount / 1.0000000000000000000000000000m).Scale;

    private Rise[] Of(PriceLine line)
    {
        if (!byLine.TryGetValue(line.Id, out var own))
            byLine[line.Id] = own = [.. rises.Where(rise => rise.On > line.From && rise.Uplift.IsFor(line.Id))];
        return own;
    }

    private void AddAll(Uplift uplift, LocalDate last)
    {
        var used = uplift.Index is { } index ? Figure(index, index.BaseMonth) : 0m;
        foreach (var on in uplift.Dates(last))
        {
            if (uplift.NoticeDays > 0 && !(activity.Notices.TryGetValue((uplift.Id, on), out var announced) && announced.PlusDays(uplift.NoticeDays) <= on))
            {
                findings.Add(Finding.Information(DomainCodes.BillingNoticeMissing, Place(uplift, on), "", "The rise was not announced in time and does not happen."));
                continue;
            }

            if (uplift.Index is not { } rule)
            {
                rises.Add(new(on, uplift, 0m, 0m));
                continue;
            }

            var month = on.PlusMonths(-rule.LagMonths);
            if (used is not { } from || Figure(rule, new(month.Year, month.Month)) is not { } to)
            {
                findings.Add(Finding.Warning(DomainCodes.BillingIndexMissing, Place(uplift, on), rule.Name, "The figures of the index are not known, and prices stay as they are."));
                continue;
            }

            rises.Add(new(on, uplift, from, to));
            used = to;
        }
    }

    private decimal? Figure(IndexRule rule, YearMonth month) => activity.Indices.FirstOrDefault(series => series.Name == rule.Name)?.At(month);

    private static string Place(Uplift uplift, LocalDate on) => string.Create(CultureInfo.InvariantCulture, $"uplifts[{uplift.Id}] {on:uuuu-MM-dd}");

    private sealed record Rise(LocalDate On, Uplift Uplift, decimal From, decimal To);
}
