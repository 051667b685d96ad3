using Msp.Domain.Kpis;

namespace Msp.Domain.Tests.Kpis;

/// <summary>Surveys: figures that share a name, and answers that must not be put together.</summary>
public sealed class SurveyTests
{
    private static IEnumerable<KpiRecord> Answers(SurveyInstrument instrument, SurveyPurpose purpose, params IEnumerable<int> ratings) =>
        ratings.Select((rating, number) =>
        SurveyResponse.Of($"{instrument}-{purpose}-{number:000}", instrument, purpose, Made.On(2)).Answer(rating, Made.On(3)).ToRecord());

    private static string Told(string code, params IEnumerable<KpiRecord> records) => $"{Made.Measured(code, records)}";

    [Fact]
    public void Satisfaction_by_top_two_and_by_mean_are_different_numbers()
    {
        // 5, 5, 4, 3, 1: three of five are 60 %; 18 / 5 is 3.6, which some would print as 72 %.
        var answers = Answers(SurveyInstrument.Csat, SurveyPurpose.Transactional, 5, 5, 4, 3, 1).ToList();
        Assert.Equal(("60 % (3 of 5)", "3.6 (mean of 5)"), (Told("csat", answers), Told("csat-mean", answers)));
    }

    [Fact]
    public void A_neutral_face_is_not_a_happy_one() =>
        Assert.Equal("50 % (2 of 4)", Told("csat-smiley", Answers(SurveyInstrument.Smiley, SurveyPurpose.Transactional, 3, 3, 2, 1)));

    [Theory]
    [InlineData(new[] { 9, 10, 10, 8, 7, 6, 0 }, "14 points (1 of 7)")]
    [InlineData(new[] { 0 }, "-100 points (-1 of 1)")]
    [InlineData(new[] { 9 }, "100 points (1 of 1)")]
    [InlineData(new[] { 7, 8 }, "0 points (0 of 2)")]
    [InlineData(new[] { 6, 9, 9, 9, 9, 9, 9, 9 }, "75 points (6 of 8)")]
    public void Promoters_are_9_and_10_and_detractors_0_to_6(int[] ratings, string expected) =>
        Assert.Equal(expected, Told("nps", Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, ratings)));

    [Fact]
    public void A_zero_is_a_detractor_and_not_a_missing_answer()
    {
        // Some sources print detractors as "1 to 6": 5 nines and 5 zeros would be +50 or +100 there.
        Assert.Equal("0 points (0 of 10)", Told("nps", Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0)));
    }

    [Fact]
    public void A_promoter_score_is_rounded_last()
    {
        // One of six promotes and two detract: 16.67 - 33.33 is -16.67, so -17; rounded first it would be 17 - 33 = -16.
        Assert.Equal("-17 points (-1 of 6)", Told("nps", Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, 9, 0, 0, 7, 7, 7)));
        Assert.Equal(-16.666666666667m, Made.Measured("nps", Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, 9, 0, 0, 7, 7, 7)).Value);
    }

    [Fact]
    public void The_standard_error_of_a_promoter_score_is_that_of_a_difference()
    {
        // p = 0.5, d = 0.2, n = 100: the root of (0.7 - 0.09) / 100 is 0.078102, so 7.81 points.
        var value = Made.Measured("nps",
            Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, Enumerable.Range(0, 100).Select(number => number < 50 ? 10 : number < 70 ? 3 : 7)));
        Assert.Equal((30m, 7.81m, null), (value.Value, value.StandardError, value.Interval));
        Assert.Equal(0m, Made.Measured("nps", Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, 9)).StandardError);
        Assert.Null(Made.Measured("csat", Answers(SurveyInstrument.Csat, SurveyPurpose.Transactional, 5)).StandardError);
    }

    [Fact]
    public void Effort_of_one_version_is_better_higher_and_of_the_other_lower()
    {
        Assert.Equal(("5 (mean of 4)", "75 % (3 of 4)"),
            (Told("ces-7", Answers(SurveyInstrument.CesEase, SurveyPurpose.Transactional, 7, 6, 5, 2)),
                Told("ces-7-easy", Answers(SurveyInstrument.CesEase, SurveyPurpose.Transactional, 7, 6, 5, 4))));
        Assert.Equal("2.5 (mean of 2)", Told("ces-5", Answers(SurveyInstrument.CesEffort, SurveyPurpose.Transactional, 1, 4)));
        Assert.Equal((KpiDirection.HigherIsBetter, KpiDirection.LowerIsBetter), (KpiCatalogue.Get("ces-7").Direction, KpiCatalogue.Get("ces-5").Direction));
    }

    [Fact]
    public void Versions_of_effort_are_never_pooled()
    {
        KpiRecord[] both = [.. Answers(SurveyInstrument.CesEase, SurveyPurpose.Transactional, 7),
            .. Answers(SurveyInstrument.CesEffort, SurveyPurpose.Transactional, 1)];
        Assert.Equal(("7 (mean of 1)", "1 (mean of 1)"), (Told("ces-7", both), Told("ces-5", both)));
        var own = Made.With(Made.Formula with { Records = "survey", Numerator = "rating", Denominator = "answered", Aggregation = KpiAggregation.Mean,
            PeriodKey = "answered" }, KpiUnit.Score);
        Assert.Equal("cannot be put together: instrument is ces-5 and ces-7", $"{own.Measure(both, Made.March, Made.Later)}");
    }

    [Fact]
    public void Relationship_and_transactional_surveys_are_never_pooled()
    {
        KpiRecord[] both = [.. Answers(SurveyInstrument.Nps, SurveyPurpose.Relationship, 9), .. Answers(SurveyInstrument.Nps, SurveyPurpose.Transactional, 0)];
        Assert.Equal(("100 points (1 of 1)", "-100 points (-1 of 1)"), (Told("nps", both), Told("nps-transactional", both)));
        Assert.Equal("cannot be put together: purpose is relationship and transactional", Told("response-rate", both));
        Assert.Equal(("100 % (1 of 1)", "0 % (0 of 1)"),
            (Told("csat-relationship", Answers(SurveyInstrument.Csat, SurveyPurpose.Relationship, 4)),
                Told("csat", Answers(SurveyInstrument.Csat, SurveyPurpose.Transactional, 3))));
    }

    [Fact]
    public void Two_wordings_are_never_pooled()
    {
        KpiRecord[] both = [SurveyResponse.Of("a", SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.On(2)).Answer(5, Made.On(2)).ToRecord(),
            (SurveyResponse.Of("b", SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.On(2)) with { Version = "2" }).Answer(5, Made.On(2)).ToRecord()];
        Assert.Equal("cannot be put together: version is 1 and 2", Told("csat", both));
    }

    [Fact]
    public void The_last_answer_about_a_ticket_counts()
    {
        KpiRecord Answer(string id, int rating, int day) =>
            (SurveyResponse.Of(id, SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.On(2)) with { Ticket = "T1" }).Answer(rating, Made.On(day))
                .ToRecord();
        Assert.Equal("0 % (0 of 1)", Told("csat", Answer("b", 5, 3), Answer("a", 1, 4)));
        Assert.Equal("100 % (1 of 1)", Told("csat", Answer("a", 1, 3), Answer("b", 5, 4)));
    }

    [Fact]
    public void Unanswered_surveys_are_no_answers_and_count_in_the_response_rate()
    {
        SurveyResponse Sent(string id, int day = 2) => SurveyResponse.Of(id, SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.On(day));
        KpiRecord[] surveys = [Sent("a").Answer(5, Made.On(16)).ToRecord(), Sent("b").Answer(5, Made.On(16) + Duration.Epsilon).ToRecord(), Sent("c")
            .ToRecord(), (Sent("d") with { Bounced = true }).ToRecord()];
        Assert.Equal(("100 % (2 of 2)", "33.3 % (1 of 3)"), (Told("csat", surveys), Told("response-rate", surveys)));
    }

    [Fact]
    public void Answers_lie_on_the_scale_of_their_instrument()
    {
        foreach (var instrument in Enum.GetValues<SurveyInstrument>())
        {
            var (lowest, highest) = SurveyResponse.Scale(instrument);
            var survey = SurveyResponse.Of("s", instrument, SurveyPurpose.Relationship, Made.On(2));
            Assert.Equal((lowest, highest), (survey.Answer(lowest, Made.On(2)).Rating, survey.Answer(highest, Made.On(2)).Rating));
            Assert.Throws<ArgumentOutOfRangeException>(() => survey.Answer(lowest - 1, Made.On(2)));
            Assert.Throws<ArgumentOutOfRangeException>(() => survey.Answer(highest + 1, Made.On(2)));
            Assert.Throws<ArgumentOutOfRangeException>(() => survey.Answer(lowest, Made.On(2) - Duration.Epsilon));
        }

        Assert.Equal([(1, 5), (1, 3), (0, 10), (1, 7), (1, 5)], Enum.GetValues<SurveyInstrument>().Select(SurveyResponse.Scale));
        Assert.Throws<ArgumentException>(() => SurveyResponse.Of(" ", SurveyInstrument.Csat, SurveyPurpose.Relationship, Made.On(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyResponse.Of("s", (SurveyInstrument)5, SurveyPurpose.Relationship, Made.On(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SurveyResponse.Of("s", SurveyInstrument.Csat, (SurveyPurpose)2, Made.On(2)));
    }
}
