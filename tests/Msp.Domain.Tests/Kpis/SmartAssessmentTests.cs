using System.Globalization;
using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

public sealed class SmartAssessmentTests
{
    private static readonly ReportingPeriod January = ReportingPeriod.Month(2025, 1, Made.Zone);

    private static KpiDraft AtLeast(decimal limit) => Made.Draft with { Target = new() { AtLeast = limit } };

    private static KpiSeries History(KpiDraft draft, params IReadOnlyList<decimal?> values) => KpiSeries.Of(Kpi.From(draft), January, values);

    private static string Verdicts(SmartAssessment assessment) => string.Join(" ", assessment.Letters.Select(line => line.Verdict));

    [Fact]
    public void A_KPI_without_history_is_unproven_and_can_be_agreed()
    {
        var assessment = SmartAssessment.Of(Made.Draft);
        Assert.Equal("Holds Holds Unproven Holds Holds", Verdicts(assessment));
        Assert.True(assessment.IsSmart);
        Assert.Null(assessment.Probability);
        Assert.Equal("kpi.history-missing", Assert.Single(assessment.Findings).Code);
        Assert.Equal("achievable: unproven; Unproven: 0 periods with a figure of 5.", $"{assessment[SmartLetter.Achievable]}");
        Assert.Equal(5, $"{assessment}".Count(letter => letter == '\n'));
    }

    [Fact]
    public void A_draft_that_is_none_fails_by_letter()
    {
        var assessment = SmartAssessment.Of(new());
        Assert.Equal("Failed Failed Failed Failed Failed", Verdicts(assessment));
        Assert.False(assessment.IsSmart);
        Assert.Equal("Holds Holds Unproven Failed Holds", Verdicts(SmartAssessment.Of(Made.Draft with { Goal = null })));
        Assert.Equal("Failed Holds Unproven Holds Holds", Verdicts(SmartAssessment.Of(Made.Draft with { Scope = "(" })));
        Assert.Equal("Holds Failed Unproven Holds Holds", Verdicts(SmartAssessment.Of(Made.Own with { Formula = Made.Formula with { Numerator = "(" } })));
        Assert.Equal("Doubtful Doubtful Unproven Holds Holds", Verdicts(SmartAssessment.Of(AtLeast(100m) with { Name = "Best service" })));
    }

    [Theory]
    [InlineData(70, 4, "Unproven", "kpi.history-missing")]
    [InlineData(70, 5, "Holds", "")]
    [InlineData(70, 11, "Holds", "")]
    [InlineData(70, 12, "Doubtful", "kpi.target-easy")]
    [InlineData(80, 12, "Holds", "")]
    [InlineData(86.5, 12, "Doubtful", "kpi.target-hard")]
    [InlineData(95, 12, "Doubtful", "kpi.target-hard")]
    public void Achievable_is_held_against_the_last_twelve_periods(double limit, int periods, string verdict, string codes)
    {
        decimal?[] values = [.. new[] { 75m, 76m, 87m, 80m, 81m, 82m, 83m, 78m, 79m, 80m, 81m, 82m }.Take(periods).Select(value => (decimal?)value)];
        var draft = AtLeast((decimal)limit);
        var assessment = SmartAssessment.Of(draft, History(draft, values));
        Assert.Equal((verdict, codes),
            ($"{assessment[SmartLetter.Achievable].Verdict}", string.Join("+", assessment.Findings.Select(finding => finding.Code))));
    }

    [Fact]
    public void Only_the_last_twelve_figures_count_and_what_has_none_is_passed_over()
    {
        var draft = AtLeast(70m);
        decimal?[] values = [10m, null, .. Enumerable.Repeat((decimal?)80m, 12)];
        Assert.Equal("kpi.target-easy", Assert.Single(SmartAssessment.Of(draft, History(draft, values)).Findings).Code);
        Assert.Equal("kpi.target-easy", Assert.Single(SmartAssessment.Of(draft, History(draft, [.. values[2..], null])).Findings).Code);
        Assert.Empty(SmartAssessment.Of(draft, History(draft, [.. values, 69m])).Findings);
    }

    [Fact]
    public void The_probability_is_the_same_for_the_same_seed()
    {
        var draft = AtLeast(80m);
        var history = History(draft, 75m, 76m, 87m, 80m, 81m, 82m, 83m, 78m, 79m, 80m, 81m, 82m);
        Assert.Equal(SmartAssessment.Of(draft, history, seed: 7).Probability, SmartAssessment.Of(draft, history, seed: 7).Probability);
        Assert.NotEqual(SmartAssessment.Of(draft, history, seed: 7).Probability, SmartAssessment.Of(draft, history, seed: 8).Probability);
        Assert.Equal(7UL, SmartAssessment.Of(draft, history, seed: 7).Seed);
        Assert.Equal("56.39 %", $"{SmartAssessment.Of(draft, history).Probability}");
        Assert.Contains("reached in 8 of the last 12 periods, 75 % to 87 %", SmartAssessment.Of(draft, history)[SmartLetter.Achievable].Evidence);
    }

    [Fact]
    public void Draws_are_those_of_the_published_generator()
    {
        // Test values of SplitMix64 for the seed 1234567, as in Vigna's reference code.
        var draws = new SeededDraws(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [draws.Next(), draws.Next(), draws.Next()]);
        Assert.Equal([0, 1, 2], Enumerable.Range(0, 200).Select(_ => draws.Below(3)).Distinct().Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_probability_is_calibrated_on_simulated_histories(int kind)
    {
        // Twelve periods and a thirteenth of the same kind: normal figures, or shares of 60 items. In each fifth of the probabilities, the target is reached as
        // often as said, within 5 points; 4,000 histories make the standard error of a fifth some 1.8.
        var random = new Random(20261122 + kind);
        decimal Next(decimal level) => kind == 0
            ? level + (decimal)(Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6)
            : 100m * Enumerable.Range(0, 60).Count(_ => (decimal)random.NextDouble() < level / 100m) / 60m;
        var fifths = new (decimal Said, int Reached, int Count)[5];
        for (var number = 0; number < 4_000; number++)
        {
            var level = kind == 0 ? 50m : 70m + (25m * (decimal)random.NextDouble());
            decimal[] history = [.. Enumerable.Range(0, 12).Select(_ => Next(level))];
            var target = level + (kind == 0 ? 4m : 16m) * ((decimal)random.NextDouble() - 0.5m);
            var said = HitProbability.Of(history, value => value >= target, (0m, 100m), (ulong)number, draws: 300).Fraction;
            var at = Math.Min(4, (int)(said * 5m));
            fifths[at] = (fifths[at].Said + said, fifths[at].Reached + (Next(level) >= target ? 1 : 0), fifths[at].Count + 1);
        }

        Assert.All(fifths, fifth =>
        {
            Assert.True(fifth.Count >= 300, $"only {fifth.Count}");
            var (said, reached) = (fifth.Said / fifth.Count, (decimal)fifth.Reached / fifth.Count);
            Assert.True(Math.Abs(said - reached) < 0.05m,
                string.Create(CultureInfo.InvariantCulture, $"said {said:0.000}, reached {reached:0.000} of {fifth.Count}"));
        });
    }

    [Fact]
    public void What_nobody_can_reach_fails()
    {
        // A response in 15 minutes, eight hours on five days, and nobody on call: from Friday evening to Monday morning it is 64 hours.
        var draft = Made.Draft with { Metric = "mtta", Target = new() { AtMost = 15m } };
        var gap = KpiLimit.Of(KpiLimitKind.CoverageGap, KpiUnit.Minutes, "Fri 17:00 to Mon 09:00", Duration.FromHours(64));
        Assert.Equal(3_840m, gap.Best);
        var assessment = SmartAssessment.Of(draft, null, [gap]);
        Assert.Equal(("Holds Holds Failed Holds Holds", false), (Verdicts(assessment), assessment.IsSmart));
        Assert.Equal("The target is better than can be: no better than 3840 by coverageGap: Fri 17:00 to Mon 09:00.", assessment.Findings[0].Message);

        // The delays of escalation up to the first human, one after the other.
        var ladder = KpiLimit.Of(KpiLimitKind.EscalationDelay, KpiUnit.Minutes, "ladder P1", Duration.FromMinutes(5), Duration.FromMinutes(10));
        Assert.True(SmartAssessment.Of(draft, null, [ladder]).IsSmart);
        Assert.False(SmartAssessment.Of(draft, null, [ladder with { Best = 15.1m }]).IsSmart);
        Assert.Throws<ArgumentException>(() => KpiLimit.Of(KpiLimitKind.CoverageGap, KpiUnit.Percent, "x", Duration.Zero));

        var available = Made.Draft with { Metric = "availability", Target = new() { AtLeast = 99.9m } };
        Assert.False(SmartAssessment.Of(available, null, [new(KpiLimitKind.SupplierTarget, 99.5m, "carrier, clause 4")]).IsSmart);
        Assert.True(SmartAssessment.Of(available, null, [new(KpiLimitKind.SupplierTarget, 99.9m, "carrier, clause 4")]).IsSmart);
    }

    [Fact]
    public void An_improvement_is_held_against_its_period_in_the_history()
    {
        // Reduce network latency by 15 % within the next quarter: from 40 ms to 34 ms.
        var draft = Made.Own with
        {
            Unit = KpiUnit.Milliseconds, Direction = KpiDirection.LowerIsBetter,
            Formula = Made.Formula with { Numerator = "latency", Aggregation = KpiAggregation.Percentile, Percentile = Share.OfPercent(95m) },
            Target = new() { ImproveBy = Share.OfPercent(15m), BaselinePeriod = "2025-03" },
        };
        var history = History(draft, 42m, 41m, 40m, 34m, 38m, 39m);
        Assert.Contains("reached in 1 of the last 6 periods, 34 ms to 42 ms", SmartAssessment.Of(draft, history)[SmartLetter.Achievable].Evidence);
        var unknown = SmartAssessment.Of(draft with { Target = draft.Target with { BaselinePeriod = "2024-03" } }, history);
        Assert.EndsWith(", and no baseline above zero.", Assert.Single(unknown.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 0.9, false, 26)]
    [InlineData(2, 0.5, false, 25)]
    [InlineData(4, 0.5, false, 31)]
    [InlineData(10, 0.1, true, 26)]
    public void A_small_sample_turns_red_by_chance(int items, double target, bool fewerIsBetter, int expected)
    {
        // Binomial: ten items at 90 % have fewer than nine hits in 26.4 % of the cases; four at 50 % fewer than two in 5 of 16.
        Assert.Equal(expected, SmallSample.FalseRed(items, (decimal)target, fewerIsBetter));
    }

    [Theory]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_usual_period_of_fewer_than_twenty_items_is_doubtful(int items, bool doubtful)
    {
        var kpi = Kpi.From(Made.Own with { Target = new() { AtLeast = 90m } });
        var history = KpiSeries.Measure(kpi, Enumerable.Range(0, items)
            .Select(number => KpiRecord.Of("thing", $"{number}").With("at", Made.On(3)).With("good", true)), Made.March, 3, Made.Later);
        Assert.Equal(doubtful, SmartAssessment.Of(kpi.ToDraft(), history).Findings.Any(finding => finding.Code == "kpi.sample-small"));
    }

    [Fact]
    public void The_history_is_told_with_the_doubt_it_raises()
    {
        string[] Of(decimal limit)
        {
            var line = SmartAssessment.Of(AtLeast(limit), History(AtLeast(limit), 75m, 76m, 87.125m, 80m, 81m, 82m, 83m, 78m, 79m, 80m, 81m, 82m))[SmartLetter.Achievable];
            return [line.Evidence[0], .. line.Findings.Select(finding => $"{finding.Severity} {finding.Message}")];
        }

        Assert.Equal(["reached in 12 of the last 12 periods, 75 % to 87.13 %", "Warning All of the last 12 periods reached it."], Of(75m));
        Assert.Equal(["reached in 11 of the last 12 periods, 75 % to 87.13 %"], Of(75.1m));
        Assert.Equal(["reached in 0 of the last 12 periods, 75 % to 87.13 %", "Warning No one of the last 12 periods reached it."], Of(87.2m));
    }

    [Theory]
    [InlineData(30, 5, 25, false)]
    [InlineData(30, 5, 5, true)]
    [InlineData(0, 30, 5, true)]
    public void The_usual_period_is_the_one_in_the_middle_of_those_with_items(int first, int second, int third, bool small)
    {
        var kpi = Kpi.From(Made.Own with { Target = new() { AtLeast = 90m } });
        var things = new[] { first, second, third }.SelectMany((items, month) => Enumerable.Range(0, items).Select(number =>
            KpiRecord.Of("thing", $"{month}-{number}").With("at", Instant.FromUtc(2026, 1 + month, 5, 0, 0)).With("good", true)));
        var assessment = SmartAssessment.Of(kpi.ToDraft(), KpiSeries.Measure(kpi, things, Made.March, 3, Made.Later));
        Assert.Equal(small, assessment[SmartLetter.Measurable].Findings.Any(finding => finding is { Code: "kpi.sample-small", Place: "minimumItems", Value: "5" }));
    }

    [Fact]
    public void A_small_sample_is_told_by_how_often_chance_makes_it_red()
    {
        string[] Of(KpiDraft draft, params IEnumerable<KpiRecord> records)
        {
            var kpi = Kpi.From(draft);
            return [.. SmartAssessment.Of(draft, KpiSeries.Measure(kpi, records, Made.March, 1, Made.Later)).Findings.Where(finding => finding.Code == "kpi.sample-small").Select(finding => finding.Message)];
        }

        // Ten items, each wrong with 10 %: two or more in 26.4 %.
        KpiRecord[] ten = [.. Enumerable.Range(0, 10).Select(number => KpiRecord.Of("thing", $"{number}").With("at", Made.On(3)).With("n", 1m))];
        var few = Made.Own with { Direction = KpiDirection.LowerIsBetter, Target = new() { AtMost = 10m } };
        Assert.Equal(["A usual period has 10 items: a service exactly as good as the target misses it in 26 % of the periods by chance."], Of(few, ten));
        Assert.Empty(Of(few));
        Assert.Empty(Of(few with { Formula = Made.Formula with { Minus = "bad" } }, ten));
        Assert.Empty(Of(few with { Formula = Made.Formula with { Numerator = "sum n", Denominator = "sum n" } }, ten));
        Assert.Empty(Of(few with { Target = new() { ImproveBy = Share.OfPercent(5m), BaselinePeriod = "2025" } }, ten));
    }

    [Fact]
    public void A_limit_binds_the_side_that_is_wanted_and_a_band_has_none()
    {
        KpiLimit limit = new(KpiLimitKind.SupplierTarget, 80m, "clause 4");
        bool Smart(KpiDraft draft, decimal? measured = null) =>
            SmartAssessment.Of(draft, measured is { } figure ? History(draft, figure) : null, [limit]).IsSmart;
        Assert.Equal((true, false), (Smart(AtLeast(80m)), Smart(AtLeast(80.1m))));
        var slow = Made.Draft with { Metric = "mttr", Target = new() { AtMost = 80m } };
        Assert.Equal((true, false), (Smart(slow), Smart(slow with { Target = new() { AtMost = 79.9m } })));
        Assert.True(Smart(Made.Draft with { Metric = "utilisation", Target = new() { AtLeast = 85m, AtMost = 90m } }));
        Assert.True(Smart(Made.Draft with { Metric = "utilisation", Target = new() { AtLeast = 60m, AtMost = 70m } }));

        // An improvement is a limit once its baseline is known: 64 and a quarter of it are 80.
        var better = Made.Draft with { Target = new() { ImproveBy = Share.OfPercent(25m), BaselinePeriod = "2025-01" } };
        Assert.Equal((true, true, false), (Smart(better), Smart(better, 64m), Smart(better, 64.1m)));
    }

    [Fact]
    public void Up_to_all_can_be_achieved()
    {
        // 80 and a quarter of it are 100.
        var draft = Made.Draft with { Target = new() { ImproveBy = Share.OfPercent(25m), BaselinePeriod = "2025-01" } };
        var smart = SmartAssessment.Of(draft, History(draft, 80m, 81m, 79m, 80m, 82m));
        Assert.Equal(("kpi.target-hard", SmartVerdict.Doubtful), (Assert.Single(smart.Findings).Code, smart[SmartLetter.Achievable].Verdict));
    }

    [Fact]
    public void Every_letter_rests_on_what_the_KPI_says() => Assert.Equal(
        """
        specific: holds; fcr-net for all, in percent, answered for by desk lead
        measurable: holds; ratio of (resolvedOnFirstContact) to (not beyondFirstLevel), without cancelled, duplicate, spam, merged, test, by opened; from tickets
        achievable: unproven; Unproven: 0 periods with a figure of 5.
        relevant: holds; serves G1
        timeBound: holds; each month from 2026-01-01, reached by 2026-12-31

        """.ReplaceLineEndings("\n"),
        $"{SmartAssessment.Of(Made.Draft)}");
}
