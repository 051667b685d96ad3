using Msp.Domain.Operations;

namespace Msp.Domain.Tests.Operations;

public sealed class ControlCoverageTests
{
    private static readonly LocalDate On = new(2026, 3, 31);
    private static readonly SafetyControl Protection = new("edr", "Endpoint protection", ["laptop"], 7) { Sources = 2, References = ["CIS 10.1"] };
    private static readonly ManagedAsset[] Laptops = [new("lap-2", "laptop"), new("lap-1", "laptop"), new("srv-1", "server")];

    private static ControlEvidence Seen(string asset, string source, int day = 30) => new("edr", asset, source, new(2026, 3, day));

    private static ControlCoverage Of(params ControlEvidence[] evidence) => ControlCoverage.Of(Laptops, [Protection], evidence, On);

    private static ControlState First(params ControlEvidence[] evidence) => Of(evidence).Cells[0].State;

    [Fact]
    public void Of_each_asset_of_the_kind_has_its_cell_with_what_says_so()
    {
        var coverage = Of(Seen("lap-1", "console"), Seen("lap-1", "scanner", 26), Seen("lap-2", "console"));
        Assert.Equal(["lap-1 edr: covered, console 2026-03-30, scanner 2026-03-26", "lap-2 edr: unconfirmed, console 2026-03-30"], coverage.Cells.Select(cell => cell.ToString()));
        Assert.Equal(["coverage.unconfirmed lap-2 edr"], coverage.Findings.Select(finding => $"{finding.Code} {finding.Place} {finding.Value}"));
        Assert.Equal("Endpoint protection is in place: 2 sources, at most 7 days old; lap-2 edr: unconfirmed, console 2026-03-30.", coverage.Findings[0].Message);
        Assert.Equal(Ratio.Of(1, 2), coverage.CoveredShare);
        Assert.Equal(Ratio.Of(1, 2), coverage.Of("edr"));
        Assert.Null(coverage.Of("patches"));
        Assert.Equal(1, coverage.Cells[0].Age);
        Assert.Equal("1 covered, 1 unconfirmed", coverage.ToString());
    }

    [Fact]
    public void Of_evidence_holds_for_its_days_and_not_before_its_date()
    {
        Assert.Equal(ControlState.Covered, First(Seen("lap-1", "a", 24), Seen("lap-1", "b", 24)));
        Assert.Equal(ControlState.Unconfirmed, First(Seen("lap-1", "a", 24), Seen("lap-1", "b", 23)));
        Assert.Equal(ControlState.Stale, First(Seen("lap-1", "a", 23), Seen("lap-1", "b", 23)));
        Assert.Equal(ControlState.Missing, First());
        Assert.Equal(ControlState.Covered, First(Seen("lap-1", "a", 31), Seen("lap-1", "b", 31)));
        Assert.Equal(ControlState.Missing, First(Seen("lap-1", "a") with { On = new(2026, 4, 1) }));
    }

    [Fact]
    public void Of_what_is_listed_twice_counts_once_and_is_found()
    {
        var coverage = ControlCoverage.Of([.. Laptops, new("lap-1", "server")], [Protection, Protection with { Sources = 1 }], [Seen("lap-1", "a")], On);
        Assert.Equal(["lap-1 edr: unconfirmed, a 2026-03-30", "lap-2 edr: missing"], coverage.Cells.Select(cell => cell.ToString()));
        Assert.Equal(["Error coverage.asset-twice lap-1", "Error coverage.control-twice edr", "Error coverage.unconfirmed lap-1", "Error coverage.missing lap-2"],
            coverage.Findings.Select(finding => $"{finding.Severity} {finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Of_evidence_about_a_control_that_is_not_listed_is_found()
    {
        var coverage = Of(Seen("lap-1", "a") with { Control = "av" }, Seen("desk-9", "a") with { Control = "av" });
        Assert.Equal(["coverage.asset-unknown desk-9 a", "coverage.control-unknown desk-9 av", "coverage.control-unknown lap-1 av"], coverage.Findings
            .Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => $"{finding.Code} {finding.Place} {finding.Value}").Order());
    }

    [Fact]
    public void Of_evidence_on_an_asset_of_another_kind_is_found()
    {
        var finding = Assert.Single(Of(Seen("srv-1", "a")).Findings, finding => finding.Severity == FindingSeverity.Warning);
        Assert.Equal("coverage.asset-kind srv-1 server Endpoint protection is to be in place on laptop; what a source sees is none of them.",
            $"{finding.Code} {finding.Place} {finding.Value} {finding.Message}");
    }

    [Theory]
    [InlineData(29, "coverage.asset-retired lap-2 a")]
    [InlineData(30, "")]
    public void Of_an_asset_that_is_seen_after_it_was_retired_is_found(int retired, string expected)
    {
        var coverage = ControlCoverage.Of([Laptops[0] with { Retired = new(2026, 3, retired) }], [Protection], [Seen("lap-2", "a"), Seen("lap-2", "b", 29)], On);
        Assert.Equal(expected, string.Join("; ", coverage.Findings.Where(finding => finding.Code != "coverage.asset-none")
            .Select(finding => $"{finding.Code} {finding.Place} {finding.Value}")));
    }

    [Fact]
    public void Of_one_source_twice_is_one_source() => Assert.Equal(ControlState.Unconfirmed, First(Seen("lap-1", "a"), Seen("lap-1", "a", 29)));

    [Fact]
    public void Of_a_source_that_says_it_does_not_work_beats_the_others_until_it_says_something_else()
    {
        Assert.Equal(ControlState.Failing, First(Seen("lap-1", "a"), Seen("lap-1", "b") with { IsWorking = false }, Seen("lap-1", "c")));
        Assert.Equal(ControlState.Failing, First(Seen("lap-1", "a") with { IsWorking = false }, Seen("lap-1", "a"), Seen("lap-1", "b")));
        Assert.Equal(ControlState.Covered, First(Seen("lap-1", "a", 28) with { IsWorking = false }, Seen("lap-1", "a"), Seen("lap-1", "b")));
        Assert.Equal(["coverage.failing", "coverage.missing"], Of(Seen("lap-1", "b") with { IsWorking = false }).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Of_an_exemption_needs_a_reason_and_an_approver_and_ends()
    {
        ControlExemption exemption = new("edr", "lap-1", "lent to the museum", "Carl", On);
        ControlState State(ControlExemption one) => ControlCoverage.Of(Laptops, [Protection], [], On, [one]).Cells[0].State;
        Assert.Equal(ControlState.Exempt, State(exemption));
        Assert.Equal(ControlState.Missing, State(exemption with { Until = On.PlusDays(-1) }));
        Assert.Equal(ControlState.Missing, State(exemption with { Reason = " " }));
        Assert.Equal(ControlState.Missing, State(exemption with { Approver = "" }));
        Assert.Equal(ControlState.Missing, State(exemption with { Asset = "lap-2" }));
        var coverage = ControlCoverage.Of(Laptops, [Protection], [Seen("lap-2", "a"), Seen("lap-2", "b")], On, [exemption]);
        Assert.Equal(Ratio.Of(1, 1), coverage.CoveredShare);
        Assert.Equal("lap-1 edr: exempt, lent to the museum, approved by Carl until 2026-03-31", coverage.Cells[0].ToString());
    }

    [Fact]
    public void Of_what_a_source_sees_and_nobody_lists_is_found()
    {
        var findings = Of(Seen("lap-9", "scanner"), Seen("lap-9", "console")).Findings;
        Assert.Equal("coverage.asset-unknown lap-9 console, scanner", string.Join(' ', findings.Where(finding => finding.Place == "lap-9").Select(finding => $"{finding.Code} {finding.Place} {finding.Value}")));
    }

    [Fact]
    public void Of_assets_out_of_service_and_controls_without_assets()
    {
        var coverage = ControlCoverage.Of([new("lap-1", "laptop") { Retired = On.PlusDays(-1) }], [Protection], [Seen("lap-1", "a")], On);
        Assert.Equal(["coverage.asset-none"], coverage.Findings.Select(finding => finding.Code));
        Assert.Null(coverage.CoveredShare);
    }

    [Fact]
    public void Proof_finds_what_no_line_is_about_too()
    {
        LocalDate on = new(2026, 3, 31);
        var controls = ControlCoverage.Of([new("lap-1", "laptop")], [new("edr", "Endpoint protection", ["laptop"], 7), new("fw", "Firewall", ["firewall"], 7)],
            [new("edr", "lap-1", "console", on), new("edr", "lap-2", "scanner", on), new("edr", "lap-3", "edr", on)], on);
        var proof = ProofOfDiscipline.Of(Made.Plan.Evaluate([], Made.March.Start)) with { Controls = controls };
        Assert.Equal(["coverage.asset-none fw", "coverage.asset-unknown lap-2", "coverage.asset-unknown lap-3"], proof.Findings.Select(finding => $"{finding.Code} {finding.Place}").Order(StringComparer.Ordinal));
    }
}
