using Msp.Domain.Kpis;
using Msp.Domain.Reviews;

namespace Msp.Domain.Tests.Reviews;

public sealed class SurveyRoundTests
{
    private static SurveyResponse Sent(string id, SurveyInstrument instrument = SurveyInstrument.Csat, SurveyPurpose purpose = SurveyPurpose.Transactional,
        string? audience = "users") =>
        SurveyResponse.Of(id, instrument, purpose, Made.Noon) with { Audience = audience };

    [Fact]
    public void Surveys_of_a_period_are_those_sent_in_it()
    {
        var month = ReportingPeriod.Month(2026, 3, DateTimeZone.Utc);
        SurveyResponse Sent(string id, Instant at) => SurveyResponse.Of(id, SurveyInstrument.Csat, SurveyPurpose.Transactional, at);
        SurveyResponse[] surveys = [Sent("S1", month.Start - Duration.Epsilon), Sent("S2", month.Start), Sent("S3", month.End - Duration.Epsilon),
            Sent("S4", month.End)];
        PackSection Of(ReportingPeriod? period) => PackSections.Surveys("Surveys", surveys, month.End + Duration.FromDays(1), period);
        Assert.Contains("2 sent", Assert.Single(Of(month).Lines).Text, StringComparison.Ordinal);
        Assert.Contains("4 sent", Assert.Single(Of(null).Lines).Text, StringComparison.Ordinal);
        Assert.Equal(2, Assert.Single(Of(month).Inputs).Count);
    }

    [Fact]
    public void Audiences_purposes_questions_and_editions_are_never_put_together()
    {
        var rounds = SurveyRound.Of(
        [
            Sent("1"), Sent("2", audience: "executives"), Sent("3", purpose: SurveyPurpose.Relationship), Sent("4", SurveyInstrument.Nps),
                Sent("5") with { Version = "2" }, Sent("6", audience: null), Sent("7"), Sent("1"),
        ], Made.Noon);

        Assert.Equal(
            [
                "audience not stated, transactional, csat 1: 1 sent, 1 delivered, 0 answered",
                "executives, transactional, csat 1: 1 sent, 1 delivered, 0 answered",
                "users, transactional, csat 1: 2 sent, 2 delivered, 0 answered",
                "users, transactional, csat 2: 1 sent, 1 delivered, 0 answered",
                "users, transactional, nps 1: 1 sent, 1 delivered, 0 answered",
                "users, relationship, csat 1: 1 sent, 1 delivered, 0 answered",
            ],
            rounds.Select(round => round.ToString()));
    }

    [Fact]
    public void Ratings_are_counted_over_the_whole_scale_and_the_undelivered_left_out()
    {
        var round = Assert.Single(SurveyRound.Of(
        [
            Sent("1", SurveyInstrument.Nps).Answer(0, Made.Noon), Sent("2", SurveyInstrument.Nps).Answer(10, Made.Noon), Sent("3", SurveyInstrument.Nps)
                .Answer(10, Made.Hours(1)),
            Sent("4", SurveyInstrument.Nps) with { Bounced = true }, Sent("5", SurveyInstrument.Nps),
        ], Made.Hours(1)));

        Assert.Equal((5, 4, 3), (round.Sent, round.Delivered, round.Answered));
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], round.Ratings.Select(rating => rating.Count));
        Assert.Equal(Enumerable.Range(0, 11), round.Ratings.Select(rating => rating.Rating));
    }

    [Fact]
    public void What_was_sent_or_answered_later_is_not_known()
    {
        SurveyResponse[] surveys = [Sent("1").Answer(4, Made.Hours(2)),
            SurveyResponse.Of("2", SurveyInstrument.Csat, SurveyPurpose.Transactional, Made.Hours(3)) with { Audience = "users" }];

        Assert.Empty(SurveyRound.Of(surveys, Made.Noon - Duration.Epsilon));
        Assert.Equal([(1, 0), (1, 1), (2, 1)], new[] { 1.9, 2, 3 }.Select(hours => Assert.Single(SurveyRound.Of(surveys, Made.Hours(hours)))).Select(round =>
            (round.Sent, round.Answered)));
    }

    [Fact]
    public void Of_several_with_one_id_the_one_answered_last_by_then_counts_whatever_their_order()
    {
        var (sent, first, last) = (Sent("1"), Sent("1").Answer(2, Made.Hours(1)), Sent("1").Answer(5, Made.Hours(2)));
        string Told(double hours, params SurveyResponse[] surveys) =>
            string.Concat(Assert.Single(SurveyRound.Of(surveys, Made.Hours(hours))).Ratings.Select(rating => rating.Count));
        foreach (var surveys in new[] { (SurveyResponse[])[sent, first, last], [last, first, sent], [first, sent, last] })
            Assert.Equal(("00000", "01000", "00001"), (Told(0.5, surveys), Told(1, surveys), Told(2, surveys)));
        var (one, other) = (first with { Comment = "a" }, first with { Comment = "b" });
        Assert.Equal(PackSections.Surveys("Surveys", [one, other], Made.Hours(3)).Hash, PackSections.Surveys("Surveys", [other, one], Made.Hours(3)).Hash);
    }
}
