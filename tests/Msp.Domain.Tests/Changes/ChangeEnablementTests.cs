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

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(365, true)]
    [InlineData(366, false)]
    public void Reviews_come_within_bounds(int days, bool fits) => Assert.Equal(fits, ChangeEnablement.TryFrom(Draft with { ReviewWithinDays = days }, out _, out _));

    [Fact]
    public void Each_part_of_a_board_is_judged()
    {
        Assert.Empty(With(new() { Name = "x", Members = ["a", "b"], Needs = 2 }));
        Assert.Empty(With(new() { Name = "x", Members = ["a", "b"], Needs = 1, Kinds = [ChangeKind.Normal], Risk = RiskLevel.Critical }));
        Assert.All<ChangeBoardDraft>(
            [
                new() { Members = ["a"] }, new() { Name = "advisory", Members = ["a"] }, new() { Name = "x" }, new() { Name = "x", Members = [] }, new() { Name = "x", Members = [" "] }, new() { Name = "x", Members = ["a"], Needs = 0 },
                new() { Name = "x", Members = ["a", "b"], Needs = 3 }, new() { Name = "x", Members = ["a"], Kinds = [] }, new() { Name = "x", Members = ["a"], Kinds = [null] }, new() { Name = "x", Members = ["a"], Risk = (RiskLevel)4 },
            ],
            board => Assert.Equal(["enablement.board-unfit boards[3]"], With(board)));
        Assert.Equal(["enablement.board-missing boards"], Found(Draft with { Boards = [Draft.Boards![0], Draft.Boards[2]! with { Risk = RiskLevel.Medium }] }));
        Assert.Equal(["enablement.board-missing boards"], Found(Draft with { Boards = [Draft.Boards![2]] }));
        Assert.Equal(["enablement.board-missing boards", "enablement.board-missing boards"], Found(Draft with { Boards = null }));
        Assert.Empty(Found(Draft with { Standard = null, Boards = [Draft.Boards![0]! with { Risk = RiskLevel.Low, Kinds = [ChangeKind.Normal, ChangeKind.Emergency] }] }));

        static IEnumerable<string> With(ChangeBoardDraft board) => Found(Draft with { Boards = [.. Draft.Boards!, board] });

        static IEnumerable<string> Found(ChangeEnablementDraft draft)
        {
            _ = ChangeEnablement.TryFrom(draft, out _, out var findings);
            return findings.Select(finding => $"{finding.Code} {finding.Place}");
        }
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
