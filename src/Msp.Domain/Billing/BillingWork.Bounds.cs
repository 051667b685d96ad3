using Msp.Domain.Monetary;
using Msp.Domain.Pricing;

namespace Msp.Domain.Billing;

/// <content>Discounts, caps, commitments and credits: what is done with the fees of a service period.</content>
internal sealed partial class BillingWork
{
    private Money Zero => Money.Zero(terms.Currency);

    private void Discounts(BillingPeriod service, int first)
    {
        var fees = charges.Skip(first).Where(charge => charge is { Kind: ChargeKind.Fee, Amount.Amount: not 0m }).GroupBy(charge => charge.Line, StringComparer.Ordinal)
            .Select(group => (Line: terms.Line(group.Key)!, Sum: group.Aggregate(Zero, (sum, charge) => sum + charge.Amount))).ToArray();
        foreach (var discount in terms.Discounts)
        {
            var lines = fees.Index().Where(pair => (pair.Item.Sum.Amount > 0m || (pair.Item.Sum.Amount < 0m && discount.Share is not null)) && discount.IsFor(pair.Item.Line.Id, LocalDate.Max(service.Start, pair.Item.Line.From))).Select(pair => pair.Index).ToArray();
            if (lines.Length == 0) continue;
            var left = discount.Amount is { } amount ? amount + posted.Of(ChargeKind.Discount, discount.Id, service.Start) : Zero;
            var sum = lines.Aggregate(Zero, (total, line) => total + fees[line].Sum);
            var spread = discount.Share is { } share ? lines.Select(line => Discount.Off(fees[line].Sum, share, terms.Rounding)).ToArray()
                : [.. (left < sum ? left : sum).Rounded(terms.Rounding).Divide([.. lines.Select(line => fees[line].Sum.Amount)])];
            foreach (var (line, off) in lines.Zip(spread))
            {
                if (off.Amount == 0m) continue;
                var derivation = new Derivation("discount", discount.Clause);
                var fee = derivation.Given("fee", fees[line].Sum.Amount, "rounded before the discount");
                var taken = discount.Share is { } part
                    ? derivation.Let("off", (fee * part.Fraction).Rounded(terms.Currency.Decimals, terms.Rounding), part.ToString())
                    : derivation.Given("off", off.Amount, $"its part of {discount.Amount}, by largest remainder over {sum}");
                Off(ChargeKind.Discount, discount.Id, discount.Text, service, fees[line].Line, derivation, taken);
                fees[line].Sum -= off;
            }
        }
    }

    private void Caps(BillingPeriod service, int first)
    {
        foreach (var line in terms.Lines)
        {
            if (line.Model is not PriceModel.Time { Terms.NotToExceed: { } cap }) continue;
            var added = charges.Skip(first).Where(charge => IsOf(charge, line.Id)).Aggregate(Zero, (sum, charge) => sum + charge.Amount);
            var already = posted.Life(line.Id) - added;
            if (SpendBound.WriteDowns(cap, already, added)[0].Amount > 0m)
                WriteDown("not to exceed", "not to exceed", line.Clause, service, line, cap, already, added);
        }
    }

    private void Maximums(BillingPeriod service, int first)
    {
        foreach (var bound in terms.MaximumSpends.Where(bound => Parts(bound, service).Count > 0))
        {
            var lines = charges.Skip(first).Where(charge => charge.Kind == ChargeKind.Fee && bound.IsFor(charge.Line)).Select(charge => charge.Line).Distinct(StringComparer.Ordinal).ToArray();
            var added = lines.Select(line => charges.Skip(first).Where(charge => IsOf(charge, line)).Aggregate(Zero, (sum, charge) => sum + charge.Amount)).ToArray();
            var all = terms.Lines.Where(line => bound.IsFor(line.Id)).Aggregate(Zero, (sum, line) => sum + posted.Net(line.Id, service.Start));
            var already = all - added.Aggregate(Zero, (sum, amount) => sum + amount);
            foreach (var (line, down) in lines.Zip(SpendBound.WriteDowns(bound.Amount, already, added)))
            {
                var index = Array.IndexOf(lines, line);
                if (down.Amount > 0m) WriteDown(bound.Id, bound.Text, bound.Clause, service, terms.Line(line)!, bound.Amount, already, added[index]);
                already += added[index] - down;
            }
        }
    }

    private void WriteDown(string id, string text, string? clause, BillingPeriod service, PriceLine line, Money most, Money already, Money fee)
    {
        var derivation = new Derivation("written down to the most that is charged", clause);
        var left = Term.Max(0, derivation.Given("most", most.Amount) - derivation.Given("already", already.Amount, "charged before"));
        Off(ChargeKind.WriteDown, id, text, service, line, derivation, derivation.Given("fee", fee.Amount) - left);
    }

    private void Off(ChargeKind kind, string id, string text, BillingPeriod service, PriceLine line, Derivation derivation, Term taken) =>
        Emit(BillingKeys.Off(kind, id, line.Id, service.Start), kind, id, service, $"{line.Text}: {text}", derivation.Rounded((Term)0 - taken, terms.Currency, terms.Rounding), line);

    // What was charged for a commitment that late fees of its period have met since is given back; it is never raised afterwards.
    private void Commitments(BillingPeriod service, int first)
    {
        foreach (var bound in terms.MinimumCommitments)
        {
            var subject = BillingKeys.TrueUp(bound.Id, service.Start);
            var parts = Parts(bound, service);
            if (parts.Count == 0) continue;
            var (isPosted, before) = (posted.Has(subject), posted.Of(subject));
            if (isPosted && !charges.Skip(first).Any(charge => terms.Lines.Any(line => bound.IsFor(line.Id) && IsOf(charge, line.Id)))) continue;
            var fees = terms.Lines.Where(line => bound.IsFor(line.Id)).Select(line => posted.Net(line.Id, service.Start)).Aggregate(Zero, (sum, net) => sum + net);
            var fraction = DayFraction.Make(parts.Sum(part => part.Days), service.Days);
            var missing = SpendBound.TrueUp(bound.Amount, fraction, fees, terms.Rounding);
            if (isPosted ? missing >= before : missing.Amount == 0m) continue;
            var derivation = new Derivation("minimum commitment", bound.Clause);
            var whole = derivation.Given("commitment", bound.Amount.Amount);
            var committed = fraction.Days == fraction.Of ? whole : derivation.Let("committed", (whole * derivation.Given("days", fraction.Days) / derivation.Given("of", fraction.Of)).Rounded(terms.Currency.Decimals, terms.Rounding), string.Join(", ", parts));
            var trueUp = committed - derivation.Given("fees", fees.Amount, "of the same service period");
            if (isPosted) trueUp = Term.Max(0, trueUp) - derivation.Given("posted", before.Amount, "charged before these fees were known");
            Emit(subject, ChargeKind.TrueUp, bound.Id, service, bound.Text, derivation.Rounded(trueUp, terms.Currency, terms.Rounding), null, isPosted ? [.. posted.Earlier(subject).Select(charge => charge.Key)] : []);
        }
    }

    // One notice an id: that of the earliest period, then the largest.
    private IEnumerable<CreditNotice> CreditNotices => activity.Credits.OrderBy(notice => notice.Period).ThenBy(notice => notice.Id, StringComparer.Ordinal)
        .ThenByDescending(notice => notice.Share).ThenBy(notice => notice.Reason, StringComparer.Ordinal).DistinctBy(notice => notice.Id, StringComparer.Ordinal);

    private Money CreditBase(BillingPeriod service) =>
        terms.Lines.Where(terms.ServiceCredits.IsBase).Select(line => posted.Net(line.Id, service.Start)).Aggregate(Zero, (sum, net) => sum + net);

    private void Credits(BillingPeriod service)
    {
        var of = terms.ServiceCredits;
        var carries = of.Excess == CreditExcess.Carried;
        foreach (var notice in CreditNotices.Where(notice => carries ? notice.Period <= service : notice.Period == service))
        {
            var subject = BillingKeys.Credit(notice.Id);
            if (posted.Has(subject) && (!carries || notice.Period == service)) continue;
            var (own, fees) = (CreditBase(notice.Period), CreditBase(service));
            var due = CreditTerms.Due(own, notice.Share, terms.Rounding) + posted.Of(subject);
            var already = -posted.Of(ChargeKind.Credit, "", service.Start);
            var credit = of.Within(due, fees, already, terms.Rounding);
            if (credit.Amount == 0m && notice.Period == service)
                findings.Add(Finding.Information(DomainCodes.BillingCreditNothing, $"credits[{notice.Id}]", notice.Share.ToString(), $"The credit comes to nothing: fees {fees}, credited before {already}."));
            else if (credit < due && notice.Period == service)
                findings.Add(Finding.Information(DomainCodes.BillingCreditCut, $"credits[{notice.Id}]", notice.Share.ToString(), $"The cap gives {credit} of {due}; the rest is {(carries ? "carried to later periods" : "forfeited")}."));
            if (credit.Amount == 0m) continue;

            var derivation = new Derivation("service credit", null);
            derivation.From(notice.Id);
            var (fee, places) = (derivation.Given("fees", own.Amount, "of the affected scope"), terms.Currency.Decimals);
            var share = derivation.Let("share", (fee * notice.Share.Fraction).Rounded(places, terms.Rounding), $"{notice.Share} {notice.Reason}".TrimEnd());
            if (notice.Period != service)
            {
                share -= derivation.Given("credited", -posted.Of(subject).Amount, $"of it before, for {notice.Period}");
                fee = derivation.Given("fees", fees.Amount, $"of {service}, to which the rest is carried");
            }

            var cap = derivation.Let("cap", (fee * of.AtMost.Fraction).Rounded(places, terms.Rounding) - derivation.Given("already", already.Amount, "credited in the same period"));
            Emit(notice.Period == service ? subject : BillingKeys.CarriedCredit(notice.Id, service.Start), ChargeKind.Credit, notice.Id, service, $"Service credit {notice.Id}", derivation.Rounded((Term)0 - Term.Min(share, cap), terms.Currency, terms.Rounding), null);
        }
    }

    private static bool IsOf(Charge charge, string line) => charge.Kind switch
    {
        ChargeKind.Fee => charge.Line == line,
        ChargeKind.Discount or ChargeKind.WriteDown => BillingKeys.LineOf(charge.Key) == line,
        _ => false,
    };

    // The days of a period for which a bound holds: its own, on which one of its lines is in force; each day once, in order.
    private List<BillingPeriod> Parts(SpendBound bound, BillingPeriod service)
    {
        var (parts, from) = (new List<BillingPeriod>(), bound.From ?? service.Start);
        foreach (var line in terms.Lines.Where(line => bound.IsFor(line.Id)).Select(line => line.Within(service)).OfType<BillingPeriod>().OrderBy(part => part.Start))
        {
            var (start, end) = (LocalDate.Max(from, line.Start), LocalDate.Min(bound.Until ?? service.EndExclusive, line.EndExclusive));
            if (start >= end) continue;
            if (parts.Count > 0 && parts[^1].EndExclusive == start) (start, parts) = (parts[^1].Start, [.. parts.SkipLast(1)]);
            parts.Add(BillingPeriod.Of(start, end));
            from = end;
        }

        return parts;
    }
}
