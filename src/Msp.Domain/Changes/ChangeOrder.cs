using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>Several change requests that are decided together, once.</summary>
/// <remarks>
/// Signatures are bound to the material terms (price, scope, date, risk): when one of them changes, they stay on record and no longer count, and an approved
/// order is open again. Immutable and thread-safe.
/// </remarks>
public sealed record ChangeOrder
{
    private readonly Currency currency;

    private ChangeOrder(string id, Currency currency) => (Id, this.currency) = (id, currency);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>How it is authorised.</summary>
    public ChangeKind Kind { get; private init; }

    /// <summary>What it contains, each request once.</summary>
    public IReadOnlyList<OrderItem> Items { get; private init; } = [];

    /// <summary>Who asked for what it contains, by request.</summary>
    public IReadOnlyList<(string Request, string Person)> Requesters { get; private init; } = [];

    /// <summary>The terms that signatures are bound to.</summary>
    public MaterialTerms Terms { get; private init; } = null!;

    /// <summary>Words to it, which are not material; null for none.</summary>
    public string? Note { get; private init; }

    /// <summary>Where it stands.</summary>
    public OrderStatus Status { get; private init; }

    /// <summary>When it was approved or rejected; null while it is open.</summary>
    public Instant? DecidedAt { get; private init; }

    /// <summary>Every signature, also of terms that hold no longer.</summary>
    public IReadOnlyList<Signature> Signatures { get; private init; } = [];

    /// <summary>The signatures that count: of the terms as they are.</summary>
    public IReadOnlyList<Signature> Valid => [.. Signatures.Where(signature => Terms.DifferencesFrom(signature.Terms).Count == 0)];

    /// <summary>By how much hours, cost and price change.</summary>
    public Estimate Delta => Estimate.Sum(currency, Items.Select(item => item.Revision.Price.Delta));

    /// <summary>What counts with later changes once it is approved; null while it is not.</summary>
    public ApprovedValue? ApprovedValue => Status == OrderStatus.Approved ? new(Id, DecidedAt!.Value, Terms.Gross) : null;

    /// <summary>Groups requests into an order.</summary>
    /// <param name="id">the id</param>
    /// <param name="requests">the requests as they stand; at least one, all of one currency, each submitted or approved</param>
    /// <param name="risk">the risk of all of them</param>
    /// <param name="date">the date by which they are carried out; not stated by default</param>
    /// <param name="kind">how it is authorised; normal by default</param>
    /// <exception cref="ArgumentException">The id is blank; there is no request, one is there twice, of another currency, or not submitted.</exception>
    public static ChangeOrder Of(string id, IReadOnlyList<ChangeRequest> requests, RiskLevel risk, LocalDate? date = null, ChangeKind kind = ChangeKind.Normal)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Check(requests);
        return new ChangeOrder(id, requests[0].Currency) { Kind = kind }.With(requests, risk, date);
    }

    /// <summary>Gives the order other contents, risk or date. Signatures of other material terms no longer count.</summary>
    /// <param name="requests">the requests as they stand</param>
    /// <param name="risk">the risk of all of them</param>
    /// <param name="date">the date by which they are carried out; not stated by default</param>
    /// <exception cref="ArgumentException">There is no request, one is there twice, of another currency, or not submitted.</exception>
    public ChangeOrder Revise(IReadOnlyList<ChangeRequest> requests, RiskLevel risk, LocalDate? date = null)
    {
        Check(requests);
        if (requests[0].Currency != currency)
            throw new ArgumentException($"The order is in {currency}, not in {requests[0].Currency}.", nameof(requests));
        var revised = With(requests, risk, date);
        return revised.Terms.DifferencesFrom(Terms).Count == 0 ? revised with { Terms = Terms } : revised with { Status = OrderStatus.Open, DecidedAt = null };
    }

    /// <summary>Writes words to it, which void no signature.</summary>
    /// <param name="note">the words</param>
    public ChangeOrder Noted(string note) => this with { Note = note };

    /// <summary>Signs the order as it stands.</summary>
    /// <param name="by">the person</param>
    /// <param name="role">the role in which the person signs</param>
    /// <param name="at">when</param>
    /// <param name="matrix">who must approve</param>
    /// <param name="approved">what was approved before in the project</param>
    /// <param name="budget">the budget that the price is ordered from when the last signature is there; none by default</param>
    public ApprovalOutcome Sign(string by, string role, Instant at, ApprovalMatrix matrix, IEnumerable<ApprovedValue> approved, Budget? budget = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (Status != OrderStatus.Open)
            return new ApprovalOutcome.Decided(Status);
        if (Requesters.FirstOrDefault(one => one.Person == by) is { Request: { } own })
            return new ApprovalOutcome.OwnRequest(own, by);
        var round = new ApprovalRound(this, matrix, matrix.DemandFor(Terms.Gross, Terms.Risk, Kind, at, approved.Where(one => one.Order != Id)));
        if (round.Refusal(by, role, at) is { } refusal)
            return refusal;
        var signed = this with { Signatures = [.. Signatures, new(by, role, at, Terms)] };
        var missing = new ApprovalRound(signed, matrix, round.Demand).Missing();
        return missing.Count > 0 ? new ApprovalOutcome.MoreNeeded(signed, round.Demand, missing) : signed.Complete(at, round.Demand, budget);
    }

    /// <summary>Decides against it.</summary>
    /// <param name="at">when</param>
    /// <returns>the order, rejected; null when it is decided already</returns>
    public ChangeOrder? Reject(Instant at) => Status == OrderStatus.Open ? this with { Status = OrderStatus.Rejected, DecidedAt = at } : null;

    private static void Check(IReadOnlyList<ChangeRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        if (requests.Count == 0 || requests.DistinctBy(request => request.Id).Count() < requests.Count || requests.Any(request => request.Currency != requests[0].Currency))
            throw new ArgumentException("An order has at least one request, each once, all of one currency.", nameof(requests));
        if (requests.FirstOrDefault(request => request.Status is not (ChangeStatus.Submitted or ChangeStatus.Approved)) is { } other)
            throw new ArgumentException($"\"{other.Id}\" is {FindingPath.Value(other.Status)}; only what is submitted is ordered.", nameof(requests));
    }

    private ChangeOrder With(IReadOnlyList<ChangeRequest> requests, RiskLevel risk, LocalDate? date)
    {
        IReadOnlyList<OrderItem> items = [.. requests.Select(request => new OrderItem(request.Id, request.Current))];
        var gross = items.Aggregate(Money.Zero(currency), (sum, item) => sum + item.Revision.Price.Gross);
        return this with
        {
            Items = items,
            Requesters = [.. requests.Select(request => (request.Id, request.Requester))],
            Terms = new(items, Estimate.Sum(currency, items.Select(item => item.Revision.Price.Delta)).Price, gross, date, risk),
        };
    }

    private ApprovalOutcome Complete(Instant at, ApprovalDemand demand, Budget? budget)
    {
        var order = this with { Status = OrderStatus.Approved, DecidedAt = at };
        var price = Terms.Price.Amount > 0m ? Terms.Price : Money.Zero(currency);
        return budget is null || price.Amount == 0m
            ? new ApprovalOutcome.Approved(order, demand, budget)
            : budget.Order(Id, price, at).Match<ApprovalOutcome>(
                posted => new ApprovalOutcome.Approved(order, demand, posted.Budget),
                over => new ApprovalOutcome.OverBudget(over.Available, over.Requested),
                _ => throw new System.Diagnostics.UnreachableException(),
                _ => throw new System.Diagnostics.UnreachableException());
    }
}
