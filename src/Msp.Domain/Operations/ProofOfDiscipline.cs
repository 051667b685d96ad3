using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Msp.Domain.Operations;

/// <summary>What a review shows so that nobody has to take the provider's word for it: planned, done, checked, overseen, proven; each number with what it is
/// made of.</summary>
/// <remarks>Only what was asked for has a line: what is left out is not claimed. Immutable and thread-safe.</remarks>
public sealed record ProofOfDiscipline
{
    private readonly OccurrenceReport report;

    private ProofOfDiscipline(OccurrenceReport report) => this.report = report;

    /// <summary>The checks by others than the doers; null to leave it out.</summary>
    public CheckPlan? Checks { get; init; }

    /// <summary>What executives attested; null to leave it out.</summary>
    public IReadOnlyList<Attestation>? Attestations { get; init; }

    /// <summary>The restore tests; null to leave it out.</summary>
    public RestoreCoverage? Restores { get; init; }

    /// <summary>The controls on assets; null to leave it out.</summary>
    public ControlCoverage? Controls { get; init; }

    /// <summary>The documentation; null to leave it out.</summary>
    public DocumentationCoverage? Documentation { get; init; }

    /// <summary>The share of preventive work; null to leave it out.</summary>
    public ProactiveShare? Proactive { get; init; }

    /// <summary>What the dates of assets say; null to leave it out.</summary>
    public IReadOnlyList<Finding>? Assets { get; init; }

    /// <summary>The numbers: each process, then all else that is there.</summary>
    public IReadOnlyList<DisciplineLine> Lines => [.. AllLines()];

    /// <summary>Everything found, line by line; what belongs to no process or control comes first.</summary>
    public IReadOnlyList<Finding> Findings =>
    [
        .. report.Findings.Where(finding => Home(finding) is null),
        .. Controls?.Findings.Where(finding => !Controls.Cells.Any(cell => cell.Control.Id == finding.Value)) ?? [],
        .. Lines.SelectMany(line => line.Findings), .. Assets ?? [],
    ];

    /// <summary>SHA-256, 64 hexadecimal digits in lower case, of the text, all findings, what was recorded about processes, checks, attestations, restores,
    /// controls and preventive work.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [ToString(), .. Findings, .. Facts()]))));

    /// <summary>Takes what was done of the processes; the rest is stated by initialisers.</summary>
    /// <param name="report">where their times stand</param>
    public static ProofOfDiscipline Of(OccurrenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report);
    }

    /// <summary>One line a number, after the period.</summary>
    public override string ToString() => $"{report.Plan.Period}\n{string.Join('\n', Lines)}";

    private IEnumerable<DisciplineLine> AllLines()
    {
        foreach (var process in report.Plan.Processes)
        {
            var counts = report.Of(process.Id);
            yield return new($"{process.Name}, on time", counts.OnTimeShare, counts.Explanation,
                [.. report.Findings.Where(finding => Home(finding) == process.Id), .. Missed(process, counts.Missed)]);
        }

        if (Checks is not null)
        {
            yield return new("Checked by another", Checks.CheckedShare, string.Join("; ", Checks.Samples), Checks.Findings);
            yield return new("Found well done", Checks.PassedShare, string.Create(CultureInfo.InvariantCulture,
                $"{Checks.Demands.Count(demand => demand.Check is { Passed: true })} of {Checks.Demands.Count(demand => demand.Check is not null)} checked"),
                    []);
        }

        if (Attestations is { } attested) yield return Attested(attested);
        if (Restores is not null)
        {
            yield return new("Restores proven", Restores.ProvenShare, string.Create(CultureInfo.InvariantCulture,
                $"{Restores.Lines.Count(line => line.IsProven)} of {Restores.Lines.Count} kinds of workloads within their days and as promised"), Restores.Findings);
        }

        foreach (var control in Controls?.Cells.Select(cell => cell.Control).DistinctBy(control => control.Id) ?? [])
        {
            var cells = Controls!.Cells.Where(cell => cell.Control.Id == control.Id).ToList();
            yield return new($"{control.Name}, in place", Controls.Of(control.Id),
                string.Join(", ", cells.CountBy(cell => cell.State).OrderByDescending(pair => pair.Key)
                .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {FindingPath.Value(pair.Key)}"))),
                    [.. Controls.Findings.Where(finding => finding.Value == control.Id)]);
        }

        if (Documentation is not null) yield return new("Tickets with current documentation", Documentation.CurrentShare, Documentation.ToString(),
            Documentation.Findings);
        if (Proactive is not null) yield return new("Preventive work", Proactive.Share, Proactive.ToString(), []);
    }

    private IEnumerable<Finding> Missed(OperationalProcess process, int count)
    {
        if (count == 0) yield break;
        var first = report.Of(process).First(one => one.Status == OccurrenceStatus.Missed);
        yield return Finding.Error(DomainCodes.ProcessMissed, process.Id, FindingPath.Value(count),
            $"What is planned is done, or left out with a reason and an approval; the first missed is {first.Key}.");
    }

    private DisciplineLine Attested(IReadOnlyList<Attestation> attested)
    {
        var overseen = report.Plan.Processes.Where(process => process.Oversight is not null).Select(process => EvidenceSet.Of(report, process.Id)).ToList();
        var found = overseen.Select(evidence =>
            (evidence, findings: evidence.Check(attested, report.AsOf), attested: evidence.IsAttested(attested, report.AsOf))).ToList();
        var count = found.Count(one => one.attested);
        return new("Attested", found.Count == 0 ? null : Ratio.Of(count, found.Count),
            string.Create(CultureInfo.InvariantCulture, $"{count} of {found.Count} processes with oversight"), [.. found.SelectMany(one => one.findings)]);
    }

    private IEnumerable<object> Facts() =>
    [
        .. report.Plan.Processes.Select(process => EvidenceSet.Of(report, process.Id)), .. Checks?.Demands ?? [], .. Attestations ?? [],
            .. Restores?.Tests ?? [], .. Restores?.Lines ?? [],
        .. Controls?.Cells ?? [],
            .. Proactive?.Work.Select(work => $"{work.Entry.Id} {FindingPath.Value(work.Entry.Start)} {FindingPath.Text(work.Entry.Worked)}") ?? [],
    ];

    // The process that a finding's place begins with; null for a finding about something else.
    private string? Home(Finding finding)
    {
        var end = finding.Place.IndexOf('/', StringComparison.Ordinal);
        var process = end < 0 ? finding.Place : finding.Place[..end];
        return report.Plan.Has(process) ? process : null;
    }
}
