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

    // In advance, units are charged as they are known by then; when the period has ended, what came and went in it is charged or given back, once.
    private void PerUnit(PriceLine line, UnitFee fee, BillingPeriod service, bool ended)
    {
        if (line.Within(service) is not { } part) return;
        var there = units.GetValueOrDefault(line.Id, []).Where(unit => unit.From < part.EndExclusive && !(unit.Until <= part.Start)).ToArray();
        var subject = BillingKeys.Fee(line.Id, service.Start);
        var settles = posted.Times(subject) == 1 && line.Timing == ChargeTiming.InAdvance && ended && service.EndExclusive >= billed.Start;
        if (posted.Has(subject) && !settles)
        {
            NoteLate(line, service, there);
            return;
        }

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
        var spans = counted.SelectMany(level => Spans(level.Span, prices.Within(line, level.Span)).Select(span => (Span: span, level.Count))).ToArray();
        var fractions = new Fractions(derivation, service, terms.Cycle.Proration, [.. spans.Select(part => part.Span)]);
        var (parts, peak, risen) = (new List<Term>(), 0m, new Dictionary<(UnitPrice Price, int Rises), Term>());
        foreach (var (span, count) in spans)
        {
            var on = counted == levels ? span.Start : fee.Counting == UnitCounting.Snapshot ? part.Start : highest;
            var (quantity, charged) = (Charged(derivation, fee, count, on), fee.Charged(count, on));
            peak = Math.Max(peak, charged);
            if (charged == 0m) continue;
            var amount = fee.Price is { } price ? quantity * prices.At(line, price, span.Start, derivation, "price") : fee.Tiers!.Slices(derivation, quantity, charged, PricedOn(span.Start));
            parts.Add(derivation.Let("part", fractions.Of(span, amount), span.ToString()));
        }

        if (fee.Tiers is { } tiers) parts.AddRange(tiers.Flats(derivation, 0m, peak, PricedOn(highest)));
        if (settles) Settle(line, subject, service, derivation, Term.Total(parts));
        else if (there.Length > 0 || parts.Count > 0) EmitFee(line, subject, service, line.Text, derivation, Term.Total(parts));

        // Each price of a tier rises by itself, rounded; where it has not risen, formulas have it as stated.
        Func<UnitPrice, Term>? PricedOn(LocalDate on) => prices.Count(line, on) is 0 ? null : price =>
            risen.TryGetValue((price, prices.Count(line, on)), out var known) ? known : risen[(price, prices.Count(line, on))] = prices.At(line, price, on, derivation, "price");
    }

    private void Settle(PriceLine line, string subject, BillingPeriod service, Derivation derivation, Term amount)
    {
        var whole = derivation.Let("whole", amount.Rounded(terms.Currency.Decimals, terms.Rounding), "with all that came and went");
        var difference = whole - derivation.Given("posted", posted.Of(subject).Amount, "charged in advance");
        if (difference.Value.Sign == 0) return;
        Emit(subject, ChargeKind.Fee, line.Id, service, $"{line.Text}: changes", derivation.Rounded(difference, terms.Currency, terms.Rounding), line, [.. posted.Earlier(subject).Select(charge => charge.Key)]);
    }

    // A posted period is frozen: units that came to light since are not charged, and nobody shall have to find that out alone.
    private void NoteLate(PriceLine line, BillingPeriod service, UnitPresence[] there)
    {
        var charged = posted.Earlier(BillingKeys.Fee(line.Id, service.Start)).SelectMany(charge => charge.Sources).ToHashSet(StringComparer.Ordinal);
        var late = there.Where(unit => unit.Quantity > 0m).Select(unit => unit.Unit).Where(unit => !charged.Contains(unit)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (late.Length > 0)
            findings.Add(Finding.Warning(DomainCodes.BillingPeriodFrozen, $"units[{late[0]}]", string.Join(", ", late), $"{line.Id} is billed already for {service}, without these; derive it again to charge them."));
    }

    private static Term Charged(Derivation derivation, UnitFee fee, decimal count, LocalDate on)
    {
        var quantity = derivation.Given("there", count);
        var promised = fee.Charged(0m, on);
        var least = promised + fee.Included;
        if (least > count) quantity = derivation.Let("held", Term.Max(quantity, least), promised > 0m ? "minimum or commitment" : "as many as are included");
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
            var fraction = period.Fraction(span, convention);
            if (convention != ProrationConvention.Actual)
            {
                var before = spans.TakeWhile(earlier => earlier != span).Select(earlier => period.Fraction(earlier, convention)).ToArray();
                var used = before.Aggregate(Exact.Zero, (sum, part) => sum + part.Value);
                if ((fills && span == spans[^1]) || used + fraction.Value > 1) return amount * Rest(before);
            }

            return amount * derivation.Given("days", fraction.Days, span.ToString()) / derivation.Given("of", fraction.Of);
        }

        private Term Rest(DayFraction[] before)
        {
            Term rest = 1;
            foreach (var fraction in before) rest -= (Term)fraction.Days / fraction.Of;
            return derivation.Let("rest", Term.Max(0, rest), "what the parts before it leave of the whole");
        }
    }
}
