using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ApprovalMatrixTests
{
    private static readonly ApprovalMatrixDraft Full = new()
    {
        Currency = "EUR",
        RollingDays = 30,
        Sequence = ApprovalSequence.AnyOrder,
        Rules = [new() { Name = "a", Above = 0m, Risk = RiskLevel.Critical, Kinds = [ChangeKind.Emergency], Roles = ["x", "y"], Needs = 2 }, new() { Name = "b", Roles = ["z"] }],
        Delegations = [new() { From = "x", To = "z", UpTo = 0m }],
    };

    [Fact]
    public void What_is_usual_is_left_out_of_the_canonical_draft_and_the_rest_is_kept()
    {
        var usual = ApprovalMatrix.From(Full with { Sequence = ApprovalSequence.OneAfterAnother, Delegations = [], Rules = [new() { Name = "b", Risk = RiskLevel.Low, Kinds = [], Roles = ["z"] }] });
        Assert.Equal((ApprovalSequence.OneAfterAnother, Duration.FromDays(30)), (usual.Sequence, usual.Rolling));
        var draft = usual.ToDraft();
        Assert.Equal((null, null, 30), (draft.Sequence, draft.Delegations, draft.RollingDays));
        Assert.Equal((null, null, null, null), (draft.Rules![0]!.Risk, draft.Rules[0]!.Kinds, draft.Rules[0]!.Above, draft.Rules[0]!.Needs));
        draft = ApprovalMatrix.From(Full).ToDraft();
        Assert.Equal((ApprovalSequence.AnyOrder, 1, 0m, RiskLevel.Critical, 2), (draft.Sequence, draft.Delegations!.Count, draft.Rules![0]!.Above, draft.Rules[0]!.Risk, draft.Rules[0]!.Needs));
        Assert.Equal([ChangeKind.Emergency], draft.Rules[0]!.Kinds);
        Assert.Null(ApprovalMatrix.From(Full with { RollingDays = null }).Rolling);
        Assert.Equal((2, 1), (usual.Rules[0].Needs + ApprovalMatrix.From(Full).Rules[1].Needs, usual.Rules[0].Needs));
    }

    [Fact]
    public void A_limit_of_zero_asks_about_everything_but_nothing()
    {
        var matrix = ApprovalMatrix.From(Full);
        Assert.Equal(["b"], Asked(0m, RiskLevel.Critical, ChangeKind.Emergency));
        Assert.Equal(["a", "b"], Asked(0.01m, RiskLevel.Critical, ChangeKind.Emergency));
        Assert.Equal(["b"], Asked(0.01m, RiskLevel.High, ChangeKind.Emergency));
        Assert.Equal(["b"], Asked(0.01m, RiskLevel.Critical, ChangeKind.Normal));

        IEnumerable<string> Asked(decimal value, RiskLevel risk, ChangeKind kind) => matrix.DemandFor(Eur(value), risk, kind, Noon, []).Rules.Select(rule => rule.Name);
    }

    [Fact]
    public void SignsAs_is_the_role_and_who_delegated_once()
    {
        var matrix = ApprovalMatrix.From(Full with
        {
            Delegations =
            [
                new() { From = "x", To = "z", UpTo = 5m }, new() { From = "x", To = "z", Start = Noon }, new() { From = "y", To = "z", End = Noon }, new() { From = "w", To = "v" },
            ],
        });
        Assert.Equal(["z", "x", "y"], matrix.SignsAs("z", Noon - Duration.Epsilon, Eur(5m)));
        Assert.Equal(["z", "y"], matrix.SignsAs("z", Noon - Duration.Epsilon, Eur(5.01m)));
        Assert.Equal(["z", "x"], matrix.SignsAs("z", Noon, Eur(5.01m)));
        Assert.Equal(["q"], matrix.SignsAs("q", Noon, Eur(1m)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3_660, true)]
    [InlineData(0, false)]
    [InlineData(3_661, false)]
    public void Rolling_days_have_bounds(int days, bool fits) => Assert.Equal(fits, ApprovalMatrix.TryFrom(Full with { RollingDays = days }, out _, out _));

    [Fact]
    public void Each_part_of_a_rule_is_judged()
    {
        Assert.Empty(Found(Full));
        Assert.Equal(["approval.number-out-of-range sequence"], Found(Full with { Sequence = (ApprovalSequence)2 }));
        Assert.Equal(["approval.number-out-of-range rules[0].risk"], Rule(new() { Name = "a", Risk = (RiskLevel)4, Roles = ["x"] }));
        Assert.Equal(["approval.item-missing rules[0].kinds"], Rule(new() { Name = "a", Kinds = [(ChangeKind)3], Roles = ["x"] }));
        Assert.Equal(["approval.number-out-of-range rules[0].needs"], Rule(new() { Name = "a", Needs = 0, Roles = ["x"] }));
        Assert.Equal(["approval.number-out-of-range rules[0].needs"], Rule(new() { Name = "a", Needs = 2, Roles = ["x"] }));
        Assert.Empty(Rule(new() { Name = "a", Needs = 1, Roles = ["x"] }));
        Assert.Equal(["approval.roles-unfit rules[0].roles"], Rule(new() { Name = "a", Roles = ["x", " "] }));
        Assert.Equal(["approval.roles-unfit rules[0].roles"], Rule(new() { Name = "a" }));
        Assert.Equal(["approval.name-unfit rules[0].name"], Rule(new() { Name = "b", Roles = ["x"] }, "rules[0].name"));
        Assert.Equal(["approval.delegation-unfit delegations[0]"], Found(Full with { Delegations = [new() { From = "x", To = "z", UpTo = -0.01m }] }));
        Assert.Equal(["approval.delegation-unfit delegations[0]"], Found(Full with { Delegations = [new() { From = " ", To = "z" }] }));
        Assert.Equal(["approval.delegation-unfit delegations[0]"], Found(Full with { Delegations = [new() { From = "x" }] }));
        Assert.Empty(Found(Full with { Delegations = [new() { From = "x", To = "z", Start = Noon, End = Noon + Duration.Epsilon }] }));
        Assert.Equal(["approval.unasked rules"], Found(Full with { Rules = [new() { Name = "a", Kinds = [ChangeKind.Normal], Roles = ["x"] }] }));
        Assert.Equal(["approval.unasked rules"], Found(Full with { Rules = [new() { Name = "a", Risk = RiskLevel.Medium, Roles = ["x"] }] }));
        Assert.Empty(Found(Full with { Rules = [new() { Name = "a", Risk = RiskLevel.Low, Kinds = [], Roles = ["x"] }] }));

        // The second rule has the name b as well; where the first takes it, the second is named.
        static IEnumerable<string> Rule(ApprovalRuleDraft rule, string? place = null) => Found(Full with { Rules = [rule, Full.Rules![1]] }).Select(found => place is null ? found : found.Replace("rules[1].name", place, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Found(ApprovalMatrixDraft draft)
    {
        _ = ApprovalMatrix.TryFrom(draft, out _, out var findings);
        return findings.Select(finding => $"{finding.Code} {finding.Place}");
    }
}
