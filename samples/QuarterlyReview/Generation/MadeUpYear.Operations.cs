using System.Globalization;
using Msp.Domain.Operations;

namespace QuarterlyReviewSample;

internal sealed partial class MadeUpYear
{
    private static readonly OccurrenceKey Missed = new("restore-test", new(2026, 8, 24));
    private static readonly OccurrenceKey CheckedByDoer = new("restore-test", new(2026, 7, 10));
    private static readonly OccurrenceKey DoneTwice = new("backup-jobs", new(2026, 9, 8));
    private static readonly OccurrenceKey WithoutEvidence = new("firewall-review", new(2026, 7, 7), "fw-01");
    private static readonly OccurrenceKey LeftOut = new("patching", new(2026, 8, 13), "srv-03");

    private static IReadOnlyList<ManagedAsset> Assets { get; } = new YearReader(new RecordSource(null)).Assets();

    private int restores;

    private void MakeOccurrences()
    {
        foreach (var quarter in ReportingPeriod.Quarter(2025, 4, Engagement.Zone).Series(4))
        {
            var plan = Processes.Plan(quarter, Assets);
            var log = plan.Evaluate([], quarter.End).Occurrences.OrderBy(one => one.Due).ThenBy(one => one.Key.ToString(), StringComparer.Ordinal)
                .SelectMany(Done).Where(happened => happened.At < Exported).ToList();
            foreach (var demand in Processes.Checks(plan.Evaluate(log, quarter.End + Duration.FromDays(30)), log).Demands)
            {
                var doer = demand.Occurrence.Completion!.By;
                var others = People.Where(person => person != doer).ToArray();
                var at = Office(demand.Occurrence.Completion.At.InZone(Engagement.Zone).Date.PlusDays(1 + random.Below(5)));
                var checker = demand.Occurrence.Key == CheckedByDoer ? doer : others[random.Below(others.Length)];
                if (at < Exported && !random.Chance(40)) log.Add(new OccurrenceEvent.Checked(demand.Occurrence.Key, checker, at, !random.Chance(40)));
            }

            foreach (var happened in log.OrderBy(one => one.At).ThenBy(one => one.Of.ToString(), StringComparer.Ordinal)) Write(happened);
            MakeRestores(log);
        }
    }

    private IEnumerable<OccurrenceEvent> Done(Occurrence planned)
    {
        var (key, process, doer) = (planned.Key, planned.Process, People[random.Below(People.Length)]);
        if (key == Missed) yield break;
        if (key == LeftOut)
        {
            yield return new OccurrenceEvent.Skipped(key, doer, Office(planned.DueDate), "The server is replaced this month", "managing director");
            yield break;
        }

        // Now and then late, and what is daily not at all; the rest is missed only where this class says so.
        if (process.Id == "backup-jobs" && random.Chance(12)) yield break;
        var isLate = process.LateDays > 0 && random.Chance(30);
        var at = Office(isLate ? planned.DueDate.PlusDays(1 + random.Below(process.LateDays)) : planned.DueDate);
        if (at > (isLate ? planned.Closes : planned.Due)) at = planned.Due - Duration.FromMinutes(30 + random.Below(120));
        if (random.Chance(300)) yield return new OccurrenceEvent.Claimed(key, doer, at - Duration.FromMinutes(15 + random.Below(90)));
        IReadOnlyList<StepDone> steps = key == WithoutEvidence ? [] : [.. process.Steps.Select(step => Step(step, planned.DueDate))];
        var spent = Duration.FromMinutes(Math.Max(5, (long)(process.Effort?.TotalMinutes ?? 30) + random.Below(15) - 5));
        yield return new OccurrenceEvent.Completed(key, doer, at, steps) { Spent = spent };
        if (key == DoneTwice) yield return new OccurrenceEvent.Completed(key, People[(Array.IndexOf(People, doer) + 1) % People.Length],
            at + Duration.FromMinutes(35), steps) { Spent = spent };
    }

    private static StepDone Step(ProcessStep step, LocalDate date) => new(step.Id, step.Evidence switch
    {
        StepEvidence.Tick => null,
        StepEvidence.Reading => string.Create(CultureInfo.InvariantCulture, $"{40 + (date.DayOfYear % 41)} read"),
        StepEvidence.Note => "noted",
        _ => string.Create(CultureInfo.InvariantCulture, $"file {date.Year}-{date.DayOfYear:000}"),
    });

    private void Write(OccurrenceEvent happened)
    {
        var (key, by, at) = (happened.Of, happened.By, happened.At);
        void Row(string what, string? steps = null, object? minutes = null, bool? passed = null, string? reason = null, string? approver = null) =>
            Add("occurrences.csv", key.Process, key.Date, key.Asset, what, by, at, steps, minutes, passed, reason, approver);
        switch (happened)
        {
            case OccurrenceEvent.Completed done:
                Row("completed", string.Join(';', done.Steps.Select(step => $"{step.Step}={step.Evidence}")), (long)done.Spent!.Value.TotalMinutes);
                break;
            case OccurrenceEvent.Skipped skipped:
                Row("skipped", reason: skipped.Reason, approver: skipped.Approver);
                break;
            case OccurrenceEvent.Checked seen:
                Row("checked", passed: seen.Passed);
                break;
            default:
                Row("claimed");
                break;
        }
    }

    /// <summary>What was restored in the tests: the phone system never is.</summary>
    private void MakeRestores(IEnumerable<OccurrenceEvent> log)
    {
        string[] workloads = ["file server", "mail archive", "accounts database"];
        foreach (var done in log.OfType<OccurrenceEvent.Completed>().Where(done => done.Of.Process == "restore-test"))
        {
            var verifier = People[(Array.IndexOf(People, done.By) + 1) % People.Length];
            var turn = restores++;
            Add("restores.csv", workloads[turn % 3], "file", done.At, done.By, verifier, true, 20 + random.Below(60), turn % 3 == 2 ? 1 + random.Below(3)
                : 6 + random.Below(14));
            if (turn % 2 == 0) Add("restores.csv", workloads[0], "file", done.At, done.By, verifier, true, 15 + random.Below(40), 6 + random.Below(14));
            // Whole systems every quarter; the accounts database takes longer than was promised in the summer.
            if (turn % 6 == 4) Add("restores.csv", workloads[turn % 12 == 4 ? 0 : 2], "wholeSystem", done.At + Duration.FromHours(1), done.By, verifier, true,
                turn > 18 ? 285 : 150 + random.Below(60), 3);
        }
    }

    /// <summary>What the tools said at each month's end.</summary>
    private void MakeSightings()
    {
        for (var month = First; month <= Last; month = month.PlusMonths(1))
        {
            var end = month.PlusMonths(1).PlusDays(-1);
            foreach (var asset in Assets.Where(asset => asset.IsInService(end) && asset.Kind is ("laptop" or "server")))
            {
                Seen(asset, "endpoint-protection", "EDR console", end);
                // One laptop was never enrolled in the second tool.
                if (asset.Id != "lt-23") Seen(asset, "endpoint-protection", "RMM agent", end);
                if (asset.Kind == "server" && !(asset.Id == "srv-03" && month >= new LocalDate(2026, 7, 1))) Seen(asset, "backup", "Backup console", end);
            }
        }
    }

    private void Seen(ManagedAsset asset, string control, string source, LocalDate end) =>
        Add("sightings.csv", asset.Id, control, source, end.PlusDays(-random.Weighted([80, 10, 5, 3, 2])), !random.Chance(8));
}
