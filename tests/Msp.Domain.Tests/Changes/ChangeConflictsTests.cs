using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangeConflictsTests
{
    [Fact]
    public void Of_several_that_go_on_the_one_that_ends_last_is_named()
    {
        var findings = Found([At("a", 0, 5, "Ann"), At("b", 1, 1, "Ann"), At("c", 3, 1, "Ann"), At("d", 4, 9, "Ann"), At("e", 6, 1, "Ann"), At("f", 13, 1, "Ann")]);
        Assert.Equal(
            ["b a", "c a", "d a", "e d"],
            findings.Select(finding => $"{finding.Place} {finding.Message.Split(' ').First(word => word.Length == 1 && word != "A")}"));
        Assert.All(findings, finding => Assert.Equal((DomainCodes.ChangeSameImplementer, "Ann", FindingSeverity.Error), (finding.Code, finding.Value, finding.Severity)));
    }

    [Fact]
    public void What_starts_when_another_ends_does_not_overlap_it_and_nobody_is_no_person()
    {
        Assert.Empty(Found([At("a", 0, 2, "Ann"), At("b", 2, 1, "Ann"), At("c", 0, 9, "Bob")]));
        Assert.Empty(Found([At("a", 0, 2, ""), At("b", 1, 1, "")]));
    }

    [Fact]
    public void What_waits_may_start_when_the_other_is_over_undoing_it_included()
    {
        var before = At("a", 0, 1, "Ann") with { };
        var undoing = before with { Change = before.Change with { BackOut = Duration.FromHours(1) } };
        Assert.Empty(Found([before, After(1)]));
        Assert.Equal([("change.before-dependency", "b", "a")], Found([undoing, After(1)]).Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.Empty(Found([undoing, After(2)]));
        Assert.Equal(["change.before-dependency"], Found([At("b", 0, 1, "Bob") with { Change = After(0).Change with { After = ["b"] } }]).Select(finding => finding.Code));

        static Placement After(int start) => At("b", start, 1, "Bob") is var placed ? placed with { Change = placed.Change with { After = ["a"] } } : placed;
    }

    [Fact]
    public void A_change_may_start_when_it_is_ready_and_not_before()
    {
        var placed = At("a", 1, 1, "Ann");
        Assert.Empty(Found([placed with { Change = placed.Change with { Ready = placed.Start } }]));
        var finding = Assert.Single(Found([placed with { Change = placed.Change with { Ready = placed.Start + Duration.Epsilon } }]));
        Assert.Equal(("change.before-ready", "a", "2026-03-02T13:00:00.000000001Z"), (finding.Code, finding.Place, finding.Value));
    }

    private static IReadOnlyList<Finding> Found(Placement[] placements) => ChangeConflicts.Find(placements, ChangeWindows.Of());

    private static Placement At(string id, int start, int hours, string by) =>
        new(new(id, [$"item {id}"], Duration.FromHours(hours), Duration.Zero, Noon), Noon + Duration.FromHours(start), by);
}
