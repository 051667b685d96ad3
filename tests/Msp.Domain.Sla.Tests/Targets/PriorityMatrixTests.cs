namespace Msp.Domain.Sla.Tests.Targets;

public sealed class PriorityMatrixTests
{
    // The 3 x 3 matrix that ITIL guides print (read at itsalto.com).
    internal static PriorityMatrix Itil { get; } = PriorityMatrix.OfPriorities("P1", "P2", "P3", "P4")
        .ForUrgencies("High", "Medium", "Low")
        .Impact("High", "P1", "P2", "P3")
        .Impact("Medium", "P2", "P3", "P4")
        .Impact("Low", "P3", "P4", "P4")
        .Build();

    [Theory]
    [InlineData("High", "High", "P1"), InlineData("High", "Medium", "P2"), InlineData("High", "Low", "P3"), InlineData("Medium", "High", "P2"), InlineData("Medium", "Medium", "P3")]
    [InlineData("Medium", "Low", "P4"), InlineData("Low", "High", "P3"), InlineData("Low", "Medium", "P4"), InlineData("Low", "Low", "P4")]
    public void PriorityOf_itilMatrix_isAsPrinted(string impact, string urgency, string priority)
    {
        Assert.Equal(priority, Itil.PriorityOf(impact, urgency));
        Assert.True(Itil.TryPriorityOf(impact, urgency, out var told));
        Assert.Equal(priority, told);
        Assert.Empty(Itil.Findings);
    }

    [Fact]
    public void PriorityOf_unknownName_isRefusedWithTheNamesThereAre()
    {
        var impact = Assert.Throws<ArgumentException>(() => Itil.PriorityOf("high", "High"));
        Assert.Equal("impact", impact.ParamName);
        Assert.Contains("\"High\", \"Medium\", \"Low\", not \"high\"", impact.Message, StringComparison.Ordinal);
        var urgency = Assert.Throws<ArgumentException>(() => Itil.PriorityOf("High", "Now"));
        Assert.Equal("urgency", urgency.ParamName);
        Assert.Contains("the urgencies \"High\", \"Medium\", \"Low\", not \"Now\"", urgency.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "High"), InlineData("High", null), InlineData("high", "High"), InlineData("High", ""), InlineData(null, null)]
    public void TryPriorityOf_unknownName_isFalse(string? impact, string? urgency)
    {
        Assert.False(Itil.TryPriorityOf(impact, urgency, out var priority));
        Assert.Null(priority);
    }

    // The matrix that a real ServiceNow log shows (UCI machine-learning repository, "Incident management process enriched event log"): impact 1 with urgency 3 never
    // occurred, so the log leaves that cell open; it says P3 there, as its neighbours do. Impact 2 with urgency 3 is P4, impact 3 with urgency 1 is P3.
    [Fact]
    public void Build_matrixReadFromALog_namesTheCellThatNeverOccurred()
    {
        PriorityMatrixBuilder Log(string? open) => PriorityMatrix.OfPriorities("1", "2", "3", "4").ForUrgencies("1", "2", "3").Impact("1", "1", "2", open).Impact("2", "2", "3", "4").Impact("3", "3", "4", "4");

        Assert.False(Log(null).TryBuild(out var none, out var findings));
        Assert.Null(none);
        var finding = Assert.Single(findings);
        Assert.Equal((FindingCodes.MatrixCellMissing, FindingSeverity.Error, "impacts[0].urgencies[2]"), (finding.Code, finding.Severity, finding.Place));
        Assert.Contains("Impact \"1\" with urgency \"3\"", finding.Message, StringComparison.Ordinal);
        Assert.Equal(("4", "3"), (Log("3").Build().PriorityOf("2", "3"), Log("3").Build().PriorityOf("3", "1")));
    }

    [Fact]
    public void Build_everythingWrong_findsEverything()
    {
        var refused = Assert.Throws<InvalidDefinitionException>(() =>
            PriorityMatrix.OfPriorities("P1", "P1").ForUrgencies("High", " ").Impact("High", "P1", "P2", "P1").Impact("High", "").Impact("", "P1", "P1").Build());
        Assert.Equal(
            [
                (FindingCodes.MatrixNameRepeated, "priorities[1]", "P1"), (FindingCodes.MatrixNameBlank, "urgencies[1]", ""), (FindingCodes.MatrixNameRepeated, "impacts[1]", "High"),
                (FindingCodes.MatrixNameBlank, "impacts[2]", ""), (FindingCodes.MatrixPriorityUnknown, "impacts[0].urgencies[1]", "P2"), (FindingCodes.MatrixCellExtra, "impacts[0].urgencies[2]", "P1"),
                (FindingCodes.MatrixCellMissing, "impacts[1].urgencies[0]", ""), (FindingCodes.MatrixCellMissing, "impacts[1].urgencies[1]", ""),
            ],
            refused.Findings.Select(finding => (finding.Code, finding.Place, finding.Value)));
        Assert.All(refused.Findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
    }

    [Fact]
    public void Build_nothingStated_saysWhatIsMissing()
    {
        Assert.False(PriorityMatrix.OfPriorities().TryBuild(out _, out var findings));
        Assert.Equal(["priorities", "urgencies", "impacts"], findings.Select(finding => finding.Code == FindingCodes.MatrixEmpty ? finding.Place : ""));
    }

    [Fact]
    public void Build_higherImpactOrUrgencyWithLowerPriority_isAWarningForEachPairOfNeighbours()
    {
        var matrix = PriorityMatrix.OfPriorities("P1", "P2", "P3").ForUrgencies("High", "Low").Impact("High", "P3", "P2").Impact("Low", "P2", "P2").Build();
        Assert.Equal(
            [("impacts[0].urgencies[1]", "P2"), ("impacts[1].urgencies[0]", "P2")],
            matrix.Findings.Select(finding => finding is { Code: FindingCodes.MatrixNotMonotone, Severity: FindingSeverity.Warning } ? (finding.Place, finding.Value) : default));
        Assert.Equal("Impact \"High\" with urgency \"Low\" is P2, but the higher urgency of \"High\" with \"High\" is only P3.", matrix.Findings[0].Message);
        Assert.Equal("Impact \"Low\" with urgency \"High\" is P2, but the higher impact of \"High\" with \"High\" is only P3.", matrix.Findings[1].Message);
        Assert.Equal("P3", matrix.PriorityOf("High", "High"));
    }

    [Fact]
    public void Findings_anyMatrix_areThereExactlyWhenSomeHigherPairHasALowerPriority() => Laws.HoldForRandom(500, random =>
    {
        string[] priorities = [.. Enumerable.Range(1, random.Next(1, 5)).Select(number => $"P{number}")], urgencies = [.. Enumerable.Range(1, random.Next(1, 4)).Select(number => $"U{number}")];
        var ranks = Enumerable.Range(0, random.Next(1, 5)).Select(_ => urgencies.Select(_ => random.Next(priorities.Length)).ToArray()).ToArray();
        var builder = PriorityMatrix.OfPriorities(priorities).ForUrgencies(urgencies);
        for (var row = 0; row < ranks.Length; row++) builder.Impact($"I{row + 1}", [.. ranks[row].Select(rank => priorities[rank])]);
        var matrix = builder.Build();

        var cells = ranks.SelectMany((row, impact) => row.Select((rank, urgency) => (impact, urgency, rank))).ToArray();
        var falls = cells.Any(one => cells.Any(other => other.impact <= one.impact && other.urgency <= one.urgency && other.rank > one.rank));
        Assert.Equal(falls, matrix.Findings.Count > 0);
        foreach (var (impact, urgency, rank) in cells) Assert.Equal(priorities[rank], matrix.PriorityOf(matrix.Impacts[impact], matrix.Urgencies[urgency]));
    });

    [Fact]
    public void Build_oneRowOrManyColumns_isAnySize()
    {
        var wide = PriorityMatrix.OfPriorities("now", "later").ForUrgencies("1", "2", "3", "4", "5").Impact("any", "now", "now", "later", "later", "later").Build();
        Assert.Equal("any; 1, 2, 3, 4, 5; now, later", $"{string.Join(", ", wide.Impacts)}; {string.Join(", ", wide.Urgencies)}; {string.Join(", ", wide.Priorities)}");
        Assert.Equal(["now", "now", "later", "later", "later"], Assert.Single(wide.Rows));
    }

    [Fact]
    public void ToString_matrix_isAMarkdownTable() =>
        Assert.Equal(
            """
            | impact \ urgency | High | Medium | Low |
            | --- | --- | --- | --- |
            | High | P1 | P2 | P3 |
            | Medium | P2 | P3 | P4 |
            | Low | P3 | P4 | P4 |

            """.ReplaceLineEndings("\n"),
            Itil.ToString());

    [Fact]
    public void Build_namesChangedAfterwards_leaveTheMatrixAlone()
    {
        string[] priorities = ["P1"], urgencies = ["High"];
        string?[] row = ["P1"];
        var matrix = PriorityMatrix.OfPriorities(priorities).ForUrgencies(urgencies).Impact("High", row).Build();
        priorities[0] = urgencies[0] = row[0] = "changed";
        Assert.Equal(("P1", "P1", "High"), (matrix.PriorityOf("High", "High"), matrix.Priorities[0], matrix.Urgencies[0]));
    }
}
