using System.Globalization;
using Msp.Domain.Billing;
using Msp.Domain.Monetary;
using Msp.Domain.Pricing;
using Msp.Domain.Sla;

namespace Msp.Domain.Reconciliation;

/// <content>Units: what is billed on each day against the most that a source says was there.</content>
internal sealed partial class ReconciliationWork
{
    private IEnumerable<PriceLine> UnitLines => terms.Lines.Where(line => line.Model is PriceModel.PerUnit && line.Within(span) is not null);

    private List<Discrepancy> Units()
    {
        var (unmatched, seen) = (new List<Discrepancy>(), new Dictionary<string, List<SeenItem>>(StringComparer.Ordinal));
        foreach (var item in Usable())
        {
            if (LineOf(item) is not { } line) unmatched.Add(Unmatched(item));
            else if (seen.TryGetValue(line.Id, out var list)) list.Add(item);
            else seen[line.Id] = [item];
        }

        foreach (var line in UnitLines)
        {
            if (seen.TryGetValue(line.Id, out var items)) Units(line, items);
            else findings.Add(Finding.Information(DomainCodes.ReconciliationLineUnseen, $"lines[{line.Id}]", ((PriceModel.PerUnit)line.Model).Fee.Unit, "No source says what is there for this line; its units are not judged."));
        }

        return unmatched;
    }

    private void Units(PriceLine line, List<SeenItem> items)
    {
        var bills = billed.Activity.Units.Where(unit => unit.Line == line.Id).ToLookup(unit => Key(unit.Unit), StringComparer.Ordinal);
        var sees = items.ToLookup(item => Key(item.Item), StringComparer.Ordinal);
        foreach (var key in bills.Select(group => group.Key).Union(sees.Select(group => group.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Unit(line, [.. bills[key]], [.. sees[key]]);
    }

    private void Unit(PriceLine line, UnitPresence[] bills, SeenItem[] sees)
    {
        var within = line.Within(span)!.Value;
        var there = sees.Select(item => (item.Count, From: item.FirstSeen ?? LocalDate.MinIsoValue, Until: UntilOf(item))).ToArray();
        LocalDate[] cuts =
        [
            .. bills.SelectMany(unit => new[] { unit.From, unit.Until ?? within.EndExclusive }).Concat(there.SelectMany(item => new[] { item.From, item.Until }))
                .Append(within.Start).Append(within.EndExclusive).Where(cut => cut >= within.Start && cut <= within.EndExclusive).Distinct().Order(),
        ];
        var spans = cuts.Zip(cuts.Skip(1)).ToArray();
        var charged = UnitSpan.Joined(spans.Select(cut => new UnitSpan(cut.First, cut.Second, bills.Where(unit => unit.From <= cut.First && !(unit.Until <= cut.First)).Sum(unit => unit.Quantity))));
        var found = UnitSpan.Joined(spans.Select(cut => new UnitSpan(cut.First, cut.Second, there.Where(item => item.From <= cut.First && item.Until > cut.First).Select(item => item.Count).DefaultIfEmpty().Max())));
        if (charged.SequenceEqual(found)) return;

        var name = bills.Length > 0 ? bills[0].Unit : sees[0].Item.Trim();
        string[] evidence = [$"billed: {Text(charged)}", .. sees.OrderBy(item => item.Source, StringComparer.Ordinal).ThenBy(item => item.FirstSeen).Select(Text), .. sees.Length == 0 ? ["no source sees it"] : Array.Empty<string>()];
        Step(
            activity with { Units = [.. activity.Units.Where(unit => !bills.Contains(unit)), .. Outside(bills, within), .. Inside(line, name, found, within)] },
            Size(found) - Size(charged), line.Id, name, evidence, Amendment(line, name, charged, found));
    }

    private static IEnumerable<UnitPresence> Outside(UnitPresence[] bills, BillingPeriod within) =>
        bills.Where(unit => unit.From < within.Start).Select(unit => unit with { Until = unit.Until is { } until ? LocalDate.Min(until, within.Start) : within.Start });

    private static IEnumerable<UnitPresence> Inside(PriceLine line, string name, List<UnitSpan> found, BillingPeriod within) =>
        found.Where(span => span.Quantity != 0m).Select(span => new UnitPresence(line.Id, name, span.From, span.Until == within.EndExclusive ? null : span.Until, span.Quantity));

    private static decimal Size(List<UnitSpan> spans) => spans.Sum(span => span.Quantity * Period.DaysBetween(span.From, span.Until));

    private IEnumerable<SeenItem> Usable()
    {
        foreach (var item in real.Items.OrderBy(item => item.Kind, StringComparer.Ordinal).ThenBy(item => item.Item, StringComparer.Ordinal).ThenBy(item => item.Source, StringComparer.Ordinal))
        {
            var place = $"items[{item.Item}]";
            if (string.IsNullOrWhiteSpace(item.Item)) findings.Add(Finding.Warning(DomainCodes.ReconciliationId, place, item.Source, "What was seen has an id; it is left out."));
            else if (item.Count < 0m) findings.Add(Finding.Warning(DomainCodes.ReconciliationCount, place, item.Count.ToString(CultureInfo.InvariantCulture), "A count is zero or more; it is left out."));
            else if (item.LastSeen < item.FirstSeen) findings.Add(Finding.Warning(DomainCodes.ReconciliationDatesReversed, place, item.ToString(), "What was seen was seen first before it was seen last; it is left out."));
            else yield return item;
        }
    }

    // The line of that id, or the one line that counts such units; among several, the one that bills this unit.
    private PriceLine? LineOf(SeenItem item)
    {
        if (UnitLines.FirstOrDefault(line => line.Id == item.Kind) is { } named) return named;
        var lines = UnitLines.Where(line => Counts(line, item)).ToArray();
        if (lines.Length <= 1) return lines.FirstOrDefault();
        var own = billed.Activity.Units.Where(unit => Key(unit.Unit) == Key(item.Item)).Select(unit => unit.Line).ToHashSet(StringComparer.Ordinal);
        return lines.Where(line => own.Contains(line.Id)).ToArray() is [var only] ? only : null;
    }

    private Discrepancy Unmatched(SeenItem item) => new(DiscrepancyKind.Unmatched, "", item.Item.Trim(), [], Money.Zero(terms.Currency), [Text(item)],
        UnitLines.Any(line => Counts(line, item))
            ? $"Say which of the lines per {item.Kind.Trim()} {item.Item.Trim()} is charged by."
            : $"Add a line with a price per {item.Kind.Trim()}, or state that it is included.");

    private static bool Counts(PriceLine line, SeenItem item) => string.Equals(((PriceModel.PerUnit)line.Model).Fee.Unit, item.Kind.Trim(), StringComparison.OrdinalIgnoreCase);

    private LocalDate UntilOf(SeenItem item) =>
        item.LastSeen is not { } last || last.PlusDays(real.StillThereDays) >= span.EndExclusive.PlusDays(-1) ? LocalDate.MaxIsoValue : last.PlusDays(1);

    private static string Key(string unit) => unit.Trim().ToUpperInvariant();

    private static string Text(List<UnitSpan> spans) => spans.TrueForAll(span => span.Quantity == 0m) ? "nothing" : string.Join(", ", spans.Where(span => span.Quantity != 0m));

    private static string Text(SeenItem item) => FormattableString.Invariant($"{item.Source}: {item.Count:0.############################} {item.Kind.Trim()}{Seen("first seen", item.FirstSeen)}{Seen("last seen", item.LastSeen)}");

    private static string Seen(string when, LocalDate? date) => date is { } day ? FormattableString.Invariant($", {when} {day:uuuu-MM-dd}") : "";

    private static string Amendment(PriceLine line, string name, List<UnitSpan> charged, List<UnitSpan> found)
    {
        var first = found.Find(span => span.Quantity != 0m);
        if (first == default) return FormattableString.Invariant($"Take {name} off line {line.Id} from {charged.Find(span => span.Quantity != 0m).From:uuuu-MM-dd}.");
        return charged.TrueForAll(span => span.Quantity == 0m) ? $"Add {name} to line {line.Id}: {Text(found)}." : $"Change {name} on line {line.Id} to {Text(found)}.";
    }
}
