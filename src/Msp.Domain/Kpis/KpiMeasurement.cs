using Msp.Domain.Monetary;
using NodaTime.Text;

namespace Msp.Domain.Kpis;

/// <summary>Measures one KPI for one period: sorts the records into what counts and what does not, and sums up.</summary>
internal sealed class KpiMeasurement(Kpi kpi, ReportingPeriod period, Instant asOf)
{
    private static readonly Duration Longest = Duration.FromDays(36_600);

    private readonly KpiFormula formula = kpi.Formula;
    private readonly Instant moment = Instant.Min(period.End, asOf);

    // Said of very many records, so written once.
    private readonly (string NoKey, string OutOfScope) reasons = ($"no {kpi.Formula.PeriodKey}", $"not in ({kpi.Scope})");

    // What counts so far, until only the last of each remains.
    private readonly List<(KpiRecord Record, Instant Key, KpiItem Item, object? Top)> counted = [];
    private readonly List<KpiItem> items = [];
    private int elsewhere;

    private bool IsHundredths => kpi.Unit is KpiUnit.Percent or KpiUnit.Points;

    public KpiValue Of(IEnumerable<KpiRecord> records)
    {
        var latest = new Dictionary<string, KpiRecord>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record is null) throw new ArgumentException("A record is null.", nameof(records));
            if (record.Kind != formula.Records) continue;
            if (record.Recorded > asOf) items.Add(Out(record, KpiItemStanding.NotKnownYet, $"recorded {Told(record.Recorded.Value)}"));
            else if (formula.IsPointInTime && record.Seen > moment) items.Add(Out(record, KpiItemStanding.SeenLater, $"seen {Told(record.Seen.Value)}"));
            else if (!latest.TryAdd(record.Id, record)) Replace(latest, record);
        }

        foreach (var record in latest.Values) Judge(record);
        KeepLast();
        items.AddRange(counted.Select(one => one.Item));
        items.Sort((left, right) => string.CompareOrdinal(left.Record, right.Record) is var order && order != 0 ? order
            : left.Standing.CompareTo(right.Standing));
        return new(kpi, period, asOf, (items, elsewhere), Mixed(), Times());
    }

    private static KpiItem Out(KpiRecord record, KpiItemStanding standing, string reason) => new(record.Id, standing, reason, 0m, 0m);

    private static string Parts(decimal numerator, decimal denominator) =>
        (numerator, denominator) switch { (1m, 1m) => "1 of 1", (0m, 1m) => "0 of 1", _ => $"{KpiTarget.Told(numerator)} of {KpiTarget.Told(denominator)}" };

    private static string Told(Instant instant) => InstantPattern.General.Format(instant);

    // How things stand is what was seen last; what happened is what became known last.
    private (Instant, Instant) Age(KpiRecord record)
    {
        var (seen, known) = (record.Seen ?? Instant.MinValue, record.Recorded ?? Instant.MinValue);
        return formula.IsPointInTime ? (seen, known) : (known, seen);
    }

    private void Replace(Dictionary<string, KpiRecord> latest, KpiRecord record)
    {
        var known = latest[record.Id];
        var order = Age(record).CompareTo(Age(known));
        var isLater = order > 0 || (order == 0 && string.CompareOrdinal(record.Text, known.Text) > 0);
        if (isLater) latest[record.Id] = record;
        items.Add(Out(isLater ? known : record, KpiItemStanding.Replaced, "a later record of the same id counts"));
    }

    private void Judge(KpiRecord record)
    {
        var at = Key(record);
        if (at is { } elsewhen && !formula.IsPointInTime && !period.Contains(elsewhen))
        {
            elsewhere++;
            return;
        }

        var reading = new FormulaReading(record, moment);
        if (reading.Holds(kpi.ScopeCondition) is not { } inScope) Unknown();
        else if (!inScope) Add(KpiItemStanding.OutOfScope, reasons.OutOfScope);
        else if (formula.IsPointInTime && asOf < period.Start) Add(KpiItemStanding.NotMature, $"judged from {Told(period.Start)}");
        else if (at is not { } key) Add(KpiItemStanding.NoKey, reasons.NoKey);
        else if (IsOut(reading)) { }
        else if (key + formula.MatureAfter > asOf) Add(KpiItemStanding.NotMature, $"judged from {Told(key + formula.MatureAfter)}");
        else Count(reading, key);

        void Unknown() => Add(KpiItemStanding.Unknown, reading.Lacks ?? "unknown");

        void Add(KpiItemStanding standing, string reason) => items.Add(Out(record, standing, reason));
    }

    private Instant? Key(KpiRecord record) => formula.IsPointInTime ? moment : record.Fact(formula.PeriodKey) as Instant?;

    private bool IsOut(FormulaReading reading)
    {
        foreach (var (text, condition) in formula.Out)
        {
            var holds = reading.Holds(condition);
            if (holds == false) continue;
            items.Add(holds is null ? Out(reading.Record, KpiItemStanding.Unknown, reading.Lacks ?? "unknown")
                : Out(reading.Record, KpiItemStanding.Excluded, text));
            return true;
        }

        return false;
    }

    private void Count(FormulaReading reading, Instant key)
    {
        var whole = formula.BottomIsCondition ? null : formula.Bottom.Read(reading);
        decimal? bottom = formula.BottomIsCondition ? reading.Holds(formula.Bottom) switch { true => 1m, false => 0m, null => null }
            : Number(whole, ofTop: false, reading);
        if (bottom == 0m && formula.BottomIsCondition)
        {
            items.Add(Out(reading.Record, KpiItemStanding.NotInDenominator, $"not in ({formula.Denominator})"));
            return;
        }

        var quantity = formula.TopIsCondition ? null : formula.Top.Read(reading);
        var top = formula.TopIsCondition ? reading.Holds(formula.Top) switch { true => 1m, false => 0m, null => (decimal?)null }
            : Number(quantity, ofTop: true, reading);
        var off = formula.Off is { } taken ? reading.Holds(taken) switch { true => 1m, false => 0m, null => (decimal?)null } : 0m;
        if (IsHundredths && whole is not null && quantity is not null && whole.GetType() != quantity.GetType())
        {
            reading.Nothing($"{FormulaReading.Told(quantity)} is no part of {FormulaReading.Told(whole)}");
            top = null;
        }

        if (bottom is not { } denominator || top is not { } numerator || off is not { } less)
        {
            items.Add(Out(reading.Record, KpiItemStanding.Unknown, reading.Lacks ?? "unknown"));
            return;
        }

        numerator -= less;
        counted.Add((reading.Record, key, new(reading.Record.Id, KpiItemStanding.Counted, Parts(numerator, denominator), numerator, denominator), quantity));
    }

    // Seconds of a time, the amount of money in the KPI's currency, or the number; null with the reason when it is of another kind than the unit takes.
    private decimal? Number(object? quantity, bool ofTop, FormulaReading reading)
    {
        var time = KpiUnits.Seconds(kpi.Unit) is not null;
        switch (quantity)
        {
            case null: return null;
            case Duration duration when duration > Longest || duration < -Longest:
                reading.Nothing("more than a hundred years");
                return null;
            case Duration duration when IsHundredths || (time && ofTop):
                return KpiUnits.InSeconds(duration);
            case Money money when money.Currency.Code == kpi.Currency
                && (IsHundredths || (kpi.Unit == KpiUnit.Money && ofTop)):
                return money.Amount;
            case decimal number when Math.Abs(number) > KpiRecord.Largest:
                reading.Nothing("more than a million million");
                return null;
            case decimal number when !(time && ofTop) && !(kpi.Unit == KpiUnit.Money && ofTop):
                return number;
            default:
                reading.Nothing($"{FormulaReading.Told(quantity)} is not in {FindingPath.Value(kpi.Unit)}{(quantity is Money ? $" and {kpi.Currency}" : "")}");
                return null;
        }
    }

    private void KeepLast()
    {
        if (formula.LastPer is not { } fact) return;
        var lasts = counted.Where(one => one.Record.Fact(fact) is not null).GroupBy(one => one.Record.Fact(fact)!)
            .ToDictionary(group => group.Key, group => group.OrderBy(one => one.Key).ThenBy(one => one.Record.Recorded ?? Instant.MinValue)
                .ThenBy(one => one.Record.Id, StringComparer.Ordinal).Last().Record);
        counted.RemoveAll(one =>
        {
            if (one.Record.Fact(fact) is not { } value || lasts[value] == one.Record) return false;
            items.Add(Out(one.Record, KpiItemStanding.Replaced, $"{lasts[value].Id} is the last of {fact} {value}"));
            return true;
        });
    }

    // Why the items must not be put together; null when they may.
    private string? Mixed()
    {
        foreach (var fact in formula.Uniform)
        {
            var values = counted.Select(one => one.Record.Fact(fact) is { } value ? $"{value}" : "not stated").Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal).Take(3).ToList();
            if (values.Count > 1) return $"{fact} is {string.Join(" and ", values)}";
        }

        if (!IsHundredths || formula.TopIsCondition) return null;
        var kinds = counted.Select(one => one.Top switch { Duration => "lengths of time", Money => "amounts of money", _ => "numbers" })
            .Distinct().Order(StringComparer.Ordinal).ToList();
        return kinds.Count > 1 ? $"{formula.Numerator} is of {string.Join(" and ", kinds)}" : null;
    }

    private DurationSample? Times() => formula.Aggregation == KpiAggregation.Percentile ? DurationSample.Of(counted.Select(one => (Duration)one.Top!)) : null;
}
