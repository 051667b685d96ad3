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

    /// <summary>Who decided against it and why; null where nobody did.</summary>
    public Rejection? Rejection { get; private init; }

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
        return revised.Terms.DifferencesFrom(Terms).Count == 0 ? revised with { Terms = Terms } : revised with { Status = OrderLifecycle.Next(Status, OrderVerb.Revise)!.Value, DecidedAt = null, Rejection = null };
    }

    /// <summary>Writes words to it, which void no signature.</summary>
    /// <param name="note">the words</param>
    public ChangeOrder Noted(string note) => this with { Note = note };

    /// <summary>Signs the order as it stands.</summary>
    /// <remarks>
    /// With the last signature the price is ordered from the budget: of an order that was approved before, the difference only (<see cref="Budget.OrderUpTo"/>).
    /// </remarks>
    /// <param name="by">the person</param>
    /// <param name="role">the role in which the person signs</param>
    /// <param name="at">when</param>
    /// <param name="matrix">who must approve</param>
    /// <param name="approved">what was approved before in the project</param>
    /// <param name="budget">the budget that the price is ordered from when the last signature is there; none by default</param>
    /// <exception cref="ArgumentException">The person or the role is blank.</exception>
    public ApprovalOutcome Sign(string by, string role, Instant at, ApprovalMatrix matrix, IEnumerable<ApprovedValue> approved, Budget? budget = null)
    {
        if (Unfit(by, role, at) is { } unfit)
            return unfit;
        if (Requesters.FirstOrDefault(one => one.Person == by) is { Request: { } own })
            return new ApprovalOutcome.OwnRequest(own, by);
        var (round, signature) = (Round(matrix, at, approved), new Signature(by, role, at, Terms));
        if (round.Refusal(signature) is { } refusal)
            return refusal;
        var signed = this with { Signatures = [.. Signatures, signature] };
        var missing = new ApprovalRound(signed, matrix, round.Demand).Missing();
        return missing.Count > 0 ? new ApprovalOutcome.MoreNeeded(signed, round.Demand, missing) : signed.Complete(at, round.Demand, budget);
    }

    /// <summary>Decides against it. Whoever is asked to sign has that say, and who was delegated to.</summary>
    /// <param name="by">the person</param>
    /// <param name="role">the role in which the person decides</param>
    /// <param name="reason">why</param>
    /// <param name="at">when</param>
    /// <param name="matrix">who must approve</param>
    /// <param name="approved">what was approved before in the project</param>
    /// <returns>rejected, or decided already, too early, or for a higher authority</returns>
    /// <exception cref="ArgumentException">The person, the role or the reason is blank.</exception>
    public ApprovalOutcome Reject(string by, string role, string reason, Instant at, ApprovalMatrix matrix, IEnumerable<ApprovedValue> approved)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (Unfit(by, role, at) is { } unfit)
            return unfit;
        var round = Round(matrix, at, approved);
        if (round.Demand.Rules is [var first, ..] && !round.HasSay(role, at))
            return new ApprovalOutcome.NeedsHigherAuthority(round.Demand.Cumulative, first.Above, first.Roles);
        return new ApprovalOutcome.Rejected(this with { Status = OrderStatus.Rejected, DecidedAt = at, Rejection = new(by, role, reason, at) });
    }

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

    private ApprovalOutcome? Unfit(string by, string role, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        ArgumentException.ThrowIfNullOrWhiteSpace(role);
        if (Status != OrderStatus.Open)
            return new ApprovalOutcome.Decided(Status);
        return Signatures is [.., var last] && at < last.At ? new ApprovalOutcome.TooEarly(last.At) : null;
    }

    private ApprovalRound Round(ApprovalMatrix matrix, Instant at, IEnumerable<ApprovedValue> approved)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return new(this, matrix, matrix.DemandFor(Terms.Gross, Terms.Risk, Kind, at, approved.Where(one => one.Order != Id)));
    }

    private ApprovalOutcome Complete(Instant at, ApprovalDemand demand, Budget? budget)
    {
        var order = this with { Status = OrderStatus.Approved, DecidedAt = at };
        return budget is null
            ? new ApprovalOutcome.Approved(order, demand, budget)
            : budget.OrderUpTo(Id, Terms.Price.Amount > 0m ? Terms.Price : Money.Zero(currency), at).Match<ApprovalOutcome>(
                posted => new ApprovalOutcome.Approved(order, demand, posted.Budget),
                over => new ApprovalOutcome.OverBudget(over.Available, over.Requested, over.Pots),
                _ => throw new System.Diagnostics.UnreachableException(),
                _ => throw new System.Diagnostics.UnreachableException());
    }
}
