using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using NodaTime.Text;

namespace Msp.Domain.Billing;

/// <content>Time and materials: rounding, rate segments, prepaid blocks first, the rest at the rate.</content>
internal sealed partial class BillingWork
{
    private readonly HashSet<(string Block, string Source)> warned = [];

    // Time charged for a call-out so far, before its minimum.
    private readonly Dictionary<(string Line, string CallOut), Duration> calledOut = [];

    private void Time(PriceLine line, TimeTerms time, BillingPeriod service)
    {
        Standby(line, time, service);
        if (!work.Remove((line.Id, service.Start), out var entries)) return;
        var card = terms.Card(time.RateCard)!;
        if (card.Hours.FirstOrDefault(hours => !activity.Calendars.ContainsKey(hours.Calendar)) is { } unknown)
        {
            findings.Add(Finding.Error(DomainCodes.BillingCalendarUnknown, $"rateCards[{card.Id}].hours[{unknown.Name}]", unknown.Calendar, "The calendar is not given; nothing is charged at this card."));
            return;
        }

        var charge = new TimeCharge(this, line, time, card, new("time and materials", line.Clause));
        var visits = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (on, entry, charged, paid) in Rounded(line, time, entries.OrderBy(pair => pair.On).ThenBy(pair => pair.Entry.Start).ThenBy(pair => pair.Entry.Id, StringComparer.Ordinal)))
        {
            if (!charge.Add(on, entry, charged, paid)) continue;
            if (time.TravelPerVisit is { } travel && entry.Visit is { } visit && visits.Add(visit) && !posted.HasCharged($"visit {line.Id} {visit}")) charge.AddVisit(travel, visit, on);
        }

        if (!charge.IsEmpty) EmitFee(line, BillingKeys.Fee(line.Id, service.Start), service, line.Text, charge.Derivation, charge.Total);
    }

    private void Standby(PriceLine line, TimeTerms time, BillingPeriod service)
    {
        if (time.StandbyPerWeek is not { } price || line.Within(service) is not { } part) return;
        var subject = BillingKeys.Standby(line.Id, service.Start);
        var isPosted = posted.Has(subject);
        var charged = isPosted ? posted.Earlier(subject).SelectMany(charge => charge.Sources).ToHashSet(StringComparer.Ordinal) : [];
        var derivation = new Derivation("standby, per week", line.Clause);
        var days = 0;
        foreach (var span in activity.Standby.Where(span => span.Line == line.Id && span.From < span.Until).OrderBy(span => span.From).ThenBy(span => span.Until).ThenBy(span => span.Source, StringComparer.Ordinal))
        {
            if (BillingPeriod.Of(span.From, span.Until).Overlap(part) is not { } on || (isPosted && (span.Source.Length == 0 || charged.Contains(span.Source)))) continue;
            days += on.Days;
            if (span.Source.Length > 0) derivation.From(span.Source);
        }

        if (days == 0) return;
        EmitFee(line, subject, service, $"{line.Text}: standby", derivation, prices.At(line, price, part.Start, derivation, "price") * derivation.Given("days", days) / 7);
    }

    // Minimum and increment once an entry, then one minimum a call-out: what is missing is charged with its first entry. Entries that come later, in a
    // later period or run, use up what that minimum paid for.
    private (LocalDate On, TimeEntry Entry, Duration Charged, Duration Paid)[] Rounded(PriceLine line, TimeTerms time, IEnumerable<(LocalDate On, TimeEntry Entry)> entries)
    {
        var rounded = entries.Select(pair => (pair.On, pair.Entry, Charged: time.Rounding.Apply(pair.Entry.Worked), Paid: Duration.Zero)).ToArray();
        foreach (var callOut in rounded.Index().Where(pair => pair.Item.Entry.CallOut is not null).GroupBy(pair => pair.Item.Entry.CallOut!, StringComparer.Ordinal).ToArray())
        {
            var sum = callOut.Aggregate(Duration.Zero, (total, pair) => total + pair.Item.Charged);
            var isKnown = calledOut.TryGetValue((line.Id, callOut.Key), out var before);
            calledOut[(line.Id, callOut.Key)] = before + sum;
            var left = Duration.Max(Duration.Zero, time.CallOutMinimum - (isKnown ? before : sum));
            if (!isKnown)
            {
                rounded[callOut.First().Index].Charged += left;
                continue;
            }

            foreach (var (index, item) in callOut)
            {
                var paid = Duration.Min(left, item.Charged);
                (rounded[index].Charged, rounded[index].Paid, left) = (item.Charged - paid, paid, left - paid);
            }
        }

        return rounded;
    }

    /// <summary>An entry cut where the class of hours changes on the calendars' own clocks.</summary>
    private List<(string Class, Duration Worked)> Segments(RateCard card, TimeEntry entry)
    {
        var end = entry.Start + entry.Worked;
        if (card.Hours.Count == 0) return [(card.OtherHours, entry.Worked)];
        var calendars = card.Hours.Select(hours => (hours.Name, Calendar: activity.Calendars[hours.Calendar])).ToArray();
        var cuts = calendars.SelectMany(hours => hours.Calendar.WorkingIntervals(entry.Start, end)).SelectMany(open => new[] { open.Start, open.End }).Append(end).Distinct().Order();
        var (segments, start) = (new List<(string Class, Duration Worked)>(), entry.Start);
        foreach (var cut in cuts)
        {
            var at = start;
            var name = calendars.FirstOrDefault(hours => hours.Calendar.IsOpen(at)).Name ?? card.OtherHours;
            if (segments.Count > 0 && segments[^1].Class == name) segments[^1] = (name, segments[^1].Worked + (cut - start));
            else segments.Add((name, cut - start));
            start = cut;
        }

        return segments;
    }

    /// <summary>The charge for the time of one line and service period, while it is added up.</summary>
    private sealed class TimeCharge(BillingWork run, PriceLine line, TimeTerms time, RateCard card, Derivation derivation)
    {
        private static readonly Currency WholeUnits = Currency.Of("XXX", 0);

        private readonly Dictionary<(string?, string?, string, int), (HourlyRate Rate, Term Price)> rates = [];
        private readonly Dictionary<int, Term> overagePrices = [];
        private readonly List<Term> parts = [];

        // Prepaid lines in the order stated, those that are drawn in one unit together: among their blocks the order of blocks decides.
        private readonly PriceLine[][] groups =
        [
            .. time.DrawsOn.Select(run.terms.Line).OfType<PriceLine>()
                .GroupBy(own => ((PriceModel.Prepaid)own.Model).Terms is var terms ? (terms.InHours, terms.CountsMultipliers) : default).Select(group => group.ToArray()),
        ];

        private bool isEmpty = true;

        public Derivation Derivation => derivation;

        public bool IsEmpty => isEmpty;

        public Term Total => Term.Total(parts);

        /// <summary>Draws and charges one entry; false when it has no rate, and nothing of it is charged.</summary>
        public bool Add(LocalDate on, TimeEntry entry, Duration charged, Duration paid)
        {
            var segments = run.Segments(card, entry);
            if (segments.Find(segment => card.For(entry.Role, entry.WorkType, segment.Class) is null) is { Class: not null } without)
            {
                run.findings.Add(Finding.Warning(DomainCodes.BillingRateMissing, $"time[{entry.Id}]", $"{entry.Role} {entry.WorkType} {without.Class}".Trim(), "No rate of the card fits; the entry is not charged, which is not a price of zero."));
                return false;
            }

            isEmpty = false;
            derivation.From(entry.Id);
            if (paid > Duration.Zero) derivation.Given("paid", Seconds(paid), $"seconds of {entry.Id} that the minimum of call-out {entry.CallOut} has paid for");
            var seconds = Apportioned(charged, segments);
            for (var index = 0; index < segments.Count; index++)
            {
                if (seconds[index] > 0m) Charge(on, entry, segments[index].Class, seconds[index]);
            }

            return true;
        }

        public void AddVisit(UnitPrice travel, string visit, LocalDate on)
        {
            derivation.From($"visit {line.Id} {visit}");
            parts.Add(derivation.Let("travel", run.prices.At(line, travel, on, derivation, "per_visit"), visit));
        }

        private static decimal Seconds(Duration length) => length.ToInt64Nanoseconds() / (decimal)NodaConstants.NanosecondsPerSecond;

        // The time charged over the segments as they were worked: in whole seconds by largest remainder, so that they add up to it.
        private static IReadOnlyList<decimal> Apportioned(Duration charged, List<(string Class, Duration Worked)> segments)
        {
            var nanoseconds = charged.ToInt64Nanoseconds();
            var unit = nanoseconds % NodaConstants.NanosecondsPerSecond == 0 ? NodaConstants.NanosecondsPerSecond : 1L;
            return [.. Money.Of(nanoseconds / unit, WholeUnits).Divide([.. segments.Select(segment => (decimal)segment.Worked.ToInt64Nanoseconds())])
                .Select(part => part.Amount * unit / NodaConstants.NanosecondsPerSecond)];
        }

        private void Charge(LocalDate on, TimeEntry entry, string hours, decimal seconds)
        {
            var rate = RateOf(entry, hours, on);
            Exact left = seconds;
            foreach (var group in groups)
            {
                if (left.Sign == 0) break;
                var terms = ((PriceModel.Prepaid)group[0].Model).Terms;
                left = terms.InHours
                    ? DrawHours(group, terms.CountsMultipliers ? rate.Rate.Factor : 1m, left, on, entry, hours)
                    : DrawMoney(group, rate.Price, left, on, entry, hours);
            }

            if (left.Sign == 0) return;
            var worked = derivation.Given("seconds", left, Note($"{entry.Id} on {LocalDatePattern.Iso.Format(on)}", hours));
            var price = time is { DrawsOn.Count: > 0, OveragePrice: { } overage } ? Overage(overage, on) : rate.Price;
            parts.Add(derivation.Let("time", worked * price / 3600));
        }

        // A card without classes of hours has nothing to say about them.
        private string Note(string what, string hours) => card.Hours.Count == 0 ? what : $"{what}, {hours}";

        private Exact DrawHours(PriceLine[] group, decimal factor, Exact left, LocalDate on, TimeEntry entry, string hours)
        {
            var needed = (left * factor).ToMoney(WholeUnits).Amount;
            var drawn = run.Draw(group, needed, on, entry);
            var overage = drawn.Overage == 0m ? 0m : run.CarryOverage(group, drawn.Overage, on, entry.Id);
            foreach (var draw in drawn.Entries) derivation.Given("drawn", draw.Quantity, Note($"seconds of {draw.Block} for {entry.Id}", hours));
            if (drawn.Overage > overage) derivation.Given("carried", drawn.Overage - overage, $"seconds taken from the next block for {entry.Id}");
            return overage == needed ? left : (Exact)overage / factor;
        }

        // What a retainer lacks is charged in money where nothing else pays for it; otherwise it is whole seconds of work that go on to what does.
        private Exact DrawMoney(PriceLine[] group, Term price, Exact left, LocalDate on, TimeEntry entry, string hours)
        {
            var seconds = derivation.Given("seconds", left, Note($"{entry.Id} on {LocalDatePattern.Iso.Format(on)}", hours));
            var needed = derivation.Let("worth", (seconds * price / 3600).Rounded(run.terms.Currency.Decimals, run.terms.Rounding));
            var drawn = run.Draw(group, needed.Value.Rounded(run.terms.Currency.Decimals, run.terms.Rounding), on, entry);
            if (drawn.Overage > 0m && drawn.Entries.Count == 0) return left;
            foreach (var draw in drawn.Entries) needed -= derivation.Given("drawn", draw.Quantity, $"from {draw.Block}");
            if (drawn.Overage == 0m) return 0;
            if (group != groups[^1] || time.OveragePrice is not null)
                return derivation.Let("uncovered", (needed * 3600 / price).Rounded(0, run.terms.Rounding), $"seconds of {entry.Id} that are not paid for").Value;
            parts.Add(derivation.Let("time", needed));
            return 0;
        }

        private (HourlyRate Rate, Term Price) RateOf(TimeEntry entry, string hours, LocalDate on)
        {
            var key = (entry.Role, entry.WorkType, hours, run.prices.Count(line, on));
            if (rates.TryGetValue(key, out var known)) return known;
            var rate = card.For(entry.Role, entry.WorkType, hours)!.Value;
            var price = run.prices.At(line, rate.Base, on, derivation, "rate");
            return rates[key] = (rate, rate.Factor == 1m ? price : derivation.Let("rate", price * rate.Factor, $"{hours}, the largest factor"));
        }

        private Term Overage(UnitPrice price, LocalDate on)
        {
            var rises = run.prices.Count(line, on);
            return overagePrices.TryGetValue(rises, out var known) ? known : overagePrices[rises] = run.prices.At(line, price, on, derivation, "overage");
        }
    }
}
