using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>One of two ways of carrying out a set of changes, with what it costs and why.</summary>
/// <remarks>Total = fixed + work + waiting + expected redo, of the changes that have a place. Immutable and thread-safe.</remarks>
public sealed class BatchSide
{
    internal BatchSide(ChangePlan plan, IReadOnlyList<IReadOnlyList<Placement>> runs, BatchTerms terms)
    {
        var zero = Money.Zero(terms.FixedCost.Currency);
        (Plan, Runs) = (plan, runs);
        Fixed = terms.FixedCost * runs.Count;
        Work = plan.Placements.Aggregate(zero, (sum, placement) => sum + (placement.Change.Cost ?? zero));
        Waiting = WaitingOf(plan.Placements, zero);
        ExpectedRedo = runs.Aggregate(zero, (sum, run) => sum + RedoOf(run, terms, zero)).Rounded(MidpointRounding.AwayFromZero);
        LongestWait = plan.Placements.Select(placement => placement.Start - placement.Change.Ready).DefaultIfEmpty(Duration.Zero).Max();
        MostItems = runs.Select(run => run.SelectMany(placement => placement.Change.Items).Distinct(StringComparer.Ordinal).Count()).DefaultIfEmpty(0).Max();
    }

    /// <summary>When each change is carried out.</summary>
    public ChangePlan Plan { get; }

    /// <summary>What is carried out together.</summary>
    public IReadOnlyList<IReadOnlyList<Placement>> Runs { get; }

    /// <summary>The fixed cost, once for each run.</summary>
    public Money Fixed { get; }

    /// <summary>What carrying out the changes costs.</summary>
    public Money Work { get; }

    /// <summary>What waiting costs: a day's cost of delay by the days between readiness and start, parts of days included; rounded once.</summary>
    public Money Waiting { get; }

    /// <summary>How likely each run fails by what is redone then: (1 - (1 - interaction) × product of (1 - p)) × redo of all, where a run of one has no interaction; rounded once.</summary>
    public Money ExpectedRedo { get; }

    /// <summary>The longest time a ready change waits.</summary>
    public Duration LongestWait { get; }

    /// <summary>How many items one run touches at most: what a failure reaches.</summary>
    public int MostItems { get; }

    /// <summary>All of it.</summary>
    public Money Total => Fixed + Work + Waiting + ExpectedRedo;

    /// <summary>One line with every part.</summary>
    public override string ToString() =>
        $"{FindingPath.Value(Runs.Count)} runs: fixed {Fixed} + work {Work} + waiting {Waiting} + expected redo {ExpectedRedo} = {Total}; longest wait {FindingPath.Value(LongestWait.Days)} days, at most {FindingPath.Value(MostItems)} items at once{(Plan.Unplaced.Count == 0 ? "" : $"; {FindingPath.Value(Plan.Unplaced.Count)} without a place")}";

    // Whole days and the rest of a day apart, and divided once: most times of day are no finite decimal of a day, and half a cent must stay one.
    private static Money WaitingOf(IReadOnlyList<Placement> placements, Money zero)
    {
        var (days, rests) = (zero, zero);
        foreach (var placement in placements)
        {
            var (delay, wait) = (placement.Change.CostOfDelayADay ?? zero, placement.Start - placement.Change.Ready);
            (days, rests) = (days + (delay * wait.Days), rests + (delay * wait.NanosecondOfDay));
        }

        return Money.Of(days.Amount + (rests.Amount / NodaConstants.NanosecondsPerDay), zero.Currency).Rounded(MidpointRounding.AwayFromZero);
    }

    private static Money RedoOf(IReadOnlyList<Placement> run, BatchTerms terms, Money zero)
    {
        var works = run.Aggregate(run.Count > 1 ? 1m - terms.Interaction.Fraction : 1m, (chance, placement) => chance * (1m - placement.Change.FailureChance.Fraction));
        return run.Aggregate(zero, (sum, placement) => sum + (placement.Change.Redo ?? zero)) * (1m - works);
    }
}
