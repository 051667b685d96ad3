using System.Globalization;

namespace Msp.Domain.Operations;

/// <summary>Whether restore tests reach every workload, and what they showed against the promises.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RestoreCoverage
{
    private RestoreCoverage(
        IReadOnlyList<RestoreLine> lines, IReadOnlyList<RestoreTest> tests, IReadOnlyList<(ReportingPeriod Month, int Tests)> months,
            IReadOnlyList<Finding> findings) =>
        (Lines, Tests, Months, Findings) = (lines, tests, months, findings);

    /// <summary>Every workload with every kind that is owed for it, in the order given.</summary>
    public IReadOnlyList<RestoreLine> Lines { get; }

    /// <summary>The tests that count: they succeeded, and somebody else than the doer saw it; in the order of time.</summary>
    public IReadOnlyList<RestoreTest> Tests { get; }

    /// <summary>For each month of the period the tests that succeeded.</summary>
    public IReadOnlyList<(ReportingPeriod Month, int Tests)> Months { get; }

    /// <summary>What was never restored or too long ago, restores that came too late, months with too few tests, tests that failed, missed a promise, or that nobody else saw.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Of what is owed the share that is proven; null where nothing is owed.</summary>
    public Ratio? ProvenShare => Lines.Count == 0 ? null : Ratio.Of(Lines.Count(line => line.IsProven), Lines.Count);

    /// <summary>Holds tests against what is owed, at the end of a period or at an instant in it.</summary>
    /// <remarks>A test that nobody but its doer saw, or of a workload that is not in the list, proves nothing. One before the period proves what it
    /// proved; what was wrong with it was found in its own. A workload that is protected only later is not owed. How old the last restore is counts at the end; a
    /// gap that a restore of the period ended is found besides. A month that is not over is not yet short
    /// of tests, and one that had begun before anything was protected never is.</remarks>
    /// <param name="workloads">what is backed up</param>
    /// <param name="tests">the tests</param>
    /// <param name="period">the period; its zone is that of the dates</param>
    /// <param name="asOf">the instant of the answer; later tests are not known</param>
    /// <param name="perMonth">how many tests a month succeed at least, 0 or more</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perMonth"/> is negative.</exception>
    public static RestoreCoverage Of(IEnumerable<ProtectedWorkload> workloads, IEnumerable<RestoreTest> tests, ReportingPeriod period, Instant asOf,
        int perMonth = 2)
    {
        ArgumentNullException.ThrowIfNull(workloads);
        ArgumentNullException.ThrowIfNull(tests);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfNegative(perMonth);
        var (findings, byId) = (new List<Finding>(), new Dictionary<string, ProtectedWorkload>(StringComparer.Ordinal));
        foreach (var workload in workloads)
        {
            if (!byId.TryAdd(workload.Id, workload))
                findings.Add(Finding.Error(DomainCodes.RestoreWorkloadTwice, workload.Id, FindingPath.Value(workload.Since),
                    "A workload is listed once; the first is used."));
        }

        var at = Instant.Min(asOf, period.End - Duration.Epsilon);
        var known = tests.Where(test => test.At <= at).OrderBy(test => test.At).ThenBy(test => test.Workload, StringComparer.Ordinal)
            .ThenBy(test => test.Kind).ToList();
        var counting = known.Where(test => Counts(test, byId, period.Contains(test.At) ? findings : [])).ToList();
        var byWorkload = counting.ToLookup(test => (test.Workload, test.Kind));
        var failed = known.Where(test => !test.Succeeded && byId.ContainsKey(test.Workload)).ToLookup(test => (test.Workload, test.Kind));
        var today = at.InZone(period.Zone).Date;
        var lines = byId.Values.Where(workload => workload.Since <= today).SelectMany(workload => workload.WithinDays.OrderBy(owes => owes.Key).Select(owes =>
        {
            var last = byWorkload[(workload.Id, owes.Key)].LastOrDefault();
            return new RestoreLine(workload, owes.Key, owes.Value, last, failed[(workload.Id, owes.Key)].LastOrDefault(test => !(test.At <= last?.At)),
                Period.DaysBetween(LocalDate.Max(workload.Since, last?.At.InZone(period.Zone).Date ?? workload.Since), today));
        })).ToList();
        findings.AddRange(lines.Where(line => !line.IsInTime).Select(line => Finding.Error(
            line.Last is null ? DomainCodes.RestoreNever : DomainCodes.RestoreTooOld, line.Workload.Id, FindingPath.Value(line.Kind),
                $"It is restored within {FindingPath.Counted(line.WithinDays, "day")}; {line}.")));
        findings.AddRange(lines.SelectMany(line => Gaps(line, byWorkload[(line.Workload.Id, line.Kind)], period)));

        var months = new List<(ReportingPeriod Month, int Tests)>();
        for (var month = ReportingPeriod.MonthOf(period.Start, period.Zone); month.Start < period.End && month.Start <= at; month = month.Next)
        {
            months.Add((month, counting.Count(test => month.Contains(test.At))));
            if (months[^1].Tests < perMonth && byId.Values.Any(workload => month.Start >= DateStart.Of(workload.Since, period.Zone)) && month.End <= asOf && month.Start >= period.Start && month.End <= period.End)
                findings.Add(Finding.Error(DomainCodes.RestoreTooFew, month.Name, FindingPath.Value(months[^1].Tests),
                    $"At least {perMonth} restores succeed in a month."));
        }

        return new(lines, counting, months, findings);
    }

    // A restore that came too late is good from then on; that it was late is found in its period.
    private static IEnumerable<Finding> Gaps(RestoreLine line, IEnumerable<RestoreTest> tests, ReportingPeriod period)
    {
        var last = line.Workload.Since;
        foreach (var test in tests)
        {
            var date = test.At.InZone(period.Zone).Date;
            if (period.Contains(test.At) && Period.DaysBetween(last, date) is var days && days > line.WithinDays)
                yield return Finding.Error(DomainCodes.RestoreGap, $"{line.Workload.Id} {FindingPath.Value(test.At)}", FindingPath.Value(line.Kind),
                    string.Create(CultureInfo.InvariantCulture, $"It is restored within {FindingPath.Counted(line.WithinDays, "day")}; it took {days} days from {last:uuuu-MM-dd}."));
            last = LocalDate.Max(last, date);
        }
    }

    private static bool Counts(RestoreTest test, Dictionary<string, ProtectedWorkload> owed, List<Finding> findings)
    {
        var place = $"{test.Workload} {FindingPath.Value(test.At)}";
        if (!owed.TryGetValue(test.Workload, out var workload))
            findings.Add(Finding.Warning(DomainCodes.RestoreWorkloadUnknown, place, test.Workload, "What is restored is in the list of what is backed up."));
        else if (!test.Succeeded)
            findings.Add(Finding.Error(DomainCodes.RestoreFailed, place, FindingPath.Value(test.Kind), "What is restored works."));
        else if (!Judging.IsStated(test.Verifier) || Judging.IsSamePerson(test.Verifier, test.By))
            findings.Add(Finding.Error(DomainCodes.RestoreUnverified, place, test.By, "Somebody else than the doer sees that it works; it proves nothing."));
        else
        {
            if (test.RecoveryTime > workload.RecoveryTimeObjective)
                findings.Add(Finding.Error(DomainCodes.RestoreTimeMissed, place, FindingPath.Value(test.RecoveryTime),
                    $"It works again within {FindingPath.Value(workload.RecoveryTimeObjective)}."));
            if (test.RecoveryPoint > workload.RecoveryPointObjective)
                findings.Add(Finding.Error(DomainCodes.RestorePointMissed, place, FindingPath.Value(test.RecoveryPoint),
                    $"What comes back is at most {FindingPath.Value(workload.RecoveryPointObjective)} old."));
            if ((workload.RecoveryTimeObjective is not null && test.RecoveryTime is null)
                || (workload.RecoveryPointObjective is not null && test.RecoveryPoint is null))
                findings.Add(Finding.Warning(DomainCodes.RestoreUnmeasured, place, FindingPath.Value(test.Kind), "What was promised is measured."));
            return true;
        }

        return false;
    }
}
