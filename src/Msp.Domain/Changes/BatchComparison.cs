using Msp.Domain.Agreements;
using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>A set of changes carried out as they come, and batched on the agreement's dates, laid out and costed side by side. It does not choose.</summary>
/// <remarks>
/// Both are laid out by <see cref="ChangePlanner"/>, so that windows, freezes and dependencies hold in both. Emergencies and security changes wait for no
/// batch in either. Immutable and thread-safe.
/// </remarks>
public sealed class BatchComparison
{
    private BatchComparison(BatchTerms terms, BatchSide now, BatchSide batched, bool batchesByDefault) => 
        (Terms, Now, Batched, BatchesByDefault, Uneven) = (terms, now, batched, batchesByDefault, [.. Placed(now).Except(Placed(batched)).Concat(Placed(batched).Except(Placed(now))).Order(StringComparer.Ordinal)]);

    /// <summary>What is assumed.</summary>
    public BatchTerms Terms { get; }

    /// <summary>Each change as soon as it can be, each a run of its own.</summary>
    public BatchSide Now { get; }

    /// <summary>What is ready for one batch date and starts within 24 hours of the first of it is one run.</summary>
    public BatchSide Batched { get; }

    /// <summary>Whether the agreement's policy is to batch.</summary>
    public bool BatchesByDefault { get; }

    /// <summary>What batching saves; negative where it costs more; null where the plans do not carry out the same changes, because what is left undone costs nothing.</summary>
    public Money? BatchingSaves => Uneven.Count == 0 ? Now.Total - Batched.Total : null;

    /// <summary>The changes, by id, that only one of the plans has a place for; both plans are compared where it is empty.</summary>
    public IReadOnlyList<string> Uneven { get; }

    /// <summary>The plan that the agreement's policy asks for.</summary>
    public BatchSide Default => BatchesByDefault ? Batched : Now;

    /// <summary>Lays out both.</summary>
    /// <param name="changes">the changes, each id once</param>
    /// <param name="windows">the windows and freezes</param>
    /// <param name="implementers">who carries changes out; empty where that is not planned</param>
    /// <param name="from">nothing starts before this</param>
    /// <param name="until">everything is over by then</param>
    /// <param name="policy">the agreement's policy, which gives the default; null for as they come</param>
    /// <param name="batches">the dates of batches for the comparison; those of the policy where it states some</param>
    /// <param name="zone">the zone in which dates are read</param>
    /// <param name="terms">what is assumed</param>
    /// <exception cref="ArgumentException">The changes do not fit; see <see cref="ChangePlanner.Plan"/>.</exception>
    /// <exception cref="InvalidOperationException">A cost is of another currency than the fixed cost.</exception>
    public static BatchComparison Of(
        IReadOnlyList<PlannedChange> changes, ChangeWindows windows, IReadOnlyList<string> implementers, Instant from, Instant until,
        ChangePolicy? policy, Func<LocalDate, LocalDate?> batches, DateTimeZone zone, BatchTerms terms)
    {
        ArgumentNullException.ThrowIfNull(batches);
        var batching = policy?.BatchEvery is not null;
        var next = batching ? policy!.NextFrom : batches;
        var now = ChangePlanner.Plan(changes, windows, implementers, from, until);
        var dates = changes.ToDictionary(change => change.Id, change => change.Bypasses ? null : next(Instant.Max(from, change.Ready).InZone(zone).Date), StringComparer.Ordinal);
        var held = ChangePlanner.Plan([.. changes.Select(change => dates[change.Id] is { } date ? change with { Ready = Instant.Max(change.Ready, zone.AtStartOfDay(date).ToInstant()) } : change)], windows, implementers, from, until);
        var asked = changes.ToDictionary(change => change.Id, StringComparer.Ordinal);
        var batched = new ChangePlan([.. held.Placements.Select(placement => placement with { Change = asked[placement.Change.Id] })], [.. held.Unplaced.Select(one => one with { Change = asked[one.Change.Id] })]);
        var runs = batched.Placements.GroupBy(placement => dates[placement.Change.Id] is { } date ? FindingPath.Value(date) : placement.Change.Id, StringComparer.Ordinal).SelectMany(Occasions);
        return new(terms, new(now, Alone(now), terms), new(batched, [.. runs], terms), batching);
    }

    /// <summary>Both, the difference, and what is assumed; lines ended by a line feed.</summary>
    public override string ToString() =>
        $"now: {Now}\nbatched: {Batched}\n" + (BatchingSaves is { } saves
            ? $"batching saves {saves}, assuming {Terms.FixedCost} for each run and {Terms.Interaction} for changes that disturb each other\n"
            : $"not to be compared: only one of the plans has a place for {string.Join(", ", Uneven)}\n");

    private static IEnumerable<string> Placed(BatchSide side) => side.Plan.Placements.Select(placement => placement.Change.Id);

    private static List<IReadOnlyList<Placement>> Alone(ChangePlan plan) => [.. plan.Placements.Select(placement => new[] { placement })];

    // A batch that windows or dependencies spread over several nights has the fixed cost of each.
    private static List<IReadOnlyList<Placement>> Occasions(IEnumerable<Placement> batch)
    {
        var occasions = new List<List<Placement>>();
        foreach (var placement in batch.OrderBy(placement => placement.Start))
        {
            if (occasions.Count == 0 || placement.Start >= occasions[^1][0].Start + Duration.FromDays(1))
                occasions.Add([]);
            occasions[^1].Add(placement);
        }

        return [.. occasions];
    }
}
