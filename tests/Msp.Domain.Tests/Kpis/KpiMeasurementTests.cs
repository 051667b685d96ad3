using System.Text.Json;
using Msp.Domain.Kpis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Tests.Kpis;

public sealed class KpiMeasurementTests
{
    private static readonly KpiRecord Good = KpiRecord.Of("thing", "a").With("good", true).With("at", Made.On(2));

    private static KpiRecord Thing(string id) => KpiRecord.Of("thing", id).With("at", Made.On(2));

    private static KpiValue Value(KpiFormulaDraft formula, params IEnumerable<KpiRecord> records) => Made.With(formula)
        .Measure(records, Made.March, Made.Later);

    private static string Told(KpiValue value) => string.Join("; ", value.Items.Select(item => $"{item.Record} {item.Standing}"));

    [Fact]
    public void A_month_is_that_of_the_zone_with_its_start_and_without_its_end()
    {
        // Berlin: the month of March 2026 begins 23:00 UTC the day before and ends, after the change of clocks, 22:00 UTC.
        var value = Value(
            Made.Formula,
            KpiRecord.Of("thing", "before").With("at", Instant.FromUtc(2026, 2, 28, 22, 59, 59)), KpiRecord.Of("thing", "first")
                .With("at", Instant.FromUtc(2026, 2, 28, 23, 0)),
            KpiRecord.Of("thing", "last").With("at", Instant.FromUtc(2026, 3, 31, 21, 59, 59)), KpiRecord.Of("thing", "after")
                .With("at", Instant.FromUtc(2026, 3, 31, 22, 0)));
        Assert.Equal(("first Counted; last Counted", 2), (Told(value), value.Elsewhere));
    }

    [Fact]
    public void Nothing_that_counts_is_no_data_and_neither_0_nor_100_percent()
    {
        var kpi = Made.With(Made.Formula);
        foreach (var value in new[] { kpi.Measure([], Made.March, Made.Later),
            kpi.Measure([KpiRecord.Of("other", "x").With("at", Made.On(2))], Made.March, Made.Later) })
        {
            Assert.Equal((KpiStanding.NoData, null, null, RagStatus.NoData, "no data"),
                (value.Standing, value.Value, value.Shown, kpi.Status(value), $"{value}"));
            Assert.Throws<InvalidOperationException>(() => value.CompareTo(1m));
        }
    }

    [Fact]
    public void A_denominator_of_zero_is_no_data() =>
        Assert.Equal(KpiStanding.NoData,
            Value(Made.Formula with { Numerator = "sum a", Denominator = "sum b" }, Thing("x").With("a", 0m).With("b", 0m)).Standing);

    [Fact]
    public void Ratios_are_sums_over_sums_and_never_means_of_ratios()
    {
        // 9 of 10 and 0 of 90: the mean of 90 % and 0 % would be 45 %.
        var formula = Made.Formula with { Numerator = "sum a", Denominator = "sum b" };
        var value = Value(formula, Thing("small").With("a", 9m).With("b", 10m), Thing("large").With("a", 0m).With("b", 90m));
        Assert.Equal((9m, 9m, 100m), (value.Value, value.Numerator, value.Denominator));
    }

    [Theory]
    [InlineData(4, KpiStanding.Insufficient, RagStatus.InsufficientData)]
    [InlineData(5, KpiStanding.Known, RagStatus.Green)]
    public void Fewer_items_than_asked_for_are_insufficient_data(int items, KpiStanding standing, RagStatus status)
    {
        var kpi = Made.With(Made.Formula, minimum: 5);
        var value = kpi.Measure(Enumerable.Range(0, items).Select(number => Thing($"{number}").With("good", true)), Made.March, Made.Later);
        Assert.Equal((standing, status, 100m), (value.Standing, kpi.Status(value), value.Value));
    }

    [Fact]
    public void Every_record_is_in_or_out_with_its_reason()
    {
        var kpi = Made.With(
            Made.Formula with { Numerator = "rating >= 4", Denominator = "answered", Exclusions = ["void"], MatureAfter = Duration.FromDays(10),
                LastPer = "ticket" }, scope: "client = 'Acme'");
        KpiRecord Mine(string id) => KpiRecord.Of("thing", id).With("client", "Acme");
        var value = kpi.Measure(
            [
                Mine("a").With("at", Made.On(2)).With("answered", true).With("rating", 4m),
                Mine("b").With("at", Made.On(2)).With("answered", true).With("rating", 3m),
                Mine("c").With("at", Made.On(2)).With("answered", true),
                Mine("d").With("at", Made.On(2)).With("rating", 3m),
                Mine("e").With("at", Made.On(2)).With("answered", true).With("void", true),
                Mine("f").With("answered", true),
                Mine("g").With("at", Instant.FromUtc(2026, 2, 2, 0, 0)),
                KpiRecord.Of("thing", "h").With("client", "Zeta"),
                KpiRecord.Of("thing", "i"),
                Mine("j").With("at", Made.On(21)).With("answered", true).With("rating", 4m),
                Mine("k").With("at", Made.On(20)).With("answered", true).With("rating", 4m),
                Mine("l").With("at", Made.On(2)).RecordedAt(Made.On(30) + Duration.Epsilon),
                Mine("m").With("at", Made.On(3)).With("answered", true).With("rating", 1m).With("ticket", "T"),
                Mine("n").With("at", Made.On(4)).With("answered", true).With("rating", 5m).With("ticket", "T"),
            ],
            Made.March, Made.On(30));
        Assert.Equal(
            [
                "a in: 1 of 1", "b in: 0 of 1", "c out: no rating", "d out: not in (answered)", "e out: void", "f out: no at",
                    "h out: not in (client = 'Acme')", "i out: no client",
                "j out: judged from 2026-03-31T12:00:00Z", "k in: 1 of 1", "l out: recorded 2026-03-30T12:00:00Z", "m out: n is the last of ticket T",
                    "n in: 1 of 1",
            ],
            value.Items.Select(item => $"{item}"));
        Assert.Equal((3m, 4m, 4), (value.Numerator, value.Denominator, value.Count));
        Assert.Equal(KpiItemStanding.Unknown, Assert.Single(value.Why("c")).Standing);
        Assert.Empty(value.Why("g"));
        Assert.Equal(1, value.Elsewhere);
    }

    [Fact]
    public void A_later_record_of_an_id_replaces_the_earlier_one_whatever_their_order()
    {
        KpiRecord old = Thing("x").RecordedAt(Made.On(3)), late = Thing("x").With("good", true).RecordedAt(Made.On(9));
        foreach (var records in new[] { (KpiRecord[])[old, late], [late, old] })
        {
            Assert.Equal(100m, Value(Made.Formula, records).Value);
            Assert.Equal("x Counted; x Replaced", Told(Value(Made.Formula, records)));

            // Read again as of an earlier instant, a figure is what it was then.
            var then = Made.With(Made.Formula).Measure(records, Made.March, Made.On(8));
            Assert.Equal((0m, "x Counted; x NotKnownYet"), (then.Value, Told(then)));
            Assert.Equal(100m, Made.With(Made.Formula).Measure(records, Made.March, Made.On(9)).Value);
        }
    }

    [Fact]
    public void Items_that_differ_where_they_must_not_give_no_figure()
    {
        var kpi = Made.With(Made.Formula with { Uniform = ["version"] });
        var value = kpi.Measure([Good.With("version", "1"), Thing("b").With("version", "2")], Made.March, Made.Later);
        Assert.Equal((KpiStanding.NotPoolable, RagStatus.NotPoolable, "cannot be put together: version is 1 and 2"),
            (value.Standing, kpi.Status(value), $"{value}"));
        Assert.Equal(KpiStanding.Known, kpi.Measure([Good.With("version", "1"), Thing("b").With("version", "1")], Made.March, Made.Later).Standing);
        Assert.Equal("version is 1 and not stated", kpi.Measure([Good.With("version", "1"), Thing("b")], Made.March, Made.Later).Mixed);
    }

    [Fact]
    public void Numbers_of_another_kind_than_the_unit_are_unknown()
    {
        var money = Made.With(Made.Formula with { Numerator = "cost", Aggregation = KpiAggregation.Sum }, KpiUnit.Money);
        var value = money.Measure([Thing("a").With("cost", Money.Of(5m, Currency.Eur)), Thing("b").With("cost", Money.Of(5m, Currency.Usd)), Thing("c")
            .With("cost", 5m)], Made.March, Made.Later);
        Assert.Equal((5m, "a in: 5 of 1; b out: 5.00 USD is not in money and EUR; c out: 5 is not in money"), (value.Value, string.Join("; ", value.Items)));

        var hours = Made.With(Made.Formula with { Numerator = "spent", Aggregation = KpiAggregation.Mean }, KpiUnit.Hours, KpiDirection.LowerIsBetter);
        value = hours.Measure([Thing("a").With("spent", Duration.FromMinutes(90)), Thing("b").With("spent", 1m), Thing("c")
            .With("spent", Duration.FromDays(36_601))], Made.March, Made.Later);
        Assert.Equal((1.5m, "1.5 h (mean of 1)", "a in: 5400 of 1; b out: 1 is not in hours; c out: more than a hundred years"),
            (value.Value, $"{value}", string.Join("; ", value.Items)));

        var number = Made.With(Made.Formula with { Numerator = "spent", Aggregation = KpiAggregation.Sum }, KpiUnit.Number);
        Assert.Equal("a out: PT1H is not in number",
            string.Join("; ", number.Measure([Thing("a").With("spent", Duration.FromHours(1))], Made.March, Made.Later).Items));
    }

    [Fact]
    public void Hundredths_of_time_and_of_money_are_of_their_sums()
    {
        var formula = Made.Formula with { Numerator = "sum up", Denominator = "sum agreed" };
        Assert.Equal(75m, Value(formula, Thing("a").With("up", Duration.FromMinutes(45)).With("agreed", Duration.FromHours(1))).Value);
    }

    [Theory]
    [InlineData(PercentileDefinition.NearestRank, 120)]
    [InlineData(PercentileDefinition.Linear, 150)]
    public void Percentiles_are_of_all_items_together(PercentileDefinition definition, int minutes)
    {
        var formula = Made.Formula with { Numerator = "spent", Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(50m),
            PercentileDefinition = definition };
        var kpi = Made.With(formula, KpiUnit.Hours, KpiDirection.LowerIsBetter);
        var value = kpi.Measure(new[] { 9, 2, 1, 3 }.Select(hours => Thing($"{hours}").With("spent", Duration.FromHours(hours))), Made.March, Made.Later);
        Assert.Equal(minutes, 60m * value.Value);
    }

    [Fact]
    public void Counts_sums_and_maxima_of_what_is_there()
    {
        KpiRecord[] records = [Thing("a").With("n", 2m).With("good", true), Thing("b").With("n", 5m), Thing("c").With("n", -1m)];
        decimal? Of(KpiAggregation aggregation, string numerator) =>
            Made.With(Made.Formula with { Numerator = numerator, Aggregation = aggregation }, KpiUnit.Number).Measure(records, Made.March, Made.Later).Value;
        Assert.Equal((1m, 6m, 5m, 2m),
            (Of(KpiAggregation.Count, "good"), Of(KpiAggregation.Sum, "n"), Of(KpiAggregation.Maximum, "n"), Of(KpiAggregation.Mean, "n")));
    }

    [Theory]
    [InlineData(3, RagStatus.Green)]
    [InlineData(2, RagStatus.Amber)]
    [InlineData(1, RagStatus.Red)]
    public void Status_is_held_against_declared_limits_themselves_included(int good, RagStatus expected)
    {
        var kpi = Kpi.From(Made.Own with { Target = new() { AtLeast = 75m, AmberWithin = 25m } });
        Assert.Equal(expected, kpi.Status(kpi.Measure(Enumerable.Range(0, 4).Select(number => Thing($"{number}").With("good", number < good)), Made.March,
            Made.Later)));
    }

    [Fact]
    public void Status_is_decided_without_rounding()
    {
        // Two of three are 66.666..., below 66.67 and above 66.66.
        KpiRecord[] records = [Thing("a").With("good", true), Thing("b").With("good", true), Thing("c")];
        RagStatus At(decimal limit)
        {
            var kpi = Kpi.From(Made.Own with { Target = new() { AtLeast = limit } });
            return kpi.Status(kpi.Measure(records, Made.March, Made.Later));
        }

        Assert.Equal((RagStatus.Green, RagStatus.Red, RagStatus.Red), (At(66.66m), At(66.67m), At(66.666_666_666_666_67m)));
        Assert.Throws<ArgumentException>(() => Made.With(Made.Formula).Status(Made.With(Made.Formula).Measure([], Made.March, Made.Later)));
    }

    [Fact]
    public void Status_of_a_band_is_red_on_both_sides()
    {
        var kpi = Kpi.From(Made.Draft with { Metric = "utilisation", Target = new() { AtLeast = 70m, AtMost = 85m, AmberWithin = 5m } });
        RagStatus At(decimal hours) =>
            kpi.Status(kpi.Measure([KpiRecord.Of("month", "m").With("began", Made.On(1)).With("clientHours", hours).With("availableHours", 100m)], Made.March,
                Made.Later));
        Assert.Equal(
            [RagStatus.Red, RagStatus.Amber, RagStatus.Amber, RagStatus.Green, RagStatus.Green, RagStatus.Amber, RagStatus.Amber, RagStatus.Red],
            new[] { 64.9m, 65m, 69.9m, 70m, 85m, 85.1m, 90m, 90.1m }.Select(At));
    }

    [Fact]
    public void Status_of_an_improvement_waits_for_its_baseline()
    {
        // Reduce network latency by 15 % within the next quarter.
        var kpi = Kpi.From(Made.Own with
        {
            Name = "Network latency", Unit = KpiUnit.Milliseconds, Direction = KpiDirection.LowerIsBetter,
            Formula = Made.Formula with { Numerator = "latency", Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(95m) },
            Target = new() { ImproveBy = Share.OfPercent(15m), BaselinePeriod = "2026-Q1" },
        });
        KpiValue At(int milliseconds) => kpi.Measure([Thing("a").With("latency", Duration.FromMilliseconds(milliseconds))], Made.March, Made.Later);
        Assert.Equal((RagStatus.NoBaseline, RagStatus.Green, RagStatus.Red), (kpi.Status(At(34)), kpi.Status(At(34), 40m), kpi.Status(At(35), 40m)));
        Assert.Equal("15 % better than what is measured in 2026-Q1", $"{kpi.Target}");
        var known = Kpi.From(kpi.ToDraft() with { Target = new() { ImproveBy = Share.OfPercent(15m), BaselinePeriod = "2026-Q1", Baseline = 40m } });
        Assert.Equal(RagStatus.Green, known.Status(known.Measure([Thing("a").With("latency", Duration.FromMilliseconds(34))], Made.March, Made.Later)));
    }

    [Fact]
    public void The_parts_of_every_figure_add_up() => Laws.HoldForRandom(200, random =>
    {
        KpiRecord[] records = [.. Enumerable.Range(0, random.Next(60))
            .Select(number => KpiRecord.Of("thing", $"{random.Next(50)}").With("at", Made.On(1) - Duration.FromDays(5) + Duration.FromDays(random.Next(45)))
            .With("good", random.Next(2) == 0).With("bad", random.Next(4) == 0).With("out", random.Next(5) == 0)
                .With("n", random.Next(3) == 0 ? null : (decimal?)random.Next(-3, 9)))];
        foreach (var formula in new[]
        {
            Made.Formula with { Exclusions = ["out"] }, Made.Formula with { Minus = "bad" }, Made.Formula with { Numerator = "sum n", Denominator = "good" },
            Made.Formula with { Numerator = "n", Aggregation = KpiAggregation.Mean }, Made.Formula with { Aggregation = KpiAggregation.Count },
        })
        {
            var value = Made.With(formula, formula.Aggregation == KpiAggregation.Ratio ? KpiUnit.Percent : KpiUnit.Number)
                .Measure(records, Made.March, Made.Later);
            Assert.Equal(records.Length, value.Items.Count + value.Elsewhere);
            Assert.Equal(value.Count, value.Items.Count(item => item.Standing == KpiItemStanding.Counted));
            Assert.Equal(value.Numerator, value.Items.Sum(item => item.Numerator));
            if (formula.Aggregation != KpiAggregation.Count) Assert.Equal(value.Denominator, value.Items.Sum(item => item.Denominator));
            Assert.All(value.Items, item => Assert.True(item.Standing == KpiItemStanding.Counted || item is { Numerator: 0m, Denominator: 0m }));
            if (formula.Minus is null && formula.Aggregation == KpiAggregation.Ratio && value is { Standing: KpiStanding.Known, Value: { } number })
                Assert.Equal(decimal.Round(100m * value.Numerator / value.Denominator, 10), decimal.Round(number, 10));
        }
    });

    [Fact]
    public void The_order_of_records_does_not_matter() => Laws.HoldForRandom(50, random =>
    {
        KpiRecord[] records = [.. Enumerable.Range(0, 30)
            .Select(number => Thing($"{number}").With("good", random.Next(2) == 0).With("ticket", $"{random.Next(9)}"))];
        var formula = Made.Formula with { LastPer = "ticket" };
        var one = Value(formula, records).Items;
        random.Shuffle(records);
        Assert.Equal(one, Value(formula, records).Items);
    });

    [Fact]
    public void Why_names_every_item_as_text_and_as_JSON()
    {
        var value = Value(Made.Formula with { Exclusions = ["void"] }, Good, Thing("b"), Thing("c").With("void", true), KpiRecord.Of("thing", "d"),
            KpiRecord.Of("thing", "e").With("at", Made.On(2) - Duration.FromDays(9)));
        Assert.Equal(
            """
            First contact, 2026-03, scope all: 50 % (1 of 2)
              ratio of (good) to (all), without void, by at
              in, 0 of 1: 1 (b)
              in, 1 of 1: 1 (a)
              out, no at: 1 (d)
              out, void: 1 (c)
              of other periods by at: 1

            """.ReplaceLineEndings("\n"),
            value.Why());
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) value.WriteTo(writer);
        using var json = JsonDocument.Parse(stream.ToArray());
        Assert.Equal(("own", "50", "1", "2", 4), (
            json.RootElement.GetProperty("kpi").GetString(), json.RootElement.GetProperty("value").GetString(), json.RootElement.GetProperty("numerator")
                .GetString(),
            json.RootElement.GetProperty("denominator").GetString(), json.RootElement.GetProperty("items").GetArrayLength()));
        Assert.Equal("excluded", json.RootElement.GetProperty("items")[2].GetProperty("standing").GetString());
    }

    [Fact]
    public void Records_are_well_formed()
    {
        Assert.Throws<ArgumentException>(() => KpiRecord.Of("Ticket", "x"));
        Assert.Throws<ArgumentException>(() => KpiRecord.Of("ticket", " "));
        foreach (var name in new[] { "", "a b", "A", "1a", "and", "periodEnd", "sum", new string('a', 41) }) Assert.Throws<ArgumentException>(() =>
            Good.With(name, true));
        Assert.Throws<ArgumentException>(() => Good.With("good", 1m));
        Assert.Equal(["good", "at", new string('a', 40)], Good.With(new string('a', 40), true).With("none", (string?)null).Names);
        Assert.Throws<ArgumentOutOfRangeException>(() => Good.With("n", 1_000_000_000_000.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Good.With("n", Money.Of(-1_000_000_000_000.1m, Currency.Eur)));
        Assert.Equal(4, Good.With("n", 1_000_000_000_000m).With("m", Money.Of(-1_000_000_000_000m, Currency.Eur)).Names.Count);
        Assert.Throws<ArgumentException>(() => Value(Made.Formula, [null!]));
    }

    [Fact]
    public void The_reason_is_what_was_missing_and_not_what_did_not_matter()
    {
        var kpi = Made.With(Made.Formula with { Numerator = "rating >= 4" }, scope: "client = 'Acme' or site = 'HQ'");
        var value = kpi.Measure([Thing("x").With("site", "HQ")], Made.March, Made.Later);
        Assert.Equal("x out: no rating", $"{Assert.Single(value.Items)}");
    }

    [Fact]
    public void Lengths_of_time_and_numbers_are_never_added_up()
    {
        var formula = Made.Formula with { Numerator = "sum up", Denominator = "sum agreed" };
        var time = Thing("time").With("up", Duration.FromHours(5)).With("agreed", Duration.FromHours(10));
        var number = Thing("number").With("up", 600m).With("agreed", 600m);
        var mixed = Thing("mixed").With("up", Duration.FromHours(10)).With("agreed", 600m);
        Assert.Equal((50m, 100m), (Value(formula, time).Value, Value(formula, number).Value));
        var both = Value(formula, time, number);
        Assert.Equal((KpiStanding.NotPoolable, "sum up is of lengths of time and numbers"), (both.Standing, both.Mixed));
        Assert.Equal("mixed out: PT10H is no part of 600", $"{Assert.Single(Value(formula, time, mixed).Why("mixed"))}");
        Assert.Equal(50m, Value(formula, time, mixed).Value);
    }

    [Theory]
    [InlineData(1_000_000, KpiItemStanding.Counted)]
    [InlineData(1_000_001, KpiItemStanding.Unknown)]
    public void A_product_beyond_a_million_million_is_not_counted(int factor, KpiItemStanding standing)
    {
        var value = Value(Made.Formula with { Numerator = "sum a * b", Denominator = "sum b" }, Thing("x").With("a", (decimal)factor).With("b", 1_000_000m));
        Assert.Equal(standing, Assert.Single(value.Items).Standing);
    }
}
