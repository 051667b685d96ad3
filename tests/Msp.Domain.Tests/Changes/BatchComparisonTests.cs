using Msp.Domain.Agreements;
using Msp.Domain.Changes;
using static Msp.Domain.Tests.Changes.Made;

namespace Msp.Domain.Tests.Changes;

public sealed class BatchComparisonTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2027, 1, 1, 0, 0);
    private static readonly BatchTerms Terms = new(Eur(100m), Share.OfPercent(10m));

    [Fact]
    public void The_policy_gives_dates_and_default()
    {
        var policy = new ChangePolicy(new() { BatchEvery = Period.FromMonths(1), FirstBatch = new(2026, 2, 10), Clause = "batches" });
        var comparison = Of([Change("a", 1), Change("b", 5)], policy, _ => new(2026, 6, 1));
        Assert.Equal((true, comparison.Batched), (comparison.BatchesByDefault, comparison.Default));
        Assert.Equal([Instant.FromUtc(2026, 2, 10, 0, 0), Instant.FromUtc(2026, 2, 10, 0, 0)], comparison.Batched.Plan.Placements.Select(one => one.Start));
        Assert.Single(comparison.Batched.Runs);
        Assert.Equal((Eur(100m), 2), (comparison.BatchingSaves, comparison.Now.Runs.Count));
        var asTheyCome = Of([Change("a", 1)], new ChangePolicy(new() { Clause = "as they come" }), _ => new(2026, 6, 1));
        Assert.Equal((false, asTheyCome.Now), (asTheyCome.BatchesByDefault, asTheyCome.Default));
        Assert.Equal(Instant.FromUtc(2026, 6, 1, 0, 0), asTheyCome.Batched.Plan.Placements[0].Start);
    }

    [Theory]
    [InlineData(24 * 60, 2)]
    [InlineData((24 * 60) - 1, 1)]
    public void What_starts_a_day_after_the_first_is_another_run(int minutes, int runs)
    {
        var lasting = Change("a", 1) with { Implementation = Duration.FromMinutes(minutes) };
        var comparison = Of([lasting, Change("b", 2) with { After = ["a"] }], null, _ => new(2026, 2, 1));
        Assert.Equal(runs, comparison.Batched.Runs.Count);
    }

    [Fact]
    public void Emergencies_and_what_has_no_date_wait_for_no_batch()
    {
        var comparison = Of([Change("a", 3) with { Kind = ChangeKind.Emergency }, Change("b", 3) with { IsSecurity = true }, Change("c", 9)], null, date => date.Day < 9 ? new(2026, 3, 1) : null);
        Assert.Equal(comparison.Now.Plan.Placements.Select(one => (one.Change.Id, one.Start)), comparison.Batched.Plan.Placements.Select(one => (one.Change.Id, one.Start)));
        Assert.Equal((3, 3), (comparison.Now.Runs.Count, comparison.Batched.Runs.Count));
        Assert.Equal((Eur(0m), comparison.Now.LongestWait), (comparison.BatchingSaves, comparison.Batched.LongestWait));
    }

    [Fact]
    public void What_is_ready_on_the_batch_s_day_is_carried_out_when_it_is_ready()
    {
        var change = Change("a", 1) with { Ready = Instant.FromUtc(2026, 2, 1, 15, 0) };
        Assert.Equal(change.Ready, Of([change], null, _ => new(2026, 2, 1)).Batched.Plan.Placements[0].Start);
        Assert.Same(change, Of([change], null, _ => new(2026, 2, 2)).Batched.Plan.Placements[0].Change);
    }

    [Fact]
    public void A_run_of_one_is_disturbed_by_nothing_and_a_batch_is_redone_whole()
    {
        var (a, b) = (Change("a", 1) with { FailureChance = Share.OfPercent(50m), Redo = Eur(40m), Items = ["x", "y"] }, Change("b", 1) with { Redo = Eur(60m), Items = ["y", "z"] });
        var comparison = Of([a, b], null, _ => new(2026, 2, 1));
        Assert.Equal((Eur(20m), 2), (comparison.Now.ExpectedRedo, comparison.Now.MostItems));
        Assert.Equal((Eur(55m), 3), (comparison.Batched.ExpectedRedo, comparison.Batched.MostItems));
    }

    [Fact]
    public void Nothing_to_do_costs_nothing()
    {
        var comparison = Of([], null, _ => null);
        Assert.Equal((Eur(0m), Eur(0m), Duration.Zero, 0), (comparison.Now.Total, comparison.BatchingSaves, comparison.Now.LongestWait, comparison.Now.MostItems));
        Assert.Empty(comparison.Uneven);
    }

    [Fact]
    public void Plans_that_both_leave_a_change_out_are_compared()
    {
        var comparison = Of([Change("a", 1), Change("b", 1) with { After = ["x"] }], null, _ => new(2026, 2, 1));
        Assert.Equal(Eur(0m), comparison.BatchingSaves);
        Assert.Contains("; 1 without a place\n", $"{comparison}", StringComparison.Ordinal);
        Assert.Equal(["a"], Of([Change("a", 1), Change("b", 1) with { After = ["x"] }], null, _ => new(2027, 2, 1)).Uneven);
    }

    private static BatchComparison Of(PlannedChange[] changes, ChangePolicy? policy, Func<LocalDate, LocalDate?> batches) =>
        BatchComparison.Of(changes, ChangeWindows.Of(), [], Start, End, policy, batches, DateTimeZone.Utc, Terms);

    private static PlannedChange Change(string id, int day) => new(id, [$"item {id}"], Duration.FromHours(1), Duration.Zero, Instant.FromUtc(2026, 1, day, 0, 0));
}
