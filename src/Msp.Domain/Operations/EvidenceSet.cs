using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Msp.Domain.Operations;

/// <summary>What one process came to in a period, as the text that somebody attests.</summary>
/// <remarks>The text is the same for the same facts, in any process and culture; its hash changes when any of it does. Immutable and thread-safe.</remarks>
public sealed class EvidenceSet
{
    private EvidenceSet(OperationalProcess process, ReportingPeriod period, string text, IReadOnlySet<string> doers) =>
        (Process, Period, Text, Doers, Hash) = (process, period, text, doers, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    /// <summary>The process.</summary>
    public OperationalProcess Process { get; }

    /// <summary>The period.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Process, period, counts and checklist, then each time with all that counts of what was recorded; lines ended by a line feed.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case.</summary>
    public string Hash { get; }

    /// <summary>Everybody who did any of it.</summary>
    public IReadOnlySet<string> Doers { get; }

    /// <summary>Writes down what a process came to.</summary>
    /// <param name="report">where its times stand</param>
    /// <param name="process">the process, by id</param>
    /// <exception cref="ArgumentException">The plan has no such process.</exception>
    public static EvidenceSet Of(OccurrenceReport report, string process)
    {
        ArgumentNullException.ThrowIfNull(report);
        var found = report.Plan.ScheduleOf(process).Process;
        var (text, doers) = (new StringBuilder(), new SortedSet<string>(StringComparer.Ordinal));
        text.Append(CultureInfo.InvariantCulture, $"{found.Id} {Quoted(found.Name)}\n{report.Plan.Period}\n{report.Of(process)}\n");
        foreach (var step in found.Steps)
            text.Append(CultureInfo.InvariantCulture,
                $"step {step.Id} {FindingPath.Value(step.Evidence)} {(step.IsRequired ? "required" : "optional")} {Quoted(step.Text)}\n");
        foreach (var one in report.Of(found))
        {
            text.Append(CultureInfo.InvariantCulture,
                $"{one.Key} {FindingPath.Value(one.Status)} {FindingPath.Value(one.Opens)} {FindingPath.Value(one.Due)} {FindingPath.Value(one.Closes)}\n");
            if (one.Claimer is { } claimer) text.Append(CultureInfo.InvariantCulture, $"  claimed by {Quoted(claimer)}\n");
            if (one.Skip is { } skip) text.Append(CultureInfo.InvariantCulture,
                $"  skipped {Told(skip)} {Quoted(skip.Reason)} approved by {Quoted(skip.Approver)}\n");
            if (one.Completion is { } done)
            {
                doers.Add(done.By);
                text.Append(CultureInfo.InvariantCulture, $"  done {Told(done)} {FindingPath.Value(done.Spent)}\n");
                foreach (var step in done.Steps) text.Append(CultureInfo.InvariantCulture, $"    {Quoted(step.Step)} {Quoted(step.Evidence)}\n");
            }

            foreach (var check in one.Checks) text.Append(CultureInfo.InvariantCulture,
                $"  {(check.Passed ? "passed" : "failed")} {Told(check)} {Quoted(check.Note)}\n");
        }

        return new(found, report.Plan.Period, text.ToString(), doers);
    }

    /// <summary>Holds what executives attested against it.</summary>
    /// <param name="attestations">what was attested; those of other processes and periods are left aside</param>
    /// <param name="asOf">the instant of the answer</param>
    /// <returns>an attestation over other evidence, one by a doer, one that is late or missing; empty where all is well</returns>
    public IReadOnlyList<Finding> Check(IEnumerable<Attestation> attestations, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(attestations);
        if (Process.Oversight is not { } oversight) return [];
        var (findings, place, zone) = (new List<Finding>(), $"{Process.Id}/{Period.Name}", Period.Zone);
        var due = DateStart.Of((Period.End - Duration.Epsilon).InZone(zone).Date.PlusDays(oversight.WithinDays + 1), zone) - Duration.Epsilon;
        var own = Own(attestations, asOf);
        foreach (var one in own)
        {
            if (one.At < Period.End)
                findings.Add(Finding.Error(DomainCodes.OversightTooEarly, place, one.By, "A period is attested when it is over; it does not count."));
            else if (Doers.Contains(one.By))
                findings.Add(Finding.Error(DomainCodes.OversightByDoer, place, one.By, "Nobody attests their own work; it does not count."));
            else if (one.Hash != Hash)
                findings.Add(Finding.Error(DomainCodes.OversightHashDiffers, place, one.Hash,
                    $"What {one.By} attested is not this evidence ({Hash}); it does not count."));
        }

        var valid = own.Find(IsValid);
        if (valid is null && asOf > due)
            findings.Add(Finding.Error(DomainCodes.OversightMissing, place, oversight.Role,
                $"The {oversight.Role} was to attest it by {FindingPath.Value(due)}."));
        else if (valid is not null && valid.At > due)
            findings.Add(Finding.Warning(DomainCodes.OversightLate, place, valid.By, $"It was to be attested by {FindingPath.Value(due)}."));
        return findings;
    }

    /// <summary>Whether an executive who did none of it attested this very evidence after the period, in time or late.</summary>
    /// <param name="attestations">what was attested</param>
    /// <param name="asOf">the instant of the answer</param>
    public bool IsAttested(IEnumerable<Attestation> attestations, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(attestations);
        return Own(attestations, asOf).Exists(IsValid);
    }

    /// <summary>The process, the period and the hash.</summary>
    public override string ToString() => $"{Process.Id} {Period.Name} {Hash}";

    private static string Told(OccurrenceEvent happened) =>
        $"by {Quoted(happened.By)} {FindingPath.Value(happened.At)} recorded {FindingPath.Value(happened.Recorded)}";

    // No text can end its line or its quotation, so that two sets of facts are never one text.
    private static string Quoted(string? text) => text is null ? "-" : $"\"{Escaped(text)}\"";

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private bool IsValid(Attestation one) => one.At >= Period.End && !Doers.Contains(one.By) && one.Hash == Hash;

    private List<Attestation> Own(IEnumerable<Attestation> attestations, Instant asOf) =>
        [.. attestations.Where(one => one.Process == Process.Id && one.Period == Period.Name && one.At <= asOf).OrderBy(one => one.At)
            .ThenBy(one => one.By, StringComparer.Ordinal)];
}
