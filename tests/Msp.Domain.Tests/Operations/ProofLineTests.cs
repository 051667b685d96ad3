using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

/// <summary>What the lines of a proof say, line by line, and whose findings they carry.</summary>
public sealed class ProofLineTests
{
    private static readonly LocalDate On = new(2026, 3, 31);

    private static readonly OperationalProcess Other = OperationalProcess.From(WeeklyDraft with { Id = "patches", Name = "Install patches", Oversight = null, Checks = null, AssetKinds = null });

    // Done twice, once by each; two of the seven others left out.
    private static readonly OccurrenceReport Report = OccurrencePlan.Of(March, [Weekly, Other], [new("srv-1", "server")]).Evaluate(
        [
            Done(2, "Ann", At(2, 9)), Done(9, "Bob", At(9, 9)), new OccurrenceEvent.Checked(Key(2), "Bob", At(3, 9), true), new OccurrenceEvent.Checked(Key(9), "Ann", At(10, 9), false),
            new OccurrenceEvent.Skipped(Key(16), "Ann", At(16, 9), "no access", "Carl"), new OccurrenceEvent.Claimed(new("nothing", new(2026, 3, 2)), "Ann", At(2, 9)),
            .. new[] { 2, 9, 16, 23, 30 }.Select(day => new OccurrenceEvent.Completed(new("patches", new(2026, 3, day)), "Ann", At(day, 9), AllSteps)),
        ],
        Instant.FromUtc(2026, 6, 1, 0, 0));

    [Fact]
    public void A_proof_without_anything_beside_the_report_has_a_line_for_each_process()
    {
        var proof = ProofOfDiscipline.Of(Report);
        Assert.Equal(
            [
                "Look at the backup jobs, on time: 50 % (2 on time of 4 decided (late 0, overdue 0, missed 2); 1 skipped, 0 due, 0 upcoming); 1 error",
                "Install patches, on time: 100 % (5 on time of 5 decided (late 0, overdue 0, missed 0); 0 skipped, 0 due, 0 upcoming); 0 errors",
            ],
            proof.Lines.Select(line => $"{line}"));
        Assert.Equal($"2026-03 Europe/Berlin\n{proof.Lines[0]}\n{proof.Lines[1]}", $"{proof}");
        var missed = Assert.Single(proof.Lines[0].Findings);
        Assert.Equal(
            ("process.missed", "jobs", "2", "What is planned is done, or left out with a reason and an approval; the first missed is jobs/2026-03-23/srv-1."), (missed.Code, missed.Place, missed.Value, missed.Message));
        Assert.Equal(["occurrence.unknown nothing/2026-03-02", "process.missed jobs"], proof.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
    }

    [Fact]
    public void Checks_say_how_many_were_made_and_how_many_were_done_well()
    {
        var all = CheckPlan.Of(Report, "march", new Dictionary<string, LocalDate>(StringComparer.Ordinal) { ["Ann"] = new(2026, 3, 1), ["Bob"] = new(2026, 3, 1) });
        Assert.Equal(
            ["Checked by another: 100 % (jobs: 2 of 2 = 0 critical + 2 by new people + 0 drawn (10 % of 0, rounded up, at least 1)); 0 errors", "Found well done: 50 % (1 of 2 checked); 0 errors"],
            Of(proof => proof with { Checks = all }));
        Assert.Equal(["check.failed"], (ProofOfDiscipline.Of(Report) with { Checks = all }).Lines[2].Findings.Select(finding => finding.Code));
        var none = CheckPlan.Of(OccurrencePlan.Of(March, [Other], []).Evaluate([], AprilFirst), "march");
        Assert.Equal(["Checked by another: no data (); 0 errors", "Found well done: no data (0 of 0 checked); 0 errors"], Of(proof => proof with { Checks = none }));
    }

    [Fact]
    public void Attested_counts_the_processes_with_oversight()
    {
        Assert.Equal(["Attested: 0 % (0 of 1 processes with oversight); 1 error"], Of(proof => proof with { Attestations = [] }));
        Attestation good = new("jobs", "2026-03", "Dora", AprilFirst, EvidenceSet.Of(Report, "jobs").Hash);
        Assert.Equal(["Attested: 100 % (1 of 1 processes with oversight); 0 errors"], Of(proof => proof with { Attestations = [good] }));
        var unseen = ProofOfDiscipline.Of(OccurrencePlan.Of(March, [Other], []).Evaluate([], AprilFirst)) with { Attestations = [good] };
        Assert.Equal("Attested: no data (0 of 0 processes with oversight); 0 errors", $"{unseen.Lines[1]}");
    }

    [Fact]
    public void Restores_controls_and_documentation_say_what_their_share_is_made_of()
    {
        ProtectedWorkload mail = new("mail", new(2026, 1, 1)), files = mail with { Id = "files" };
        var restores = RestoreCoverage.Of([mail, files], [new("mail", RestoreKind.File, At(20, 12), "Ann", "Bob", true)], March, AprilFirst, 0);
        Assert.Equal(["Restores proven: 50 % (1 of 2 kinds of workloads within their days and as promised); 0 errors"], Of(proof => proof with { Restores = restores }));
        var controls = ControlCoverage.Of(
            [new("lap-1", "laptop"), new("lap-2", "laptop"), new("lap-3", "laptop"), new("fw-1", "firewall")], [new("edr", "Endpoint protection", ["laptop"], 7), new("patch", "Firmware", ["firewall"], 7)],
            [new("edr", "lap-1", "console", On), new("edr", "lap-2", "console", On)], On);
        Assert.Equal(["Endpoint protection, in place: 66.6 % (2 covered, 1 missing); 1 error", "Firmware, in place: 0 % (1 missing); 1 error"], Of(proof => proof with { Controls = controls }));
        Assert.Equal("2 covered, 2 missing", $"{controls}");
        var documentation = DocumentationCoverage.Of([new("D1", "srv-1", " ", new(2026, 3, 1), On) { Readers = ["a"] }], [new("srv-1", "server")], [new("T1", On, "srv-1")], On);
        Assert.Equal(["Tickets with current documentation: 100 % (1 current, 0 outdated, 0 undocumented; 0 tickets without an asset; 0 of 0 from known problems with their resolution); 1 error"],
            Of(proof => proof with { Documentation = documentation }));
        Assert.Equal(["Preventive work: no data (PT2H20M in processes + PT0S other preventive, PT0S reactive; 0 times of unknown length; no other work was recorded); 0 errors"], Of(proof => proof with { Proactive = ProactiveShare.Of(Report, []) }));
    }

    [Fact]
    public void Findings_about_assets_come_last_and_only_errors_are_counted_in_a_line()
    {
        var told = Finding.Warning("asset.x", "srv-1", "", "x");
        var proof = ProofOfDiscipline.Of(Report) with { Assets = [told] };
        Assert.Same(told, proof.Findings[^1]);
        Assert.Equal("a: no data (b); 1 error", $"{new DisciplineLine("a", null, "b", [told, Finding.Error("asset.y", "srv-1", "", "y"), told])}");
    }

    [Fact]
    public void The_hash_tells_every_part_from_none()
    {
        var bare = ProofOfDiscipline.Of(Report);
        ProofOfDiscipline[] all =
        [
            bare, bare with { Checks = CheckPlan.Of(Report, "march") }, bare with { Checks = CheckPlan.Of(OccurrencePlan.Of(March, [Other], []).Evaluate([], AprilFirst), "march") }, bare with { Attestations = [] },
            bare with { Attestations = [new("other", "2026-03", "Dora", AprilFirst, "0")] }, bare with { Restores = RestoreCoverage.Of([], [], March, AprilFirst, 0) },
            bare with { Documentation = DocumentationCoverage.Of([], [], [], On) }, bare with { Proactive = ProactiveShare.Of(Report, []) }, bare with { Assets = [Finding.Warning("asset.x", "srv-1", "", "x")] },
            bare with { Controls = ControlCoverage.Of([new("lap-1", "laptop")], [new("edr", "Endpoint protection", ["laptop"], 7)], [], On) },
            bare with { Controls = ControlCoverage.Of([new("lap-1", "laptop")], [new("edr", "Endpoint protection", ["laptop"], 7)], [], On, [new("edr", "lap-1", "lent", "Carl", On)]) },
        ];
        Assert.Equal(all.Length, all.Select(proof => proof.Hash).Distinct().Count());
        Assert.Equal(bare.Hash, (bare with { Assets = [] }).Hash);
        Assert.Matches("^[0-9a-f]{64}$", bare.Hash);
    }

    private static IEnumerable<string> Of(Func<ProofOfDiscipline, ProofOfDiscipline> with) => with(ProofOfDiscipline.Of(Report)).Lines.Skip(2).Select(line => $"{line}");
}
