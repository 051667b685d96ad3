using Msp.Domain.Changes;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangeEnablementTests
{
    private static readonly ChangeEnablementDraft Draft = new()
    {
        Standard = ["new user"],
        Boards =
        [
            new() { Name = "advisory", Members = ["service manager", "IT lead", "security"], Needs = 2 },
            new() { Name = "directors", Members = ["director"], Risk = RiskLevel.High },
            new() { Name = "emergency", Members = ["duty manager"], Kinds = [ChangeKind.Emergency] },
        ],
        ReviewWithinDays = 5,
    };

    private static readonly ChangeEnablement Enablement = ChangeEnablement.From(Draft);

    [Theory]
    [InlineData(ChangeKind.Standard, RiskLevel.Low, "new user", "pre-authorised by new user")]
    [InlineData(ChangeKind.Standard, RiskLevel.Low, "other", "advisory: no template was authorised for it")]
    [InlineData(ChangeKind.Standard, RiskLevel.Medium, "new user", "advisory: a standard change is of low risk, this one of medium")]
    [InlineData(ChangeKind.Normal, RiskLevel.Low, "new user", "advisory: the risk is low")]
    [InlineData(ChangeKind.Normal, RiskLevel.Medium, null, "advisory: the risk is medium")]
    [InlineData(ChangeKind.Normal, RiskLevel.High, null, "directors: the risk is high")]
    [InlineData(ChangeKind.Emergency, RiskLevel.Critical, null, "emergency, reviewed by 2026-03-07")]
    public void Route_goes_to_template_board_or_emergency(ChangeKind kind, RiskLevel risk, string? template, string expected) => Assert.Equal(
        expected,
        Enablement.Route(kind, risk, new(2026, 3, 2), template).Match(
            standard => $"pre-authorised by {standard.Template}", board => $"{board.Board.Name}: {board.Why}", emergency => $"{emergency.Board.Name}, reviewed by {NodaTime.Text.LocalDatePattern.Iso.Format(emergency.ReviewBy)}"));

    [Fact]
    public void IsQuorate_counts_members_once()
    {
        var board = Enablement.Boards[0];
        Assert.True(board.IsQuorate(["IT lead", "security"]));
        Assert.False(board.IsQuorate(["IT lead", "IT lead", "director"]));
        Assert.Equal("advisory: 2 of service manager, IT lead, security", $"{board}");
    }

    [Fact]
    public void Drafts_are_judged_whole()
    {
        Assert.False(ChangeEnablement.TryFrom(
            new() { Standard = [" "], Boards = [null, new() { Name = "a", Members = ["x", "x"] }, new() { Name = "b", Members = ["x"], Needs = 2 }, new() { Name = "c", Members = ["x"], Kinds = [ChangeKind.Standard] }, new() { Name = "d", Members = ["x"], Risk = RiskLevel.High }] },
            out _, out var findings));
        Assert.Equal(
            ["enablement.review-missing reviewWithinDays", "enablement.standard-blank standard[0]", "enablement.board-unfit boards[0]", "enablement.board-unfit boards[1]", "enablement.board-unfit boards[2]",
                "enablement.board-unfit boards[3]", "enablement.board-missing boards"],
            findings.Select(finding => $"{finding.Code} {finding.Place}"));
        Assert.Same(Draft, Enablement.ToDraft());
    }
}
