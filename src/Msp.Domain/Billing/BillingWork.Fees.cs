using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <content>Recurring and per-unit fees.</content>
internal sealed partial class BillingWork
{
    private void Recurring(PriceLine line, UnitPrice price, BillingPeriod service)
    {
        if (line.Within(service) is not { } part || posted.Has(BillingKeys.Fee(line.Id, service.Start))) return;
        var derivation = new Derivation("recurring fee", line.Clause);
        var spans = Spans(part, prices.Within(line, part));
        var fractions = new Fractions(derivation, service, terms.Cycle.Proration, spans);
        EmitFee(line, BillingKeys.Fee(line.Id, service.Start), service, line.Text, derivation, Term.Total(
            [.. spans.Select(span => derivation.Let("part", fractions.Of(span, prices.At(line, price, span.Start, derivation, "price")), span.ToString()))]));
    }

    private void PerUnit(PriceLine line, UnitFee fee, BillingPeriod service)
    {
        if (line.Within(service) is not { } part || posted.Has(BillingKeys.Fee(line.Id, service.Start))) return;
        var there = units.GetValueOrDefault(line.Id, []).Where(unit => unit.From < part.EndExclusive && !(unit.Until <= part.Start)).ToArray();
        var derivation = new Derivation($"fee per {fee.Unit}, {Counted(fee.Counting)}", line.Clause);
        derivation.From(there.Select(unit => unit.Unit).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        var changes = there.SelectMany(unit => unit.Until is { } until ? new[] { unit.From, until } : [unit.From])
            .Concat(fee.Commitments.SelectMany(held => new[] { held.From, held.Until }));
        var levels = Spans(part, changes).Select(span => (Span: span, Count: CountOn(there, span.Start))).ToArray();
        var counted = fee.Counting switch
        {
            UnitCounting.Daily when terms.Cycle.Proration != ProrationConvention.WholePeriods => levels,
            UnitCounting.Snapshot => [(part, levels[0].Count)],
            _ => [levels.MaxBy(level => fee.Charged(level.Count, level.Span.Start)) with { Span = part }],
        };
        var highest = levels.MaxBy(level => fee.Charged(level.Count, level.Span.Start)).Span.Start;
        var spans = counted.SelectMany(level => Spans(level.Span, prices.Within(line, level.Span))).ToArray();
        var fractions = new Fractions(derivation, service, terms.Cycle.Proration, spans);
        var (parts, peak) = (new List<Term>(), 0m);
        foreach (var span in spans)
        {
            var count = counted.First(level => level.Span.Contains(span.Start)).Count;
            var on = counted == levels || fee.Counting == UnitCounting.Snapshot ? span.Start : highest;
            var (quantity, charged) = (Charged(derivation, fee, count, on), fee.Charged(count, on));
            peak = Math.Max(peak, charged);
            if (charged == 0m) continue;
            var amount = fee.Price is { } price ? quantity * prices.At(line, price, span.Start, derivation, "price") : Uplifted(line, fee.Tiers!.Slices(derivation, quantity, charged), span.Start, derivation);
            parts.Add(derivation.Let("part", fractions.Of(span, amount), span.ToString()));
        }

        if (fee.Tiers is { } tiers) parts.AddRange(tiers.Flats(derivation, 0m, peak).Select(flat => Uplifted(line, flat, highest, derivation)));
        if (there.Length > 0 || parts.Count > 0) EmitFee(line, BillingKeys.Fee(line.Id, service.Start), service, line.Text, derivation, Term.Total(parts));
    }

    // Tiers rise as a whole: a factor on what they come to.
    private Term Uplifted(PriceLine line, Term amount, LocalDate on, Derivation derivation) =>
        prices.Count(line, on) == 0 ? amount : amount * prices.At(line, UnitPrice.Of(1m, terms.Currency), on, derivation, "level");

    private static Term Charged(Derivation derivation, UnitFee fee, decimal count, LocalDate on)
    {
        var quantity = derivation.Given("there", count);
        var least = fee.Charged(0m, on) + fee.Included;
        if (least > count) quantity = derivation.Let("held", Term.Max(quantity, least), "minimum or commitment");
        return fee.Included == 0m ? quantity : derivation.Let("charged", Term.Max(0, quantity - fee.Included), "less what is included");
    }

    private static decimal CountOn(UnitPresence[] there, LocalDate on) => there.Where(unit => unit.From <= on && !(unit.Until <= on)).Sum(unit => unit.Quantity);

    private static string Counted(UnitCounting counting) => counting switch
    {
        UnitCounting.Daily => "by the day",
        UnitCounting.Snapshot => "as there on the first day",
        _ => "at the most there on a day",
    };

    private static BillingPeriod[] Spans(BillingPeriod whole, IEnumerable<LocalDate> cuts)
    {
        LocalDate[] starts = [whole.Start, .. cuts.Where(cut => cut > whole.Start && cut < whole.EndExclusive).Distinct().Order(), whole.EndExclusive];
        return [.. starts.Zip(starts.Skip(1), BillingPeriod.Of)];
    }

    /// <summary>The part of a period's price that each of some spans costs; spans that fill the period add up to it exactly.</summary>
    private sealed class Fractions(Derivation derivation, BillingPeriod period, ProrationConvention convention, IReadOnlyList<BillingPeriod> spans)
    {
        private readonly bool fills = spans[0].Start == period.Start && spans[^1].EndExclusive == period.EndExclusive;

        public Term Of(BillingPeriod span, Term amount)
        {
            if (span == period || convention == ProrationConvention.WholePeriods) return span.Start == spans[0].Start ? amount : amount * 0;
            if (fills && span == spans[^1] && convention != ProrationConvention.Actual) return amount * Rest();
            var fraction = period.Fraction(span, convention);
            return amount * derivation.Given("days", fraction.Days, span.ToString()) / derivation.Given("of", fraction.Of);
        }

        private Term Rest()
        {
            Term rest = 1;
            foreach (var span in spans.SkipLast(1))
            {
                var fraction = period.Fraction(span, convention);
                rest -= (Term)fraction.Days / fraction.Of;
            }

            return derivation.Let("rest", Term.Max(0, rest), "the last part takes what the others leave of the whole");
        }
    }
}
