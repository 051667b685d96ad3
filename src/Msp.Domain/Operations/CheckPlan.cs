using System.Security.Cryptography;
using System.Text;

namespace Msp.Domain.Operations;

/// <summary>Which of the things that were done are checked by somebody else, and what became of it.</summary>
/// <remarks>
/// Everything of a critical process and everything by people who are new; of the rest a draw: those with the smallest SHA-256 of seed, line
/// feed and name in UTF-8. Anybody can draw it again; nobody can foresee it who does not know the seed, so state it when the period is over.
/// Immutable and thread-safe.
/// </remarks>
public sealed class CheckPlan
{
    private CheckPlan(IReadOnlyList<CheckDemand> demands, IReadOnlyList<CheckSample> samples, IEnumerable<Occurrence> undrawn, Instant asOf)
    {
        (Demands, Samples) = (demands, samples);
        Findings =
        [
            .. demands.Where(demand => demand.Check is null && asOf > demand.Due)
                .Select(demand => Finding.Error(DomainCodes.CheckMissing, demand.Occurrence.Key.ToString(), demand.Occurrence.Completion!.By,
                    $"It was to be checked by {FindingPath.Value(demand.Due)}.")),
            .. demands.Where(demand => demand.Check?.At > demand.Due)
                .Select(demand => Finding.Warning(DomainCodes.CheckLate, demand.Occurrence.Key.ToString(), demand.Check!.By,
                    $"It was to be checked by {FindingPath.Value(demand.Due)}, and was {FindingPath.Value(demand.Check.At)}.")),
            .. demands.Select(demand => demand.Occurrence).Concat(undrawn).SelectMany(one => one.Checks.Where(check => !check.Passed)
                .Select(check => Finding.Warning(DomainCodes.CheckFailed, one.Key.ToString(), one.Completion!.By,
                    $"{check.By} found it not done well{(check.Note is { } note ? $": {note}" : "")}."))),
        ];
    }

    /// <summary>What is checked, process by process.</summary>
    public IReadOnlyList<CheckDemand> Demands { get; }

    /// <summary>How the number came about, for each process with quality control.</summary>
    public IReadOnlyList<CheckSample> Samples { get; }

    /// <summary>Checks that were not made or made late, and all that failed, of what nobody had to check too.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Of those to be checked the share that was; null where there are none.</summary>
    public Ratio? CheckedShare => Demands.Count == 0 ? null : Ratio.Of(Demands.Count(demand => demand.Check is not null), Demands.Count);

    /// <summary>Of those checked the share that was done well; null where there are none.</summary>
    public Ratio? PassedShare =>
        Demands.Count(demand => demand.Check is not null) is > 0 and var made ? Ratio.Of(Demands.Count(demand => demand.Check is { Passed: true }), made)
        : null;

    /// <summary>Draws what is checked.</summary>
    /// <param name="report">what was done; all that counts as done, late or after it was missed too</param>
    /// <param name="seed">the seed of the draw; the same one draws the same</param>
    /// <param name="began">the date on which each person began to work for the provider; who is missing is not new. Null for nobody</param>
    /// <exception cref="ArgumentException"><paramref name="seed"/> is blank.</exception>
    public static CheckPlan Of(OccurrenceReport report, string seed, IReadOnlyDictionary<string, LocalDate>? began = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentException.ThrowIfNullOrWhiteSpace(seed);
        var (demands, samples) = (new List<CheckDemand>(), new List<CheckSample>());
        var zone = report.Plan.Period.Zone;
        var done = report.Where(status => status is OccurrenceStatus.OnTime or OccurrenceStatus.Late or OccurrenceStatus.Missed)
            .Where(one => one.Completion is not null && one.Process.Checks is not null).ToLookup(one => one.Process.Id, StringComparer.Ordinal);
        foreach (var process in report.Plan.Processes.Where(process => process.Checks is not null))
        {
            var checks = process.Checks!;
            var all = done[process.Id].Select(one => (one, Reason: Reason(one))).ToList();
            var drawn = all.Where(item => item.Reason == CheckReason.Drawn).Select(item => item.one)
                .OrderBy(one => Lot(seed, one.Key), StringComparer.Ordinal).ToList();
            var number = Math.Min(drawn.Count, Math.Max(checks.Minimum, (int)decimal.Ceiling(checks.Share.Fraction * drawn.Count)));
            var lots = drawn.Take(number).Select(one => one.Key).ToHashSet();
            var due = DateStart.Of((report.Plan.Period.End - Duration.Epsilon).InZone(zone).Date.PlusDays(checks.WithinDays + 1), zone) - Duration.Epsilon;
            demands.AddRange(all.Where(item => item.Reason != CheckReason.Drawn || lots.Contains(item.one.Key))
                .Select(item => new CheckDemand(item.one, item.Reason, due)));
            samples.Add(new(process.Id, all.Count, all.Count(item => item.Reason == CheckReason.Critical),
                all.Count(item => item.Reason == CheckReason.NewDoer), number, checks.Share, checks.Minimum));
        }

        var asked = demands.Select(demand => demand.Occurrence.Key).ToHashSet();
        return new(demands, samples, report.Where(_ => true).Where(one => one.Checks.Count > 0 && !asked.Contains(one.Key)), report.AsOf);

        CheckReason Reason(Occurrence one) => one.Process.IsCritical ? CheckReason.Critical
            : began is not null && began.TryGetValue(one.Completion!.By, out var first) && one.Completion.At.InZone(zone)
                .Date < first.PlusDays(one.Process.Checks!.NewForDays) ? CheckReason.NewDoer
            : CheckReason.Drawn;
    }

    private static string Lot(string seed, OccurrenceKey key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{key}")));
}
