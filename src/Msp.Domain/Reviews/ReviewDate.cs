namespace Msp.Domain.Reviews;

/// <summary>One review that a plan asks for.</summary>
/// <remarks>Made by <see cref="ReviewPlan.Between"/>. Immutable and thread-safe.</remarks>
public sealed class ReviewDate
{
    internal ReviewDate(string plan, LocalDate planned, LocalDate on, Instant due, IReadOnlyList<PreparationDue> preparations) =>
        (Plan, Planned, On, Due, Preparations) = (plan, planned, on, due, preparations);

    /// <summary>The id of the plan.</summary>
    public string Plan { get; }

    /// <summary>The date of the cadence, before it moves: it names the review.</summary>
    public LocalDate Planned { get; }

    /// <summary>The day on which the review is held at the latest, in the zone of the agreement.</summary>
    public LocalDate On { get; }

    /// <summary>The last instant at which it is in time.</summary>
    public Instant Due { get; }

    /// <summary>What is ready before, by date, then in the order of the plan.</summary>
    public IReadOnlyList<PreparationDue> Preparations { get; }

    /// <summary>What is not ready on a date although it should be.</summary>
    /// <param name="date">the date</param>
    /// <param name="ready">what is ready, by name</param>
    /// <returns>what had to be ready before that date and is not</returns>
    public IReadOnlyList<PreparationDue> Missing(LocalDate date, IReadOnlyCollection<string> ready)
    {
        ArgumentNullException.ThrowIfNull(ready);
        return [.. Preparations.Where(one => one.On < date && !ready.Contains(one.What))];
    }

    /// <summary>One line: the plan, the day, and what is ready by when.</summary>
    public override string ToString() =>
        $"{Plan} on {FindingPath.Value(On)}{string.Concat(Preparations.Select(one => $"; {one.What} of {one.Owner} by {FindingPath.Value(one.On)}"))}";
}
