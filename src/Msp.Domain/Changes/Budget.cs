using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>A budget: what is free, set aside, ordered and spent, posting by posting.</summary>
/// <remarks>
/// Work = available + requested + ordered + actual, after any postings: each one moves an amount, and none counts it twice. Money that is spent is a fact and
/// always posted; setting aside and ordering are refused, warned of or allowed beyond what is free. Immutable and thread-safe.
/// </remarks>
public sealed record Budget
{
    private static readonly BudgetValidator Validator = new();

    private readonly BudgetDraft draft;

    private Budget(BudgetDraft draft)
    {
        this.draft = draft;
        Currency = Currency.Parse(draft.Currency!);
        Work = Money.Of(draft.Work!.Value, Currency);
        Thresholds = [.. (draft.Thresholds ?? []).Select(threshold => threshold!.Value)];
        Pots = [.. (draft.Pots ?? []).Select(pot => new BudgetPot(pot!.Name!, Money.Of(pot.Amount!.Value, Currency), pot.Owner!, pot.Release ?? PotRelease.OwnersWord, pot.Purpose!))];
        (Requested, Ordered, Actual) = (Money.Zero(Currency), Money.Zero(Currency), Money.Zero(Currency));
    }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>What the work may cost now: what was planned, what was drawn from pots, and approved changes.</summary>
    public Money Work { get; private init; }

    /// <summary>What is set apart, with what is left of it.</summary>
    public IReadOnlyList<BudgetPot> Pots { get; private init; }

    /// <summary>What the work may cost and what is set apart.</summary>
    public Money Total => Pots.Aggregate(Work, (sum, pot) => sum + pot.Left);

    /// <summary>What is set aside and not ordered.</summary>
    public Money Requested { get; private init; }

    /// <summary>What is ordered and not spent.</summary>
    public Money Ordered { get; private init; }

    /// <summary>What is spent.</summary>
    public Money Actual { get; private init; }

    /// <summary>What is free: work less requested, ordered and actual; negative when overspent.</summary>
    public Money Available => Work - Requested - Ordered - Actual;

    /// <summary>What happens beyond what is free.</summary>
    public Overspend Overspend => draft.Overspend ?? Overspend.Stop;

    /// <summary>The shares of the work's budget at which somebody is told, in hundredths; compared with what is ordered and spent.</summary>
    public IReadOnlyList<decimal> Thresholds { get; }

    /// <summary>The thresholds that were reached.</summary>
    public IReadOnlyList<decimal> Reached { get; private init; } = [];

    /// <summary>Every posting, the first one first.</summary>
    public ImmutableList<BudgetEntry> Entries { get; private init; } = [];

    private ImmutableDictionary<string, Money> RequestedBy { get; init; } = ImmutableDictionary<string, Money>.Empty;

    private ImmutableDictionary<string, Money> OrderedBy { get; init; } = ImmutableDictionary<string, Money>.Empty;

    private ImmutableDictionary<string, Money> SpentBy { get; init; } = ImmutableDictionary<string, Money>.Empty;

    /// <summary>Makes a budget of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static Budget From(BudgetDraft draft) => Definition.From(draft, Validator, one => new Budget(one), "budget");

    /// <summary>Makes a budget of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="budget">the budget, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(BudgetDraft draft, [NotNullWhen(true)] out Budget? budget, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new Budget(one), out budget, out findings);

    /// <summary>What was written down, in its shortest form; without what was posted since.</summary>
    public BudgetDraft ToDraft() => draft with
    {
        Pots = Pots.Count == 0 ? null : [.. draft.Pots!.Select(pot => pot! with { Release = pot.Release == PotRelease.OwnersWord ? null : pot.Release })],
        Thresholds = Thresholds.Count == 0 ? null : draft.Thresholds,
        Overspend = Overspend == Overspend.Stop ? null : Overspend,
    };

    /// <summary>Sets money aside.</summary>
    /// <param name="reference">what for</param>
    /// <param name="amount">above zero</param>
    /// <param name="at">when</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not above zero.</exception>
    /// <exception cref="InvalidOperationException">The amount is of another currency.</exception>
    public BudgetOutcome Request(string reference, Money amount, Instant at) => Commit(BudgetEntryKind.Requested, reference, amount, at);

    /// <summary>Frees money that was set aside.</summary>
    /// <inheritdoc cref="Request"/>
    public BudgetOutcome Release(string reference, Money amount, Instant at) => GiveBack(BudgetEntryKind.Released, RequestedBy, reference, amount, at);

    /// <summary>Orders: what was set aside for the reference first, the rest from what is free.</summary>
    /// <inheritdoc cref="Request"/>
    public BudgetOutcome Order(string reference, Money amount, Instant at) => Commit(BudgetEntryKind.Ordered, reference, amount, at);

    /// <summary>Orders what is missing so that what is ordered and spent under a reference comes to a total, or cancels what is beyond it as far as it is not spent.</summary>
    /// <remarks>So an order that was changed and approved again takes the difference only, and work that began before it is not counted twice.</remarks>
    /// <param name="reference">what for</param>
    /// <param name="total">zero or more</param>
    /// <param name="at">when</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">The total is of another currency.</exception>
    public BudgetOutcome OrderUpTo(string reference, Money total, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total.Amount, nameof(total));
        var held = Held(OrderedBy, reference);
        var missing = total - held - Held(SpentBy, reference);
        if (missing.Amount > 0m)
            return Order(reference, missing, at);
        var beyond = Least(-missing, held);
        return beyond.Amount > 0m ? Cancel(reference, beyond, at) : new BudgetOutcome.Posted(this, [], Warned);
    }

    /// <summary>Frees money that was ordered.</summary>
    /// <inheritdoc cref="Request"/>
    public BudgetOutcome Cancel(string reference, Money amount, Instant at) => GiveBack(BudgetEntryKind.Cancelled, OrderedBy, reference, amount, at);

    /// <summary>Takes note of money that is spent: what was ordered under the reference first, then what was set aside, the rest from what is free. Never refused.</summary>
    /// <inheritdoc cref="Request"/>
    public BudgetOutcome Spend(string reference, Money amount, Instant at) => Commit(BudgetEntryKind.Spent, reference, amount, at);

    /// <summary>Takes note of an approved change, which makes the work's budget larger or smaller from then on; what was posted before stays as it is.</summary>
    /// <param name="order">the approved order</param>
    /// <param name="difference">by how much; negative for less</param>
    /// <param name="at">when</param>
    /// <exception cref="ArgumentException">The order is not approved.</exception>
    /// <exception cref="InvalidOperationException">The amount is of another currency.</exception>
    public BudgetOutcome Change(ChangeOrder order, Money difference, Instant at)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Status != OrderStatus.Approved)
            throw new ArgumentException($"The order {order.Id} is {FindingPath.Value(order.Status)}.", nameof(order));
        return Post(this with { Work = Work + difference }, BudgetEntryKind.Changed, order.Id, difference, at);
    }

    /// <summary>Releases money that is set apart: it joins the work's budget, and the total stays as it is.</summary>
    /// <param name="pot">the pot, by name</param>
    /// <param name="amount">above zero</param>
    /// <param name="by">the role that releases it</param>
    /// <param name="at">when</param>
    /// <param name="order">the approved change order, where the pot asks for one</param>
    /// <exception cref="ArgumentException">There is no such pot.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is not above zero.</exception>
    public BudgetOutcome Draw(string pot, Money amount, string by, Instant at, ChangeOrder? order = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Amount, nameof(amount));
        var drawn = Pots.FirstOrDefault(one => one.Name == pot) ?? throw new ArgumentException($"There is no pot \"{pot}\".", nameof(pot));
        if (drawn.Owner != by || (drawn.Release == PotRelease.ChangeOrder && order?.Status != OrderStatus.Approved))
            return new BudgetOutcome.NotReleased(drawn);
        if (amount > drawn.Left)
            return new BudgetOutcome.NotHeld(drawn.Left, amount);
        return Post(this with { Work = Work + amount, Pots = [.. Pots.Select(one => one == drawn ? one with { Left = one.Left - amount } : one)] }, BudgetEntryKind.Drawn, pot, amount, at);
    }

    /// <summary>One line: <c>work 1000.00 EUR = available 650.00 EUR + requested 150.00 EUR + ordered 0.00 EUR + actual 200.00 EUR</c>.</summary>
    public override string ToString() => $"work {Work} = available {Available} + requested {Requested} + ordered {Ordered} + actual {Actual}";

    private Money? Warned => Available.Amount < 0m && Overspend != Overspend.Allow ? -Available : null;

    private Money Held(ImmutableDictionary<string, Money> held, string reference) => held.GetValueOrDefault(reference, Money.Zero(Currency));

    private BudgetOutcome Commit(BudgetEntryKind kind, string reference, Money amount, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Amount, nameof(amount));
        var zero = Money.Zero(Currency);
        var fromOrdered = kind == BudgetEntryKind.Spent ? Least(Held(OrderedBy, reference), amount) : zero;
        var fromRequested = kind == BudgetEntryKind.Requested ? zero : Least(Held(RequestedBy, reference), amount - fromOrdered);
        var free = amount - fromOrdered - fromRequested;
        if (kind != BudgetEntryKind.Spent && Overspend == Overspend.Stop && free.Amount > 0m && free > Available)
            return new BudgetOutcome.OverBudget(Available, free, Pots);
        var next = Moved(reference, -fromRequested, -fromOrdered);
        next = kind switch
        {
            BudgetEntryKind.Requested => next.Moved(reference, amount, zero),
            BudgetEntryKind.Ordered => next.Moved(reference, zero, amount),
            _ => next with { Actual = Actual + amount, SpentBy = SpentBy.SetItem(reference, Held(SpentBy, reference) + amount) },
        };
        return Post(next, kind, reference, amount, at, fromRequested, fromOrdered);
    }

    private BudgetOutcome GiveBack(BudgetEntryKind kind, ImmutableDictionary<string, Money> from, string reference, Money amount, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Amount, nameof(amount));
        var (held, zero) = (Held(from, reference), Money.Zero(Currency));
        if (amount > held)
            return new BudgetOutcome.NotHeld(held, amount);
        var (request, order) = kind == BudgetEntryKind.Released ? (amount, zero) : (zero, amount);
        return Post(Moved(reference, -request, -order), kind, reference, amount, at, request, order);
    }

    private Budget Moved(string reference, Money request, Money order) => this with
    {
        Requested = Requested + request,
        Ordered = Ordered + order,
        RequestedBy = RequestedBy.SetItem(reference, Held(RequestedBy, reference) + request),
        OrderedBy = OrderedBy.SetItem(reference, Held(OrderedBy, reference) + order),
    };

    private BudgetOutcome.Posted Post(Budget next, BudgetEntryKind kind, string reference, Money amount, Instant at, Money? fromRequested = null, Money? fromOrdered = null)
    {
        // From zero, not from what was used before: a cut of the work reaches a threshold as well as an expense does.
        var reached = BudgetThresholds.Reached(next.Work, Money.Zero(Currency), next.Ordered + next.Actual, Thresholds, Reached);
        var entry = new BudgetEntry(Entries.Count + 1, kind, reference, amount, at, fromRequested ?? Money.Zero(Currency), fromOrdered ?? Money.Zero(Currency));
        var posted = next with { Entries = Entries.Add(entry), Reached = [.. Reached, .. reached] };
        return new(posted, reached, posted.Warned);
    }

    private static Money Least(Money left, Money right) => left < right ? left : right;
}
