namespace Msp.Domain.Changes;

/// <summary>What a contract is worth: as agreed first, as it stands, and as it may become.</summary>
/// <remarks>Current = original + approved; potential = current + pending + deferred. Drafts, rejected and withdrawn requests touch none of them.
/// Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Original">the baseline</param>
/// <param name="Approved">what approved orders contain, each request once: as it was approved last</param>
/// <param name="Pending">what is asked for beyond that, and no approved order contains as it stands now; also of requests whose order is open again</param>
/// <param name="Deferred">the requests that are put off, as far as no approved order contains them</param>
public sealed record ContractValue(Estimate Original, Estimate Approved, Estimate Pending, Estimate Deferred)
{
    /// <summary>What is agreed now.</summary>
    public Estimate Current => Original + Approved;

    /// <summary>What it becomes when everything that is asked for is agreed.</summary>
    public Estimate Potential => Current + Pending + Deferred;

    /// <summary>Adds up a project on a date.</summary>
    /// <param name="baseline">the scope agreed first</param>
    /// <param name="requests">the requests as they stand</param>
    /// <param name="orders">the orders as they stand; only approved ones count</param>
    /// <param name="on">the date, for what has expired by then</param>
    public static ContractValue Of(ScopeBaseline baseline, IEnumerable<ChangeRequest> requests, IEnumerable<ChangeOrder> orders, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(orders);
        var (approved, open) = (ApprovedScope.Of(orders), requests.ToLookup(request => request.StatusOn(on)));
        return new(
            baseline.Value,
            Estimate.Sum(baseline.Currency, approved.Values.Select(revision => revision.Price.Delta)),
            In(ChangeStatus.Submitted, ChangeStatus.Approved, ChangeStatus.Done),
            In(ChangeStatus.Deferred));

        // What an approved order contains of it already is not asked for again.
        Estimate In(params IEnumerable<ChangeStatus> statuses) => Estimate.Sum(
            baseline.Currency, statuses.SelectMany(status => open[status]).Select(request => approved.TryGetValue(request.Id, out var ordered) ? request.Current.Price.Delta - ordered.Price.Delta : request.Current.Price.Delta));
    }

    /// <summary>Five lines, each with hours, price, cost and margin; ended by a line feed.</summary>
    public override string ToString() => $"original {Original}\napproved {Approved}\ncurrent {Current}\npending {Pending}\ndeferred {Deferred}\npotential {Potential}\n";
}
