using System.Diagnostics;
using Msp.Domain.Changes;
using Msp.Domain.Monetary;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class ChangePlannerTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2027, 1, 1, 0, 0);

    private static readonly ChangeWindow Nightly = Window(new() { Name = "nightly", Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => (IsoDayOfWeek?)day)], From = new(20, 0), To = new(23, 0) });

    private static readonly ChangeWindow Freeze = Window(new() { Name = "freeze", Kind = WindowKind.Deny, From = new(21, 0), To = new(22, 0), Dates = new() { First = new(2026, 1, 1) }, Override = true });

    [Theory]
    [InlineData(180, 2, 20)]
    [InlineData(181, 0, 0)]
    [InlineData(60, 1, 20)]
    [InlineData(61, 2, 20)]
    public void EarliestFor_fits_implementation_and_back_out_between_freezes(int minutes, int day, int hour)
    {
        var change = Change("C1", "mail") with { Implementation = Duration.FromMinutes(minutes - 30), BackOut = Duration.FromMinutes(30) };
        Instant? expected = day == 0 ? null : Instant.FromUtc(2026, 1, day, hour, 0);
        Assert.Equal(expected, ChangeWindows.Of(Nightly, Freeze).EarliestFor(change, Start, End));
    }

    [Fact]
    public void An_item_without_windows_is_open_and_a_freeze_beats_a_window()
    {
        var windows = ChangeWindows.Of(Window(Nightly.ToDraft() with { Items = ["mail"] }), Freeze);
        Assert.Equal(Start, windows.EarliestFor(Change("C1", "phones"), Start, End));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 22, 0), windows.EarliestFor(Change("C1", "mail") with { Ready = Instant.FromUtc(2026, 1, 1, 20, 30) }, Start, End));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 20, 30), windows.EarliestFor(Change("C1", "mail") with { Ready = Instant.FromUtc(2026, 1, 1, 20, 30), Kind = ChangeKind.Emergency }, Start, End));
        Assert.Null(windows.EarliestFor(Change("C1", "phones"), Start, Start + Duration.FromMinutes(59)));
        Assert.Equal(Start, windows.EarliestFor(Change("C1", "phones"), Start, Start + Duration.FromMinutes(60)));
    }

    [Fact]
    public void Required_windows_must_all_be_open_beside_another_one()
    {
        var staffed = Window(Nightly.ToDraft() with { Name = "staffed", Kind = WindowKind.Require, From = new(22, 0), To = new(2, 0) });
        var friday = Window(new() { Name = "friday", Kind = WindowKind.Require, Days = [IsoDayOfWeek.Friday], Override = true });
        var change = Change("C1", "mail");
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 22, 0), ChangeWindows.Of(Nightly, staffed).EarliestFor(change, Start, End));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 22, 0), ChangeWindows.Of(staffed).EarliestFor(change with { Implementation = Duration.FromHours(4) }, Start, End));
        Assert.Null(ChangeWindows.Of(Nightly, staffed).EarliestFor(change with { Implementation = Duration.FromMinutes(61) }, Start, End));
        Assert.Equal(Instant.FromUtc(2026, 1, 2, 22, 0), ChangeWindows.Of(Nightly, staffed, friday).EarliestFor(change, Start, End));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 22, 0), ChangeWindows.Of(Nightly, staffed, friday).EarliestFor(change with { Kind = ChangeKind.Emergency }, Start, End));
        Assert.Equal(
            ["error change.outside-window at C1: It does not fit into a window that must be open, undoing it included. It is possible from 2026-01-02T22:00:00Z on. (\"friday\")"],
            ChangeWindows.Of(Nightly, staffed, friday).Check(change, Instant.FromUtc(2026, 1, 1, 22, 0)).Select(finding => $"{finding}"));
        Assert.Empty(ChangeWindows.Of(Nightly, staffed, friday).Check(change with { Kind = ChangeKind.Emergency }, Instant.FromUtc(2026, 1, 1, 22, 0)));
        Assert.Empty(ChangeWindows.Of(Window(friday.ToDraft() with { Items = ["phones"] })).Check(change, Start));
    }

    [Fact]
    public void Check_says_when_the_clock_skips_a_window()
    {
        var sundays = ChangeWindow.From(new() { Name = "sundays", Zone = "Europe/Berlin", Days = [IsoDayOfWeek.Sunday], From = new(2, 30), To = new(3, 15) });
        var change = Change("C1", "mail") with { Implementation = Duration.FromMinutes(15) };
        Assert.Equal(
            ["error change.outside-window at C1: It does not fit into a window, undoing it included. It is possible from 2026-04-05T00:30:00Z on. (\"mail\")",
                "warning window.skipped at sundays: It does not open that day: the clock of Europe/Berlin skips it, or its opening. (\"2026-03-29\")"],
            ChangeWindows.Of(sundays).Check(change, Instant.FromUtc(2026, 3, 29, 1, 0)).Select(finding => $"{finding}"));
        Assert.Single(ChangeWindows.Of(sundays).Check(change, Instant.FromUtc(2026, 3, 22, 0, 0)));
        Assert.Equal(["2026-03-29", "2027-03-28"], sundays.Skipped(Instant.FromUtc(2026, 3, 28, 23, 0), Instant.FromUtc(2027, 3, 27, 23, 0)).Select(finding => finding.Value));
        Assert.Empty(sundays.Skipped(Instant.FromUtc(2026, 3, 29, 22, 0), Instant.FromUtc(2027, 3, 27, 22, 59)));
        Assert.Throws<ArgumentOutOfRangeException>(() => sundays.Skipped(Start, Start + Duration.FromDays(36_601)));
    }

    [Fact]
    public void A_window_that_may_be_overrun_lets_finish_what_began_in_it()
    {
        var loose = Window(Nightly.ToDraft() with { Overrun = true });
        var change = Change("C1", "mail") with { Implementation = Duration.FromHours(5), Ready = Instant.FromUtc(2026, 1, 2, 22, 59) };
        Assert.Equal(change.Ready, ChangeWindows.Of(loose).EarliestFor(change, Start, End));
        Assert.Empty(ChangeWindows.Of(loose).Check(change, change.Ready));
        Assert.Equal(Instant.FromUtc(2026, 1, 3, 20, 0), ChangeWindows.Of(loose).EarliestFor(change with { Ready = Instant.FromUtc(2026, 1, 2, 23, 0) }, Start, End));
        var tight = Window(Nightly.ToDraft() with { From = new(18, 0), To = new(20, 0) });
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 18, 0), ChangeWindows.Of(loose, tight).EarliestFor(change with { Ready = Start }, Start, End));
    }

    [Fact]
    public void What_began_before_the_window_that_may_be_overrun_must_end_in_time()
    {
        var loose = Window(Nightly.ToDraft() with { Name = "loose", Overrun = true, From = new(21, 0), To = new(22, 0) });
        var windows = ChangeWindows.Of(Nightly, loose);
        var change = Change("C1", "mail") with { Implementation = Duration.FromMinutes(181) };
        Assert.Equal(["change.outside-window"], windows.Check(change, Instant.FromUtc(2026, 1, 1, 20, 0)).Select(finding => finding.Code));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 21, 0), windows.EarliestFor(change, Start, End));
        Assert.Empty(windows.Check(change, Instant.FromUtc(2026, 1, 1, 21, 0)));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 20, 0), windows.EarliestFor(change with { Implementation = Duration.FromMinutes(180) }, Start, End));
        Assert.Equal(Instant.FromUtc(2026, 1, 2, 21, 0), windows.EarliestFor(change with { Ready = Instant.FromUtc(2026, 1, 1, 22, 0) }, Start, End));
        Assert.NotEmpty(windows.Check(change, Instant.FromUtc(2026, 1, 1, 22, 0)));
        var before = ChangeWindows.Of(loose, Window(Nightly.ToDraft() with { From = new(20, 0), To = new(21, 0) }));
        Assert.Equal(["change.outside-window"], before.Check(change, Instant.FromUtc(2026, 1, 1, 20, 0)).Select(finding => finding.Code));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 21, 0), before.EarliestFor(change, Start, End));
    }

    [Fact]
    public void Check_names_freeze_window_and_the_next_possible_time()
    {
        var findings = ChangeWindows.Of(Nightly, Freeze).Check(Change("C1", "mail"), Instant.FromUtc(2026, 1, 1, 19, 30));
        Assert.Equal("error change.outside-window at C1: It does not fit into a window, undoing it included. It is possible from 2026-01-01T20:00:00Z on. (\"mail\")", Assert.Single(findings).ToString());
        findings = ChangeWindows.Of(Nightly, Freeze).Check(Change("C1", "mail"), Instant.FromUtc(2026, 1, 1, 21, 0));
        Assert.Equal("error change.in-freeze at C1: It falls into a freeze. It is possible from 2026-01-01T22:00:00Z on. (\"freeze\")", Assert.Single(findings).ToString());
        Assert.Empty(ChangeWindows.Of(Nightly, Freeze).Check(Change("C1", "mail"), Instant.FromUtc(2026, 1, 1, 20, 0)));
        Assert.Empty(ChangeWindows.Of(Nightly, Freeze).Check(Change("C1", "mail"), Instant.FromUtc(2026, 1, 1, 22, 0)));
    }

    [Fact]
    public void Plan_says_why_a_change_has_no_place()
    {
        var plan = ChangePlanner.Plan(
            [
                Change("a", "mail") with { After = ["b"] }, Change("b", "mail") with { After = ["a"] }, Change("c", "mail") with { After = ["x"] }, Change("d", "mail") with { After = ["e"] },
                Change("e", "mail") with { Implementation = Duration.FromHours(4) }, Change("f", "mail") with { Implementers = ["Zoe"] }, Change("g", "mail") with { After = ["a"] },
            ],
            ChangeWindows.Of(Nightly), ["Ann"], Start, End);
        Assert.Equal("a circle\nb circle\nc waitsForUnknown\nd waitsForUnplaced\ne noTime\nf noImplementer\ng circle\n", $"{plan}");
        Assert.Throws<ArgumentException>(() => ChangePlanner.Plan([Change("a", "x"), Change("a", "x")], ChangeWindows.Of(), [], Start, End));
        Assert.Throws<ArgumentException>(() => ChangePlanner.Plan([Change("a", "x") with { Implementation = Duration.Zero }], ChangeWindows.Of(), [], Start, End));
        Assert.Throws<ArgumentException>(() => ChangePlanner.Plan([Change("a", "x") with { BackOut = -Duration.Epsilon }], ChangeWindows.Of(), [], Start, End));
    }

    [Fact]
    public void What_has_no_time_in_the_span_is_told_when_it_would_have()
    {
        var until = Instant.FromUtc(2026, 1, 1, 21, 0);
        var freeze = Window(Freeze.ToDraft() with { Dates = new() { First = new(2026, 1, 1), Last = new(2026, 1, 5) }, Items = ["mail"] });
        var plan = ChangePlanner.Plan(
            [Change("a", "mail"), Change("b", "phones"), Change("c", "phones"), Change("d", "phones") with { Implementation = Duration.FromMinutes(181) }, Change("e", "x") with { Ready = Instant.FromUtc(2026, 1, 8, 23, 0) }],
            ChangeWindows.Of(Nightly, freeze), ["Ann"], Start, until);
        Assert.Equal(
            "a 2026-01-01T20:00:00Z to 2026-01-01T21:00:00Z by Ann\nb noTime, possible from 2026-01-01T21:00:00Z on\nc noTime, possible from 2026-01-01T21:00:00Z on\nd noTime\ne noTime, possible from 2026-01-09T20:00:00Z on\n", $"{plan}");
        Assert.Null(ChangePlanner.Plan([Change("a", "x") with { Ready = until + Duration.FromDays(366) }], ChangeWindows.Of(), [], Start, until).Unplaced[0].Earliest);
        Assert.Equal(until + Duration.FromDays(366) - Duration.FromHours(1), ChangePlanner.Plan([Change("a", "x") with { Ready = until + Duration.FromDays(366) - Duration.FromHours(1) }], ChangeWindows.Of(), [], Start, until).Unplaced[0].Earliest);
        Assert.Null(ChangePlanner.Plan([Change("a", "x") with { After = ["z"] }], ChangeWindows.Of(), [], Start, until).Unplaced[0].Earliest);
    }

    [Fact]
    public void Plan_puts_emergencies_first_then_what_is_ready_first()
    {
        var plan = ChangePlanner.Plan(
            [Change("a", "mail"), Change("b", "mail") with { Kind = ChangeKind.Emergency }, Change("c", "mail") with { IsSecurity = true }, Change("d", "phones") with { After = ["a"] }], ChangeWindows.Of(), ["Ann", "Bob"], Start, End);
        Assert.Equal(
            "b 2026-01-01T00:00:00Z to 2026-01-01T01:00:00Z by Ann\nc 2026-01-01T01:00:00Z to 2026-01-01T02:00:00Z by Ann\na 2026-01-01T02:00:00Z to 2026-01-01T03:00:00Z by Ann\nd 2026-01-01T03:00:00Z to 2026-01-01T04:00:00Z by Ann\n", $"{plan}");
    }

    [Fact]
    public void Plan_covers_each_change_once_and_breaks_nothing() => Laws.HoldForRandom(60, random =>
    {
        var (changes, windows, people) = Random(random, 25, 4);
        var plan = ChangePlanner.Plan(changes, windows, people, Start, End);
        Assert.Equal(changes.Select(change => change.Id).Order(StringComparer.Ordinal), plan.Placements.Select(one => one.Change.Id).Concat(plan.Unplaced.Select(one => one.Change.Id)).Order(StringComparer.Ordinal));
        Assert.Empty(ChangeConflicts.Find(plan.Placements, windows));
        NaivePlanCheck.Holds(plan, windows);
        Assert.Equal($"{plan}", $"{ChangePlanner.Plan([.. changes.Reverse()], windows, people, Start, End)}");
    });

    [Fact]
    public void Plan_starts_each_change_as_early_as_what_is_placed_before_allows() => Laws.HoldForRandom(40, random =>
    {
        var (changes, windows, _) = Random(random, 1, 1);
        var change = changes[0] with { After = [] };
        var earliest = windows.EarliestFor(change, Start, Start + Duration.FromDays(20));
        Instant? naive = null;
        for (var at = Instant.Max(Start, change.Ready); naive is null && at + change.Length <= Start + Duration.FromDays(20); at += Duration.FromMinutes(30))
            naive = NaivePlanCheck.Allows(change, at, windows) ? at : null;
        Assert.Equal(naive, earliest);
    });

    [Fact]
    public void A_thousand_changes_and_twenty_implementers_take_under_two_seconds()
    {
        var (changes, windows, people) = Random(new Random(7), 1_000, 20);
        ChangePlanner.Plan([.. changes.Take(20)], windows, people, Start, End);
        var watch = Stopwatch.StartNew();
        var plan = ChangePlanner.Plan(changes, windows, people, Start, End);
        var took = watch.ElapsedMilliseconds;
        TestContext.Current.SendDiagnosticMessage($"{plan.Placements.Count} placed in {took} ms");
        Assert.True(plan.Placements.Count > 900, $"{plan.Placements.Count} placed");
        NaivePlanCheck.Holds(plan, windows);
        Assert.True(took < 2_000, $"{took} ms");
    }

    [Fact]
    public void Find_names_every_conflict()
    {
        var (a, b) = (Change("a", "mail"), Change("b", "mail") with { After = ["a", "x"], Ready = Start + Duration.FromDays(1) });
        var half = Start + Duration.FromMinutes(59);
        Assert.Equal(
            ["error change.before-ready b", "error change.before-dependency b", "warning change.dependency-missing b", "warning change.same-item b", "error change.same-implementer b"],
            Found([new(a, Start, "Ann"), new(b, half, "Ann")]));
        Assert.Equal(["warning change.dependency-missing b"], Found([new(a, b.Ready - Duration.FromHours(1), "Ann"), new(b, b.Ready, "Ann")]));
        Assert.Equal(["error change.placed-twice a", "warning change.same-item a"], Found([new(a, Start, "Ann"), new(a, Start, "Bob")]));

        Assert.Equal(["error change.implementer-unfit c"], Found([new(Change("c", "mail") with { Implementers = ["Ann"] }, Start, "Bob")]));
        Assert.Equal(["error change.implementer-unfit c"], Found([new(Change("c", "mail") with { Implementers = ["Ann"] }, Start, "")]));

        static IEnumerable<string> Found(Placement[] placements) =>
            ChangeConflicts.Find(placements, ChangeWindows.Of()).Select(finding => $"{(finding.Severity == FindingSeverity.Error ? "error" : "warning")} {finding.Code} {finding.Place}");
    }

    [Fact]
    public void A_change_that_names_no_items_keeps_to_what_is_about_all()
    {
        var (change, all) = (Change("C1", "mail") with { Items = [], Ready = Instant.FromUtc(2026, 1, 1, 21, 30) }, ChangeWindows.Of(Nightly, Freeze));
        Assert.Equal(Instant.FromUtc(2026, 1, 1, 22, 0), all.EarliestFor(change, Start, End));
        Assert.Equal(["change.in-freeze"], all.Check(change, change.Ready).Select(finding => finding.Code));
        Assert.Equal(["change.outside-window"], all.Check(change, Start).Select(finding => finding.Code));
        Assert.Equal(change.Ready, ChangeWindows.Of(Window(Freeze.ToDraft() with { Items = ["mail"] })).EarliestFor(change, Start, End));
    }

    [Fact]
    public void A_change_that_takes_years_has_no_place()
    {
        var change = Change("C1", "mail") with { Implementation = Duration.FromDays(4_000) };
        Assert.Null(ChangeWindows.Of(Nightly).EarliestFor(change, Start, End));
        Assert.Equal("error change.outside-window at C1: It does not fit into a window, undoing it included. It is not possible within a year. (\"mail\")", Assert.Single(ChangeWindows.Of(Nightly).Check(change, Start)).ToString());
    }

    // 36.72 a day for ten minutes is 25.5 cents exactly, and ten minutes are no finite decimal of a day.
    [Fact]
    public void Waiting_is_rounded_once_and_from_the_exact_amount()
    {
        PlannedChange[] changes = [Change("a", "mail") with { Implementation = Duration.FromMinutes(10) }, Change("b", "mail") with { CostOfDelayADay = Eur(36.72m) }];
        var comparison = BatchComparison.Of(changes, ChangeWindows.Of(), [], Start, End, null, _ => null, DateTimeZone.Utc, new(Eur(1m), default));
        Assert.Equal(Eur(0.26m), comparison.Now.Waiting);
        changes = [Change("a", "mail") with { Implementation = Duration.FromMinutes(10) + Duration.FromDays(2) }, Change("b", "mail") with { CostOfDelayADay = Eur(36.72m) }, Change("c", "phones") with { CostOfDelayADay = Eur(9m) }];
        Assert.Equal(Eur(73.70m), BatchComparison.Of(changes, ChangeWindows.Of(), [], Start, End, null, _ => null, DateTimeZone.Utc, new(Eur(1m), default)).Now.Waiting);
    }

    [Fact]
    public void Batching_saves_nothing_by_not_doing_the_work()
    {
        var comparison = BatchComparison.Of(
            [Change("a", "mail") with { Cost = Eur(100m) }, Change("b", "mail")], ChangeWindows.Of(), [], Start, End, null, date => new LocalDate(2027, 1, 1), DateTimeZone.Utc, new(Eur(80m), default));
        Assert.Null((object?)comparison.BatchingSaves);
        Assert.EndsWith("batched: 0 runs: fixed 0.00 EUR + work 0.00 EUR + waiting 0.00 EUR + expected redo 0.00 EUR = 0.00 EUR; longest wait 0 days, at most 0 items at once; 2 without a place\nnot to be compared: only one of the plans has a place for a, b\n", $"{comparison}", StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_and_now_are_costed_side_by_side()
    {
        PlannedChange[] changes =
        [
            Change("a", "mail") with { Ready = At(2), Cost = Eur(100m), Redo = Eur(50m), CostOfDelayADay = Eur(10m), FailureChance = Share.OfPercent(10m) },
            Change("b", "phones") with { Ready = At(3), Cost = Eur(200m), Redo = Eur(150m), CostOfDelayADay = Eur(20m), FailureChance = Share.OfPercent(20m) },
            Change("s", "mail") with { Ready = At(2), IsSecurity = true },
        ];
        var comparison = BatchComparison.Of(
            changes, ChangeWindows.Of(), [], Start, End, null, date => new LocalDate(2026, 1, 10) >= date ? new LocalDate(2026, 1, 10) : null, DateTimeZone.Utc, new(Eur(80m), Share.OfPercent(50m)));
        Assert.Equal((3, 2), (comparison.Now.Runs.Count, comparison.Batched.Runs.Count));
        Assert.Equal((Eur(240m), Eur(300m), Eur(35m)), (comparison.Now.Fixed, comparison.Now.Work, comparison.Now.ExpectedRedo));
        Assert.Equal((Eur(160m), Eur(300m), Eur(220m), Eur(128m)), (comparison.Batched.Fixed, comparison.Batched.Work, comparison.Batched.Waiting, comparison.Batched.ExpectedRedo));
        Assert.Equal(comparison.Batched.Fixed + comparison.Batched.Work + comparison.Batched.Waiting + comparison.Batched.ExpectedRedo, comparison.Batched.Total);
        Assert.Equal((Duration.FromDays(8), 2, 1), (comparison.Batched.LongestWait, comparison.Batched.MostItems, comparison.Now.MostItems));
        Assert.Equal((false, comparison.Now), (comparison.BatchesByDefault, comparison.Default));
        Assert.Equal(comparison.Now.Total - comparison.Batched.Total, comparison.BatchingSaves);
        Assert.Equal(At(2), comparison.Batched.Plan.Placements.Single(one => one.Change.Id == "s").Start);
        Assert.Empty(ChangeConflicts.Find(comparison.Batched.Plan.Placements, ChangeWindows.Of()));
    }

    private static (PlannedChange[] Changes, ChangeWindows Windows, string[] People) Random(Random random, int count, int people)
    {
        string[] items = [.. Enumerable.Range(0, 4 + (count / 10)).Select(item => $"item{item}")];
        string[] names = [.. Enumerable.Range(0, people).Select(name => $"person{name}")];
        var changes = Enumerable.Range(0, count).Select(number => Change($"C{number:0000}", items[random.Next(items.Length)]) with
        {
            Items = [.. random.GetItems(items, random.Next(1, 3)).Distinct()],
            Implementation = Duration.FromMinutes(30 * random.Next(1, 4)),
            BackOut = Duration.FromMinutes(30 * random.Next(0, 2)),
            Ready = Start + Duration.FromHours(random.Next(0, 300 * 24 * count / 1_000 + 48)),
            Kind = random.Next(0, 20) == 0 ? ChangeKind.Emergency : ChangeKind.Normal,
            After = number > 0 && random.Next(0, 5) == 0 ? [$"C{random.Next(0, number):0000}"] : [],
            Implementers = random.Next(0, 3) == 0 ? [.. random.GetItems(names, 2).Distinct()] : [],
        }).ToArray();
        ChangeWindow[] windows =
        [
            Nightly, Freeze, Window(new() { Name = "weekend", Days = [IsoDayOfWeek.Sunday], Items = items[..2], From = new(6, 0), To = new(12, 0), Overrun = true }),
            Window(new() { Name = "month end", Kind = WindowKind.Deny, Items = items[1..], Monthly = new() { Week = -1, Day = IsoDayOfWeek.Friday } }),
            Window(new() { Name = "staffed", Kind = WindowKind.Require, Items = items[1..3], Override = true, Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Saturday], From = new(18, 0), To = new(22, 30) }),
            Window(new() { Name = "called", Kind = WindowKind.Require, Items = items[2..4], Overrun = true, Days = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday], From = new(21, 0), To = new(21, 30) }),
            Window(new() { Name = "late", Days = [IsoDayOfWeek.Monday], From = new(23, 0), To = new(3, 0), Override = true }),
        ];
        return (changes, ChangeWindows.Of(windows), names);
    }

    private static Instant At(int day) => Instant.FromUtc(2026, 1, day, 0, 0);

    private static ChangeWindow Window(ChangeWindowDraft draft) => ChangeWindow.From(draft with { Zone = "Etc/UTC" });

    private static PlannedChange Change(string id, string item) => new(id, [item], Duration.FromHours(1), Duration.Zero, Start);
}
