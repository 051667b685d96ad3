using Msp.Domain.Kpis;
using Msp.Domain.Operations;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class MeasureSectionTests
{
    private static ReportingPeriod March { get; } = Kpis.Made.March;

    private static KpiRecord Answer(string id, int score, int day = 10) =>
        SurveyResponse.Of(id, SurveyInstrument.Nps, SurveyPurpose.Relationship, Kpis.Made.On(day)).Answer(score, Kpis.Made.On(day)).ToRecord();

    private static Scorecard Card(decimal target, KpiRecord[] records) => Domain.Kpis.Scorecard.Measure(
        [Kpi.From(Kpis.Made.Draft with { Id = "nps", Name = "Promoters", Metric = "nps", Target = new() { AtLeast = target } })],
        records, March.End, Kpis.Made.Zone, Kpis.Made.Later, periods: 3);

    private static PackHash Hash(decimal target, params KpiRecord[] records) => PackSections.Scorecard("Scorecard", Card(target, records), records).Hash;

    [Fact]
    public void A_scorecard_s_figures_are_the_kpis_with_every_item_in_and_out()
    {
        KpiRecord[] records = [Answer("a", 10), Answer("b", 9), Answer("c", 6)];
        var card = Card(50m, records);
        var section = PackSections.Scorecard("Scorecard", card, records);

        var figure = Assert.Single(section.Figures);
        Assert.Equal(("nps", "Promoters", PackRule.Stated, card.Lines[0].Value.Value, card.Lines[0].Value.Why()),
            (figure.Id, figure.Name, figure.Rule, figure.Value, figure.Why));
        Assert.NotNull(figure.Value);
        Assert.Equal([card.Lines[0].ToString()], section.Lines.Select(line => line.Text));
        Assert.Equal(section.Hash, Hash(50m, Answer("c", 6), Answer("b", 9), Answer("a", 10)));
        Assert.Equal(section.Hash, Hash(50m, Answer("a", 10), Answer("b", 9), Answer("c", 6), KpiRecord.Of("survey", "d").With("rating", 1)
            .RecordedAt(Kpis.Made.Later + Duration.Epsilon)));
        Assert.NotEqual(section.Hash, Hash(51m, records));

        // A detractor is a detractor at 5 and at 6: the figure is the same, the pack is not.
        Assert.NotEqual(section.Hash, Hash(50m, Answer("a", 10), Answer("b", 9), Answer("c", 5)));
        Assert.NotEqual(section.Hash, Hash(50m, Answer("a", 10), Answer("b", 9), Answer("d", 6)));
    }

    [Fact]
    public void Every_fact_of_a_record_counts_whatever_its_type()
    {
        var record = KpiRecord.Of("thing", "1").With("text", "a").With("flag", true).With("number", 1.0m).With("at", Kpis.Made.On(1)).With("spent",
            Duration.FromMinutes(1)).With("paid", Made.Eur(1m));
        KpiRecord Of(string text = "a", bool flag = true, decimal number = 1m, int day = 1, int minutes = 1, decimal paid = 1m) =>
            KpiRecord.Of("thing", "1").With("paid", Made.Eur(paid)).With("spent", Duration.FromMinutes(minutes)).With("at", Kpis.Made.On(day)).With("number",
                number).With("flag", flag).With("text", text);

        Assert.Equal(Hash(50m, record), Hash(50m, Of()));
        KpiRecord[] others = [Of("b"), Of(flag: false), Of(number: 2m), Of(day: 2), Of(minutes: 2), Of(paid: 2m), Of().RecordedAt(Kpis.Made.On(1))];
        Assert.Equal(8, others.Append(record).Select(one => Hash(50m, one)).Distinct().Count());
        Assert.NotEqual(Hash(50m, KpiRecord.Of("thing", "1").With("x", "1")), Hash(50m, KpiRecord.Of("thing", "1").With("x", 1m)));
    }

    [Fact]
    public void A_scorecard_is_refused_with_other_records_than_it_was_measured_from()
    {
        // The figure would say 0 %, and the line beside it green.
        var card = Card(50m, [Answer("a", 10)]);
        var refused = Assert.Throws<ArgumentException>(() => PackSections.Scorecard("Scorecard", card, [Answer("a", 6)]));
        Assert.Equal("records", refused.ParamName);
        Assert.StartsWith(
            "nps of 2026-03 was measured from other records: it was 100 points (1 of 1), and is -100 points (-1 of 1).", refused.Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PackSections.Scorecard("Scorecard", card, []));
        Assert.Throws<ArgumentException>(() => PackSections.Trends("Trends", card, [Answer("a", 10), Answer("b", 10)]));
    }

    [Fact]
    public void A_look_at_another_time_and_another_definition_are_another_pack()
    {
        KpiRecord[] records = [Answer("a", 10)], seen = [Answer("a", 10).SeenAt(Kpis.Made.On(11))];
        Assert.Equal(2, new[] { Hash(50m, records), Hash(50m, seen) }.Distinct().Count());
        PackHash Trends(decimal target) => PackSections.Trends("Trends", Card(target, records), records).Hash;
        Assert.NotEqual(Trends(50m), Trends(51m));
    }

    [Fact]
    public void Money_is_in_its_currency()
    {
        var rate = Kpi.From(Kpis.Made.Draft with { Id = "rate", Metric = "effective-rate", Currency = "EUR", Target = new() { AtLeast = 80m } });
        KpiRecord[] records = [KpiRecord.Of("month", "m").With("began", Kpis.Made.On(2)).With("revenue", Made.Eur(900m)).With("hours", 10m)];
        var card = Domain.Kpis.Scorecard.Measure([rate], records, March.End, Kpis.Made.Zone, Kpis.Made.Later, periods: 1);
        var figure = Assert.Single(PackSections.Scorecard("S", card, records).Figures);
        Assert.Equal((90m, "EUR"), (figure.Value, figure.Unit));
        Assert.Equal("EUR", Assert.Single(PackSections.Trends("T", card, records).Figures).Unit);
    }

    [Fact]
    public void Trends_have_a_figure_a_period_and_say_when_there_is_no_data()
    {
        KpiRecord[] records = [Answer("a", 10)];
        var section = PackSections.Trends("Trends", Card(50m, records), records);

        Assert.Equal(3, section.Figures.Count);
        Assert.Equal([null, null, 100m], section.Figures.Select(figure => figure.Value));
        Assert.Equal("nps 2026-03", section.Figures[2].Id);
        Assert.Contains("no data", section.Figures[0].Why, StringComparison.Ordinal);
        Assert.StartsWith("Promoters: ", Assert.Single(section.Lines).Text, StringComparison.Ordinal);
        Assert.NotEqual(section.Hash, PackSections.Trends("Trends", Card(50m, [Answer("b", 10)]), [Answer("b", 10)]).Hash);
        Assert.NotEqual(section.Hash, PackSections.Trends("Trends", Card(50m, [Answer("a", 9)]), [Answer("a", 9)]).Hash);
    }

    [Fact]
    public void Discipline_has_a_figure_a_line_and_the_hash_of_its_proof()
    {
        var done = Operations.Made.Done(2, "Ann", Operations.Made.At(2, 10));
        ProofOfDiscipline Proof(params OccurrenceEvent[] log) => ProofOfDiscipline.Of(Operations.Made.Plan.Evaluate(log, Operations.Made.AprilFirst));
        var proof = Proof(done);
        var section = PackSections.Discipline("Discipline", proof);

        Assert.Equal(proof.Lines.Select(line => (line.Name, line.Value?.Percent(2), (string?)line.Explanation)), section.Figures.Select(figure =>
            (figure.Name, figure.Value, figure.Why)));
        Assert.Equal(proof.Findings.Select(finding => finding.ToString()), section.Lines.Select(line => line.Text));
        Assert.NotEmpty(section.Lines);
        Assert.Equal(["1"], section.Figures.Select(figure => figure.Id));
        Assert.Equal(section.Hash, PackSections.Discipline("Discipline", Proof(done)).Hash);
        Assert.NotEqual(section.Hash, PackSections.Discipline("Discipline", Proof(done with { Steps = [new("look"), new("log", "other.txt")] })).Hash);
    }

    [Fact]
    public void Attainment_is_that_of_the_closed_period_with_what_was_missed_and_excluded()
    {
        var section = PackSections.Attainment("Attainment", ClosedPeriod.Parse(Closed));

        Assert.Equal(
            """
            Attainment
              Targets decided: 4 targets = 3 met + 1 missed
              Targets met: 75 % = 3 met of 4 decided
              Targets excluded: 1 targets = 1 C resolution, client-caused, 4, agreed by Moss
              - broken: 3 of 4, 75 %, compared 75 % < 95 %
              - A resolution, episode 1: missed 2026-06-03T09:00:00Z

            """.ReplaceLineEndings("\n"),
            section.ToString());
        Assert.NotEqual(section.Hash, PackSections.Attainment("Attainment", ClosedPeriod.Parse(Closed.Replace("letter", "mail", StringComparison.Ordinal)))
            .Hash);
    }

    private const string Closed =
        """
        {
          "period": "2026-06", "zone": "UTC", "start": "2026-06-01T00:00:00Z", "end": "2026-07-01T00:00:00Z", "closedAt": "2026-07-03T09:00:00Z",
          "met": 3, "missed": 1, "excluded": 1, "rounding": "not rounded", "promised": "95 %", "outcome": "broken: 3 of 4, 75 %, compared 75 % < 95 %",
          "items": [
            { "ticket": "A", "metric": "resolution", "episode": 1, "missed": "2026-06-03T09:00:00Z" },
            { "ticket": "B", "metric": "resolution", "episode": 1, "met": "2026-06-02T09:00:00Z" },
            { "ticket": "C", "metric": "resolution", "episode": 1, "missed": "2026-06-04T09:00:00Z",
              "excludedBy": { "kind": "client-caused", "clause": "4", "evidence": "letter", "approvedBy": "Moss" } },
            { "ticket": "D", "metric": "resolution", "episode": 1, "met": "2026-06-02T09:00:00Z" },
            { "ticket": "E", "metric": "resolution", "episode": 1, "met": "2026-06-02T09:00:00Z" }
          ]
        }
        """;
}
