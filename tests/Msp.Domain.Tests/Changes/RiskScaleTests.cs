using Msp.Domain.Changes;

namespace Msp.Domain.Tests.Changes;

public sealed class RiskScaleTests
{
    private static readonly RiskScaleDraft Draft = new()
    {
        Questions =
        [
            new() { Text = "users", Weight = 2m, Answers = [new() { Text = "few", Points = 1m }, new() { Text = "all", Points = 3m }] },
            new() { Text = "undo", Answers = [new() { Text = "tested", Points = 0m }, new() { Text = "none", Points = 2m, AtLeast = RiskLevel.High }] },
        ],
        MediumFrom = 3m,
        HighFrom = 6m,
        CriticalFrom = 8m,
    };

    private static readonly RiskScale Scale = RiskScale.From(Draft);

    [Theory]
    [InlineData("few", "tested", 2, RiskLevel.Low, null, "users", false)]
    [InlineData("all", "tested", 6, RiskLevel.High, 6, "users", false)]
    [InlineData("few", "none", 4, RiskLevel.High, 3, "undo", true)]
    [InlineData("all", "none", 8, RiskLevel.Critical, 8, "users", false)]
    [InlineData("whom?", "tested", 6, RiskLevel.High, 6, "users", false)]
    [InlineData("few", null, 4, RiskLevel.High, 3, "undo", true)]
    public void Assess_explains_score_level_and_what_decided(string users, string? undo, int score, RiskLevel level, int? threshold, string deciding, bool byAnswer)
    {
        var answers = new Dictionary<string, string> { ["users"] = users };
        if (undo is not null) answers["undo"] = undo;
        var risk = Scale.Assess(answers);
        Assert.Equal((score, level, threshold, deciding, byAnswer), (risk.Score, risk.Level, risk.Threshold, risk.Deciding.Question, risk.DecidedByAnswer));
        Assert.Equal(risk.Score, risk.Lines.Sum(line => line.Points * line.Weight));
    }

    [Theory]
    [InlineData(2.99, RiskLevel.Low, null)]
    [InlineData(3, RiskLevel.Medium, 3)]
    [InlineData(5.99, RiskLevel.Medium, 3)]
    [InlineData(6, RiskLevel.High, 6)]
    [InlineData(7.99, RiskLevel.High, 6)]
    [InlineData(8, RiskLevel.Critical, 8)]
    public void Assess_reaches_a_level_at_its_threshold(double points, RiskLevel level, int? threshold)
    {
        var risk = RiskScale.From(Draft with { Questions = [new() { Text = "q", Answers = [new() { Text = "a", Points = (decimal)points }] }] }).Assess(new Dictionary<string, string> { ["q"] = "a" });
        Assert.Equal((level, threshold, false), (risk.Level, (int?)risk.Threshold, risk.DecidedByAnswer));
    }

    [Fact]
    public void Deciding_is_the_score_unless_an_answer_asks_for_more_and_the_earlier_of_equals()
    {
        var scale = RiskScale.From(Draft with
        {
            Questions =
            [
                new() { Text = "first", Answers = [new() { Text = "a", Points = 3m }] }, new() { Text = "second", Answers = [new() { Text = "a", Points = 3m, AtLeast = RiskLevel.High }] },
                new() { Text = "third", Answers = [new() { Text = "a", Points = 0m, AtLeast = RiskLevel.High }] },
            ],
        });
        var byScore = scale.Assess(new Dictionary<string, string> { ["first"] = "a", ["second"] = "a", ["third"] = "a" });
        Assert.Equal((RiskLevel.High, "first", false), (byScore.Level, byScore.Deciding.Question, byScore.DecidedByAnswer));
        var byAnswer = RiskScale.From(scale.ToDraft() with { HighFrom = 7m }).Assess(new Dictionary<string, string>());
        Assert.Equal((RiskLevel.High, "second", true), (byAnswer.Level, byAnswer.Deciding.Question, byAnswer.DecidedByAnswer));
        Assert.Equal("score 0: low, below every threshold\n", $"{RiskScale.From(Draft with { Questions = [new() { Text = "q", Answers = [new() { Text = "a", Points = 0m }] }] }).Assess(new Dictionary<string, string>())}".Split("= 0\n")[1]);
    }

    [Fact]
    public void Each_part_of_a_question_is_judged()
    {
        Assert.Equal(["risk.levels-unfit highFrom"], Found(Draft with { HighFrom = 3m }));
        Assert.Equal(["risk.levels-unfit highFrom", "risk.levels-unfit criticalFrom"], Found(Draft with { HighFrom = null }));
        Assert.Equal(["risk.levels-unfit criticalFrom"], Found(Draft with { CriticalFrom = 6m }));
        Assert.Equal(["risk.question-unfit questions[0]"], Question(new() { Text = " ", Answers = [new() { Text = "a", Points = 0m }] }));
        Assert.Equal(["risk.question-unfit questions[0]"], Question(new() { Text = "q" }));
        Assert.Equal(["risk.answer-unfit questions[0].answers[0]", "risk.answer-unfit questions[0].answers[1]"], Question(new() { Text = "q", Answers = [new() { Text = "a", Points = 0m }, new() { Text = "a", Points = 1m }] }));
        Assert.Equal(["risk.answer-unfit questions[0].answers[0]"], Question(new() { Text = "q", Answers = [new() { Text = "a", Points = 0m, AtLeast = (RiskLevel)4 }] }));
        Assert.Equal(["risk.answer-unfit questions[0].answers[0]"], Question(new() { Text = "q", Answers = [new() { Text = "a" }] }));
        Assert.Equal(["risk.answer-unfit questions[0].answers[0]"], Question(new() { Text = "q", Answers = [new() { Points = 1m }] }));

        static IEnumerable<string> Question(RiskQuestionDraft question) => Found(Draft with { Questions = [question] });

        static IEnumerable<string> Found(RiskScaleDraft draft)
        {
            Assert.False(RiskScale.TryFrom(draft, out _, out var findings));
            return findings.Select(finding => $"{finding.Code} {finding.Place}");
        }
    }

    [Fact]
    public void Assessment_prints_its_reasons() => Assert.Equal(
        "users: few, 1 × 2 = 2\nundo: not answered, 2 × 1 = 2, at least high\nscore 4: high, by \"undo\"\n", $"{Scale.Assess(new Dictionary<string, string> { ["users"] = "few" })}");

    [Fact]
    public void Drafts_are_judged_whole()
    {
        Assert.False(RiskScale.TryFrom(
            new() { MediumFrom = 0m, HighFrom = 1m, CriticalFrom = 1m, Questions = [null, new() { Text = "a", Weight = 0m, Answers = [null, new() { Text = "x", Points = -1m }] }, new() { Text = "a", Answers = [] }] }, out _, out var findings));
        Assert.Equal(
            ["risk.levels-unfit mediumFrom", "risk.levels-unfit criticalFrom", "risk.question-unfit questions[0]", "risk.question-unfit questions[1]", "risk.answer-unfit questions[1].answers[0]",
                "risk.answer-unfit questions[1].answers[1]", "risk.question-unfit questions[2]"],
            findings.Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.False(RiskScale.TryFrom(Draft with { Questions = [] }, out _, out findings));
        Assert.Equal("risk.question-unfit questions", $"{findings[0].Code} {findings[0].Place}");
        Assert.Same(Draft, Scale.ToDraft());
    }


    [Fact]
    public void Assess_without_an_answer_is_never_below_any_answer()
    {
        var scale = RiskScale.From(Draft with { Questions = [new() { Text = "undo", Answers = [new() { Text = "none", Points = 0m, AtLeast = RiskLevel.High }, new() { Text = "slow", Points = 8m }] }] });
        var missing = scale.Assess(new Dictionary<string, string>());
        Assert.Equal((8m, RiskLevel.Critical, RiskLevel.High), (missing.Score, missing.Level, missing.Lines[0].AtLeast));
        Assert.Equal((RiskLevel.High, RiskLevel.Critical), (Of("none"), Of("slow")));

        RiskLevel Of(string answer) => scale.Assess(new Dictionary<string, string> { ["undo"] = answer }).Level;
    }
}
