using System.Text.Json;
using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class ScorecardTests
{
    private static readonly Kpi Speed = Kpi.From(Made.Draft with { Id = "speed", Metric = "sla-compliance", Target = new() { AtLeast = 90m } });
    private static readonly Kpi Voice = Kpi.From(Made.Draft with { Id = "voice", Metric = "csat", Target = new() { AtLeast = 80m, AmberWithin = 20m } });

    private static IEnumerable<KpiRecord> Targets(int met, int missed, int month = 3) => Enumerable.Range(0, met + missed)
        .Select(number => KpiRecord.Of("target", $"{month}-{number}")
        .With("met", number < met).With("missed", number >= met).With("decided", Instant.FromUtc(2026, month, 5, 0, 0)));

    private static IEnumerable<KpiRecord> Voices(params IEnumerable<int> ratings) => ratings.Select((rating, number) =>
        SurveyResponse.Of($"S{number}", SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.On(2)).Answer(rating, Made.On(3)).ToRecord());

    private static Scorecard Card(IEnumerable<Kpi> kpis, params IEnumerable<KpiRecord> records) =>
        Scorecard.Measure(kpis, records, Made.March.End, Made.Zone, Made.Later, periods: 3);

    [Theory]
    [InlineData(10, 0, 1, WatermelonVerdict.Watermelon, "watermelon: voice is red while 1 figure inside is green")]
    [InlineData(10, 0, 3, WatermelonVerdict.Suspected, "suspected: voice is amber while 1 figure inside is green")]
    [InlineData(10, 0, 4, WatermelonVerdict.None, "no watermelon: what the client sees is green")]
    [InlineData(1, 9, 1, WatermelonVerdict.None, "no watermelon: not every figure inside is green")]
    [InlineData(0, 0, 1, WatermelonVerdict.Unseen, "no watermelon can be seen: figures inside and figures that the client sees are not both measured")]
    public void Green_inside_and_red_in_the_client_s_eyes_is_a_watermelon(int met, int missed, int happy, WatermelonVerdict expected, string told)
    {
        var check = WatermelonCheck.Of(Card([Speed, Voice],
            [.. Targets(met, missed), .. Voices(Enumerable.Range(0, 5).Select(number => number < happy ? 5 : 2))]));
        Assert.Equal((expected, told), (check.Verdict, $"{check}"));
        Assert.Equal(expected is WatermelonVerdict.Watermelon or WatermelonVerdict.Suspected,
            check.Findings.Any(finding => finding is { Code: "kpi.watermelon", Place: "voice" }));
    }

    [Fact]
    public void A_card_without_the_client_s_view_cannot_see_one()
    {
        var check = WatermelonCheck.Of(Card([Speed], Targets(10, 0)));
        Assert.Equal((WatermelonVerdict.Unseen, "kpi.watermelon-unseen"), (check.Verdict, Assert.Single(check.Findings).Code));
        Assert.Empty(WatermelonCheck.Of(Card([Speed, Voice], Targets(10, 0))).Findings);
        Assert.Equal(["speed"], check.Green.Select(line => line.Kpi.Id));
        Assert.Empty(check.Contradicting);
        Assert.Equal("no watermelon can be seen: figures inside and figures that the client sees are not both measured", $"{check}");
    }

    [Fact]
    public void A_watermelon_names_every_figure_that_is_not_green_and_counts_those_inside()
    {
        var check = WatermelonCheck.Of(Card(
            [Speed, Kpi.From(Speed.ToDraft() with { Id = "pace" }), Voice, Kpi.From(Voice.ToDraft() with { Id = "echo", Target = new() { AtLeast = 90m } })],
            [.. Targets(10, 0), .. Voices(5, 5, 5, 2, 2)]));
        Assert.Equal("watermelon: voice is amber and echo is red while 2 figures inside are green", $"{check}");
    }

    [Fact]
    public void A_baseline_that_is_not_over_is_none()
    {
        var better = Kpi.From(Speed.ToDraft() with { Id = "better", Target = new() { ImproveBy = Share.OfPercent(10m), BaselinePeriod = "2026-03" } });
        KpiRecord[] records = [.. Targets(10, 10, 2), .. Targets(10, 10)];
        RagStatus At(Instant asOf) => Scorecard.Measure([better], records, Instant.FromUtc(2026, 3, 1, 0, 0), Made.Zone, asOf, periods: 1).Lines[0].Status;
        Assert.Equal(RagStatus.Red, At(Made.March.End));
        Assert.NotEqual(RagStatus.Red, At(Made.March.End - Duration.Epsilon));
    }

    [Fact]
    public void A_line_is_of_the_last_period_that_is_over()
    {
        KpiRecord[] records = [.. Targets(9, 1, 2), .. Targets(10, 10)];
        var line = Card([Speed], records).Lines[0];
        Assert.Equal(("2026-03", 50m, RagStatus.Red), (line.Value.Period.Name, line.Value.Value, line.Status));
        Assert.Equal(["2026-01 no data", "2026-02 90 % (9 of 10)", "2026-03 50 % (10 of 20)"], line.Series.Points.Select(point => $"{point}"));
        Assert.Equal("red  speed: 50 % (10 of 20); at least 90; too few periods to tell; for G1", $"{line}");
        var before = Scorecard.Measure([Speed], records, Made.March.End - Duration.Epsilon, Made.Zone, Made.Later, periods: 1);
        Assert.Equal(("2026-02", RagStatus.Green), (before.Lines[0].Value.Period.Name, before.Lines[0].Status));
        Assert.Same(before.Lines[0], before.Find("speed"));
        Assert.Null(before.Find("none"));
    }

    [Theory]
    [InlineData(KpiCycle.Month, "2026-03")]
    [InlineData(KpiCycle.Quarter, "2026-Q1")]
    [InlineData(KpiCycle.Week, "2026-W13")]
    [InlineData(KpiCycle.Year, "2025")]
    public void Each_KPI_has_its_own_cycle(KpiCycle cycle, string expected)
    {
        var kpi = Kpi.From(Speed.ToDraft() with { Cycle = cycle });
        Assert.Equal(expected, Card([kpi]).Lines[0].Value.Period.Name);
    }

    [Fact]
    public void An_improvement_finds_its_baseline_in_the_records()
    {
        var kpi = Kpi.From(Speed.ToDraft() with { Target = new() { ImproveBy = Share.OfPercent(20m), BaselinePeriod = "2026-01" } });
        Assert.Equal(RagStatus.NoBaseline, Card([kpi], Targets(9, 1)).Lines[0].Status);
        Assert.Equal(RagStatus.Green, Card([kpi], [.. Targets(5, 5, 1), .. Targets(6, 4)]).Lines[0].Status);
        Assert.Equal(RagStatus.Red, Card([kpi], [.. Targets(6, 4, 1), .. Targets(7, 3)]).Lines[0].Status);
    }

    [Fact]
    public void A_baseline_of_too_few_items_is_none()
    {
        var kpi = Kpi.From(Speed.ToDraft() with { Target = new() { ImproveBy = Share.OfPercent(20m), BaselinePeriod = "2026-01" }, MinimumItems = 10 });
        RagStatus Of(int items) => Card([kpi], [.. Targets(items / 2, items - (items / 2), 1), .. Targets(9, 1)]).Lines[0].Status;
        Assert.Equal((RagStatus.NoBaseline, RagStatus.Green), (Of(9), Of(10)));
    }

    [Fact]
    public void What_has_too_few_items_says_nothing_for_or_against_a_watermelon()
    {
        // Two inside, one of them insufficient; three outside: red, amber and insufficient.
        Kpi few = Kpi.From(Speed.ToDraft() with { Id = "few", MinimumItems = 99 }), fewVoices = Kpi.From(Voice.ToDraft() with { Id = "few voices", MinimumItems = 99 });
        Kpi strict = Kpi.From(Voice.ToDraft() with { Id = "strict", Target = new() { AtLeast = 80m } });
        var check = WatermelonCheck.Of(Card([few, Speed, Voice, fewVoices, strict], [.. Targets(10, 0), .. Voices(5, 4, 4, 2)]));
        Assert.Equal(WatermelonVerdict.Watermelon, check.Verdict);
        Assert.Equal(["speed"], check.Green.Select(line => line.Kpi.Id));
        Assert.Equal(["voice", "strict"], check.Contradicting.Select(line => line.Kpi.Id));
        Assert.Equal("voice, strict", Assert.Single(check.Findings).Place);
        Assert.Equal("watermelon: voice is amber and strict is red while 1 figure inside is green", $"{check}");
    }

    [Fact]
    public void One_figure_inside_that_is_not_green_makes_it_no_watermelon()
    {
        var other = Kpi.From(Speed.ToDraft() with { Id = "other", Target = new() { AtLeast = 95m, AmberWithin = 10m } });
        var check = WatermelonCheck.Of(Card([Speed, other, Voice], [.. Targets(9, 1), .. Voices(1)]));
        Assert.Equal((WatermelonVerdict.None, "no watermelon: not every figure inside is green"), (check.Verdict, $"{check}"));
        Assert.Equal(WatermelonVerdict.Unseen, WatermelonCheck.Of(Card([Voice], Voices(1))).Verdict);
    }

    [Fact]
    public void WriteTo_is_the_same_for_the_same_records_in_any_order()
    {
        KpiRecord[] records = [.. Targets(9, 1, 2), .. Targets(10, 10), .. Voices(5, 4, 1)];
        var text = Json(Card([Speed, Voice], records));
        Array.Reverse(records);
        Assert.Equal(text, Json(Card([Speed, Voice], records)));
        using var json = JsonDocument.Parse(text);
        var line = json.RootElement.GetProperty("lines")[0];
        Assert.Equal(("speed", "red", "G1", "tooFew", 20),
            (line.GetProperty("kpi").GetString(), line.GetProperty("status").GetString(), line.GetProperty("goal").GetString(), line.GetProperty("trend")
                .GetString(),
            line.GetProperty("value").GetProperty("items").EnumerateArray().Count(item => item.GetProperty("standing").GetString() == "counted")));
    }

    [Fact]
    public void Late_data_is_a_line_beside_the_figure_told()
    {
        var late = KpiRecord.Of("target", "3-9").With("met", true).With("missed", false).With("decided", Made.On(5))
            .RecordedAt(Instant.FromUtc(2026, 4, 10, 0, 0));
        KpiRecord[] records = [.. Targets(9, 1), late, KpiRecord.Of("target", "new").With("missed", true).With("decided", Made.On(6))
            .RecordedAt(Instant.FromUtc(2026, 4, 11, 0, 0))];
        var told = Speed.Measure(records, Made.March, Instant.FromUtc(2026, 4, 2, 0, 0));
        var restated = KpiRestatement.Between(told, Speed.Measure(records, Made.March, Made.Later));
        Assert.Equal(
            "speed 2026-03: 90 % (9 of 10), restated 90.9 % (10 of 11)\n  3-9: in: 0 of 1, now in: 1 of 1\n  new: not there, now in: 0 of 1\n", $"{restated}");
        Assert.True(restated.IsDifferent);
        Assert.Equal("90 % (9 of 10)", $"{restated.Told}");
        Assert.False(KpiRestatement.Between(told, told).IsDifferent);
        Assert.Empty(KpiRestatement.Between(told, told).Changes);
        Assert.Throws<ArgumentException>(() => KpiRestatement.Between(restated.Now, told));
        Assert.Throws<ArgumentException>(() => KpiRestatement.Between(told, Speed.Measure(records, Made.March.Next, Made.Later)));
        Assert.Throws<ArgumentException>(() => KpiRestatement.Between(told, Voice.Measure(records, Made.March, Made.Later)));
    }

    [Fact]
    public void A_figure_is_another_one_by_its_numerator_its_denominator_or_its_standing_alone()
    {
        var kpi = Made.With(Made.Formula with { Uniform = ["version"] });
        KpiRecord Thing(string id, bool good, string version = "1") => KpiRecord.Of("thing", id).With("at", Made.On(2)).With("good", good).With("version", version);
        KpiValue Of(params KpiRecord[] records) => kpi.Measure(records, Made.March, Made.Later);
        var told = Of(Thing("a", true), Thing("b", false));
        Assert.False(KpiRestatement.Between(told, Of(Thing("c", true), Thing("d", false))).IsDifferent);
        Assert.True(KpiRestatement.Between(told, Of(Thing("a", true), Thing("b", true))).IsDifferent);
        Assert.True(KpiRestatement.Between(told, Of(Thing("a", true), Thing("b", false), Thing("c", false))).IsDifferent);
        Assert.True(KpiRestatement.Between(told, Of(Thing("a", true), Thing("b", false, "2"))).IsDifferent);

        // Another record of the same part is a change of the items, not of the figure.
        Assert.Equal(["a", "b", "c", "d"], KpiRestatement.Between(told, Of(Thing("c", true), Thing("d", false))).Changes.Select(change => change.Record));
    }

    [Fact]
    public void A_series_has_1_to_120_periods()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KpiSeries.Measure(Speed, [], Made.March, 0, Made.Later));
        Assert.Throws<ArgumentOutOfRangeException>(() => KpiSeries.Measure(Speed, [], Made.March, 121, Made.Later));
        Assert.Equal(120, KpiSeries.Measure(Speed, [], Made.March, 120, Made.Later).Points.Count);
        Assert.Throws<ArgumentException>(() => KpiSeries.Of(Speed, Made.March));
        Assert.Throws<ArgumentException>(() => KpiSeries.Of(Speed, Made.March, new decimal?[121]));
        Assert.Equal((2m, null), (KpiSeries.Of(Speed, Made.March, 1m, 2m).ValueOf("2026-04"), KpiSeries.Of(Speed, Made.March, 1m, 2m).ValueOf("2026-05")));
        Assert.Equal([50m], KpiSeries.Measure(Kpi.From(Speed.ToDraft() with { MinimumItems = 4 }), [.. Targets(2, 2), .. Targets(1, 2, 2)], Made.March, 2,
            Made.Later).Values);
    }

    private static string Json(Scorecard card)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) card.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
