using Msp.Domain.Operations;
using static Msp.Domain.Tests.Operations.Made;

namespace Msp.Domain.Tests.Operations;

public sealed class OperationalProcessTests
{
    public static TheoryData<string, ProcessDraft> Unfit => new()
    {
        { "process.id-unfit id", WeeklyDraft with { Id = null } },
        { "process.id-unfit id", WeeklyDraft with { Id = "a/b" } },
        { "process.name-blank name", WeeklyDraft with { Name = " " } },
        { "process.choice-unknown kind", WeeklyDraft with { Kind = (ProcessKind)99 } },
        { "process.role-missing owner", WeeklyDraft with { Owner = null } },
        { "process.role-missing doer", WeeklyDraft with { Doer = "" } },
        { "process.role-missing checker", WeeklyDraft with { Checker = null } },
        { "process.recurrence-missing recurrence", WeeklyDraft with { Recurrence = null } },
        { "recurrence.step-unfit recurrence.every", WeeklyDraft with { Recurrence = new() { First = new(2026, 1, 1) } } },
        { "process.number-out-of-range daysBefore", WeeklyDraft with { DaysBefore = -1 } },
        { "process.number-out-of-range lateDays", WeeklyDraft with { LateDays = 367 } },
        { "process.number-out-of-range effort", WeeklyDraft with { Effort = Duration.Zero } },
        { "process.number-out-of-range effort", WeeklyDraft with { Effort = Duration.FromDays(31) + Duration.Epsilon } },
        { "process.names-unfit assetKinds", WeeklyDraft with { AssetKinds = ["server", "server"] } },
        { "process.names-unfit assets", WeeklyDraft with { Assets = [" "] } },
        { "process.names-unfit references", WeeklyDraft with { References = [null] } },
        { "process.step-unfit steps", WeeklyDraft with { Steps = [] } },
        { "process.step-unfit steps[0]", WeeklyDraft with { Steps = [null] } },
        { "process.step-unfit steps[1]", WeeklyDraft with { Steps = [new() { Id = "a", Text = "b" }, new() { Id = "a", Text = "b" }] } },
        { "process.step-unfit steps[0]", WeeklyDraft with { Steps = [new() { Id = "a" }] } },
        { "process.step-unfit steps[0]", WeeklyDraft with { Steps = [new() { Id = "a", Text = "b", Evidence = (StepEvidence)9 }] } },
        { "process.check-unfit checks.share", WeeklyDraft with { Checks = new() } },
        { "process.check-unfit checks.minimum", WeeklyDraft with { Checks = new() { Share = Share.OfPercent(1), Minimum = 1001 } } },
        { "process.check-unfit checks.newForDays", WeeklyDraft with { Checks = new() { Share = Share.OfPercent(1), NewForDays = -1 } } },
        { "process.check-unfit checks.withinDays", WeeklyDraft with { Checks = new() { Share = Share.OfPercent(1), WithinDays = 367 } } },
        { "process.oversight-unfit oversight.role", WeeklyDraft with { Oversight = new() } },
        { "process.oversight-unfit oversight.role", WeeklyDraft with { Oversight = new() { Role = "technician" } } },
        { "process.oversight-unfit oversight.withinDays", WeeklyDraft with { Oversight = new() { Role = "director", WithinDays = 0 } } },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void TryFrom_what_is_wrong_is_found(string expected, ProcessDraft draft)
    {
        Assert.False(OperationalProcess.TryFrom(draft, out _, out var findings));
        Assert.Equal(expected, string.Join("; ", findings.Select(finding => $"{finding.Code} {finding.Place}")));
        Assert.Throws<InvalidDefinitionException>(() => OperationalProcess.From(draft));
    }

    [Fact]
    public void TryFrom_finds_everything_at_once()
    {
        Assert.False(OperationalProcess.TryFrom(new(), out var process, out var findings));
        Assert.Null(process);
        Assert.Equal(["id", "name", "owner", "doer", "recurrence", "steps"], findings.Select(finding => finding.Place));
    }

    [Fact]
    public void From_what_is_left_out_has_its_default()
    {
        var process = OperationalProcess.From(new()
        {
            Id = "a", Name = "b", Owner = "c", Doer = "d", Checker = "d", Recurrence = new() { First = new(2026, 1, 1), Every = Period.FromDays(1) }, Steps = [new() { Id = "s", Text = "t" }],
            Checks = new() { Share = Share.OfPercent(5) }, Oversight = new() { Role = "e" },
        });
        Assert.Equal((ProcessKind.Other, 0, 0, false, false), (process.Kind, process.DaysBefore, process.LateDays, process.IsCritical, process.IsPerAsset));
        Assert.Equal(new QualityControl(Share.OfPercent(5), 1, 90, 14), process.Checks);
        Assert.Equal(new Oversight("e", 30), process.Oversight);
        Assert.Equal([new ProcessStep("s", "t", StepEvidence.Tick, true)], process.Steps);
        Assert.Equal("b, every P1D from 2026-01-01", process.ToString());
        Assert.Same(process.ToDraft(), OperationalProcess.From(process.ToDraft()).ToDraft());
    }

    /// <summary>Whatever the validator accepts constructs, plans and evaluates; whatever it refuses says why.</summary>
    [Fact]
    public void TryFrom_what_is_accepted_can_be_planned() => Laws.HoldForRandom(400, random =>
    {
        // The last one is unfit, and rare.
        T? Any<T>(params T?[] values) => values[random.Next(20) == 0 ? ^1 : random.Next(values.Length - 1)];
        ProcessDraft draft = new()
        {
            Id = Any("a", "a/b"), Name = Any("n", ""), Kind = Any<ProcessKind?>(null, ProcessKind.Firewall, (ProcessKind)70), Owner = Any("o", null), Doer = Any("d", " "), Checker = Any("c", null),
            DaysBefore = Any<int?>(null, 0, 366, 367), LateDays = Any<int?>(null, 0, 366, -1), DueBy = Any<LocalTime?>(null, LocalTime.Midnight, new(2, 30), LocalTime.MaxValue),
            AssetKinds = Any<IReadOnlyList<string?>?>(null, [], ["server"], ["server", null]), Assets = Any<IReadOnlyList<string?>?>(null, ["fw-1"], ["x"], [""]),
            Steps = Any<IReadOnlyList<ProcessStepDraft?>?>([new() { Id = "s", Text = "t" }], [new() { Id = "s", Text = "t", Optional = true }], []),
            Checks = Any(null, new QualityControlDraft { Share = Share.OfPercent(50) }, new QualityControlDraft()), Oversight = Any(null, new OversightDraft { Role = "x" }, new OversightDraft { Role = "d" }),
            Recurrence = Any(SlowRecurrence.Random(random), SlowRecurrence.Random(random) with { Every = Period.FromHours(1) }),
        };
        var accepted = OperationalProcess.TryFrom(draft, out var process, out var findings);
        Assert.Equal(accepted, findings.All(finding => finding.Severity != FindingSeverity.Error));
        if (!accepted) return;
        var plan = OccurrencePlan.Of(March, [process!], Servers, Calendars);
        var report = plan.Evaluate(plan.Keys.Select(key => new OccurrenceEvent.Completed(key, "Ann", At(15, 12), [new("s")])).ToList(), AprilFirst);
        Assert.Equal(plan.Count, report.Total.Planned);
        Assert.Equal(plan.Keys, report.Occurrences.Select(one => one.Key));
        Assert.All(report.Occurrences, one => Assert.True(one.Opens <= one.Due && one.Due <= one.Closes));
        Assert.Same(draft, process!.ToDraft());
    });

    [Fact]
    public void AppliesTo_kinds_and_named_assets()
    {
        var process = OperationalProcess.From(WeeklyDraft with { Assets = ["fw-1"] });
        Assert.Equal([true, true, true, false], Servers.Append(new("fw-2", "firewall")).Select(process.AppliesTo));
    }

    [Fact]
    public void Templates_are_valid_and_of_every_kind()
    {
        var all = ProcessTemplates.All(new(2026, 1, 1), "office").Select(OperationalProcess.From).ToList();
        Assert.Equal(Enum.GetValues<ProcessKind>().Where(kind => kind != ProcessKind.Other), all.Select(process => process.Kind).Distinct().Order());
        Assert.Equal(all.Count, all.Select(process => process.Id).Distinct().Count());
        Assert.All(all, process => Assert.NotEmpty(process.References));
        Assert.All(all, process => Assert.NotNull(process.Oversight));
    }

    [Fact]
    public void Templates_test_a_restore_twice_in_a_month_whose_end_is_closed()
    {
        var calendar = BusinessCalendar.In("Europe/Berlin").Named("office").Open(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, "09:00-17:00")
            .Closed(HolidaySet.Of("days", [.. Enumerable.Range(24, 8).Select(day => new HolidayRule.Fixed($"Closed {day}", 12, day))])).Build();
        var restore = OperationalProcess.From(ProcessTemplates.All(new(2026, 1, 1), "office").Single(process => process.Id == "restore-test"));
        Assert.Equal([new LocalDate(2026, 12, 10), new LocalDate(2026, 12, 23)], restore.Recurrence.Between(new(2026, 12, 1), new(2026, 12, 31), calendar).Select(date => date.Date));
    }

    [Fact]
    public void Templates_test_a_restore_twice_in_every_month()
    {
        var restore = OperationalProcess.From(ProcessTemplates.All(new(2026, 1, 1), "office").Single(process => process.Id == "restore-test"));
        var dates = restore.Recurrence.Between(new(2026, 1, 1), new(2026, 12, 31), Office);
        Assert.Equal(Enumerable.Range(1, 12).SelectMany(month => new[] { month, month }), dates.Select(date => date.Date.Month));
        Assert.All(dates, date => Assert.True(Office.IsWorkingDay(date.Date)));
    }
}
