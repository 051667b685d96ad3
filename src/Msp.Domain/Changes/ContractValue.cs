namespace Msp.Domain.Changes;

/// <summary>What a contract is worth: as agreed first, as it stands, and as it may become.</summary>
/// <remarks>Current = original + approved; potential = current + pending + deferred. Drafts, rejected and withdrawn requests touch none of them.
/// Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Original">the baseline</param>
/// <param name="Approved">the approved orders, together</param>
/// <param name="Pending">the submitted requests that no approved order contains, together</param>
/// <param name="Deferred">the requests that are put off, together</param>
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
        var (approved, open) = (orders.Where(order => order.Status == OrderStatus.Approved).ToList(), requests.ToList());
        var ordered = approved.SelectMany(order => order.Items).Select(item => item.Request).ToHashSet(StringComparer.Ordinal);
        return new(
            baseline.Value,
            Estimate.Sum(baseline.Currency, approved.Select(order => order.Delta)),
            In(ChangeStatus.Submitted),
            In(ChangeStatus.Deferred));

        Estimate In(ChangeStatus status) => Estimate.Sum(
            baseline.Currency, open.Where(request => request.StatusOn(on) == status && !ordered.Contains(request.Id)).Select(request => request.Current.Price.Delta));
    }

    /// <summary>Five lines, each with hours, price, cost and margin; ended by a line feed.</summary>
    public override string ToString() => $"original {Original}\napproved {Approved}\ncurrent {Current}\npending {Pending}\ndeferred {Deferred}\npotential {Potential}\n";
}
