using Msp.Domain.Changes;

namespace Msp.Domain.Benchmarks;

/// <summary>A year of a client's changes, made by dice: a thousand of them, twenty who carry them out, nightly windows and freezes in a zone with daylight saving.</summary>
internal sealed class ChangeYear
{
    private const int Count = 1_000;
    private const int People = 20;
    private const int Items = 100;

    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2027, 1, 1, 0, 0);

    private readonly PlannedChange[] changes;
    private readonly string[] people = [.. Enumerable.Range(0, People).Select(number => FormattableString.Invariant($"person {number}"))];

    private ChangeYear()
    {
        var dice = new Dice(20);
        changes = [.. Enumerable.Range(0, Count).Select(number => Drawn(number, dice))];
    }

    public static ChangeYear Shared => field ??= new();

    public ChangeWindows Windows { get; } = ChangeWindows.Of(
        Window(new() { Name = "nights", Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday], From = new(20, 0), To = new(0, 0) }),
        Window(new() { Name = "sundays", Days = [IsoDayOfWeek.Sunday], From = new(1, 0), To = new(8, 0), Overrun = true }),
        Window(new() { Name = "vendor on call", Kind = WindowKind.Require, Items = [Item(0), Item(1), Item(2)], Days = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Sunday] }),
        Window(new() { Name = "closing", Kind = WindowKind.Deny, Monthly = new() { Week = -1, Day = IsoDayOfWeek.Thursday } }),
        Window(new() { Name = "year end", Kind = WindowKind.Deny, Dates = new() { First = new(2026, 12, 15), Last = new(2027, 1, 6) } }));

    public ChangePlan Plan() => ChangePlanner.Plan(changes, Windows, people, Start, End);

    /// <summary>The conflicts that the verifier finds, the changes that are lost, doubled or without a place, and those that are carried out by nobody.</summary>
    public int WrongAnswers()
    {
        var plan = Plan();
        var planned = plan.Placements.Select(placement => placement.Change.Id).ToHashSet(StringComparer.Ordinal);
        return ChangeConflicts.Find(plan.Placements, Windows).Count + (Count - planned.Count) + (plan.Placements.Count - planned.Count) + plan.Placements.Count(placement => placement.Implementer.Length == 0);
    }

    private static PlannedChange Drawn(int number, Dice dice) => new(
        FormattableString.Invariant($"C{number:0000}"), [Item(dice.Between(0, Items - 1))], Duration.FromMinutes(15 * dice.Between(1, 6)), Duration.FromMinutes(15 * dice.Between(0, 4)),
        Start + Duration.FromHours(dice.Between(0, 300 * 24)))
    {
        Kind = dice.Between(1, 20) == 1 ? ChangeKind.Emergency : ChangeKind.Normal,
        After = number > 0 && dice.Between(1, 5) == 1 ? [FormattableString.Invariant($"C{dice.Between(Math.Max(0, number - 50), number - 1):0000}")] : [],
        Implementers = dice.Between(1, 3) == 1 ? [FormattableString.Invariant($"person {dice.Between(0, People - 1)}")] : [],
    };

    private static string Item(long number) => FormattableString.Invariant($"item {number}");

    private static ChangeWindow Window(ChangeWindowDraft draft) => ChangeWindow.From(draft with { Zone = "Europe/Berlin" });
}
