using Msp.Domain.Billing;
using Msp.Domain.Communication;
using Msp.Domain.Operations;
using Msp.Domain.Profitability;

namespace Msp.Domain.Tests.Docs;

/// <summary>The code of docs/operations.md, line by line (a convention test compares the two), and what it says it prints.</summary>
public sealed class OperationsPageTests
{
    [Fact]
    public void The_page_s_code_prints_what_the_page_says()
    {
        var Console = new PrintedPage("operations.md");

        BusinessCalendar office = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00").Build();
        OperationalProcess restore = OperationalProcess.From(new ProcessDraft
        {
            Id = "restore", Name = "Restore from a backup", Kind = ProcessKind.RestoreTest,
            Owner = "service manager", Doer = "technician", Checker = "senior technician",
            Recurrence = new() { First = new(2026, 1, 31), Every = Period.FromMonths(1), MonthDays = [15, -1], Roll = DayRoll.ModifiedFollowing, Calendar = "office" },
            DueBy = new(17, 0), LateDays = 2,
            Steps = [new() { Id = "restore", Text = "Restore it beside the original", Evidence = StepEvidence.Log }, new() { Id = "seen", Text = "Let somebody else see that it works" }],
            Critical = true, Checks = new() { Share = Share.OfPercent(10) }, Oversight = new() { Role = "director" }, Effort = Duration.FromMinutes(90),
        });
        foreach (RecurringDate date in restore.Recurrence.Between(new(2026, 1, 1), new(2026, 3, 31), office))
            Console.WriteLine($"{date.Nominal:uuuu-MM-dd} due {date.Date:uuuu-MM-dd}");
        Console.EndBlock();

        DateTimeZone berlin = office.Zone;
        ReportingPeriod quarter = ReportingPeriod.Quarter(2026, 1, berlin);
        var calendars = new Dictionary<string, BusinessCalendar> { ["office"] = office };
        OccurrencePlan plan = OccurrencePlan.Of(quarter, [restore], [], calendars);
        Instant At(int month, int day, int hour) => berlin.AtLeniently(new LocalDateTime(2026, month, day, hour, 0)).ToInstant();
        StepDone[] steps = [new("restore", "log 4711"), new("seen")];
        OccurrenceKey january = new("restore", new(2026, 1, 31)), middle = new("restore", new(2026, 2, 15)), end = new("restore", new(2026, 2, 28));
        List<OccurrenceEvent> log =
        [
            new OccurrenceEvent.Completed(january, "Ann", At(1, 30, 15), steps), new OccurrenceEvent.Checked(january, "Ann", At(2, 2, 9), Passed: true),
            new OccurrenceEvent.Completed(middle, "Bob", At(2, 16, 18), steps), new OccurrenceEvent.Checked(middle, "Ann", At(2, 17, 9), Passed: true),
            new OccurrenceEvent.Completed(end, "Ann", At(2, 27, 10), [new("seen")]),
            new OccurrenceEvent.Skipped(new("restore", new(2026, 3, 15)), "Bob", At(3, 16, 9), "storage is being replaced", Approver: "Carla"),
        ];
        OccurrenceReport report = plan.Evaluate(log, asOf: At(4, 20, 9));
        Console.WriteLine(report);
        foreach (Occurrence one in report.Occurrences) Console.WriteLine(one);
        foreach (Finding finding in report.Findings) Console.WriteLine(finding);
        Console.EndBlock();

        CheckPlan checks = CheckPlan.Of(report, seed: "2026-Q1 7c1f", began: new Dictionary<string, LocalDate> { ["Bob"] = new(2026, 1, 5) });
        Console.WriteLine(checks.Samples[0]);
        EvidenceSet evidence = EvidenceSet.Of(report, "restore");
        Attestation signed = new("restore", "2026-Q1", "Dora", At(4, 15, 9), evidence.Hash);
        Console.WriteLine($"attested: {evidence.IsAttested([signed], report.AsOf)}");
        Console.WriteLine($"after another event: {EvidenceSet.Of(plan.Evaluate(log.Take(3), report.AsOf), "restore").IsAttested([signed], report.AsOf)}");
        Console.EndBlock();

        ProtectedWorkload mail = new("mail", new(2025, 6, 1)) { RecoveryTimeObjective = Duration.FromHours(4) };
        RestoreTest test = new("mail", RestoreKind.File, At(3, 31, 12), "Ann", Verifier: "Bob", Succeeded: true, RecoveryTime: Duration.FromHours(5));
        RestoreCoverage restores = RestoreCoverage.Of([mail, new("files", new(2025, 6, 1))], [test], quarter, report.AsOf, perMonth: 0);
        ManagedAsset[] laptops = [new("lap-1", "laptop"), new("lap-2", "laptop")];
        SafetyControl protection = new("edr", "Endpoint protection", ["laptop"], WithinDays: 7) { Sources = 2, References = ["CIS 10.1"] };
        ControlCoverage controls = ControlCoverage.Of(
            laptops, [protection],
            [new("edr", "lap-1", "console", new(2026, 3, 30)), new("edr", "lap-1", "scanner", new(2026, 3, 29)), new("edr", "lap-2", "console", new(2026, 3, 30))], new(2026, 3, 31));
        foreach (RestoreLine line in restores.Lines) Console.WriteLine(line);
        foreach (ControlCell cell in controls.Cells) Console.WriteLine(cell);
        Console.EndBlock();

        TimeEntry repair = new() { Id = "T-1", Start = At(3, 2, 9), Worked = Duration.FromHours(1) };
        ProofOfDiscipline proof = ProofOfDiscipline.Of(report) with
        {
            Checks = checks, Attestations = [signed], Restores = restores, Controls = controls,
            Proactive = ProactiveShare.Of(report, [new(repair, WorkPurpose.Reactive)]),
        };
        Console.WriteLine(proof);
        foreach (Finding finding in proof.Findings.Where(finding => finding.Severity == FindingSeverity.Error)) Console.WriteLine($"{finding.Code} {finding.Place}");
        Console.EndBlock();

        Assert.Equal(Console.TextBlocks(), Console.Printed);
    }
}
