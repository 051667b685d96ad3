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
