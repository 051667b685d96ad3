using Msp.Domain.Monetary;

namespace Msp.Domain.Changes;

/// <summary>A wish to change the scope: only the differences, why, who asked, who caused it, and every version it went through.</summary>
/// <remarks>What can be done with it is in <see cref="ChangeLifecycle"/>. Each verb gives the next state or says why not. Immutable and thread-safe.</remarks>
public sealed record ChangeRequest
{
    private ChangeRequest(string id, string title, string reason, string requester, ChangeCause cause, Currency currency) =>
        (Id, Title, Reason, Requester, Cause, Currency) = (id, title, reason, requester, cause, currency);

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public string Title { get; private init; }

    /// <summary>Why it is wanted.</summary>
    public string Reason { get; }

    /// <summary>Who asked for it.</summary>
    public string Requester { get; }

    /// <summary>Who or what made it necessary.</summary>
    public ChangeCause Cause { get; }

    /// <summary>How much it is needed.</summary>
    public ChangeNeed Need { get; private init; }

    /// <summary>The currency of every amount.</summary>
    public Currency Currency { get; }

    /// <summary>The versions, the first one first; never empty.</summary>
    public IReadOnlyList<ChangeRevision> Revisions { get; private init; } = [];

    /// <summary>The version that holds.</summary>
    public ChangeRevision Current => Revisions[^1];

    /// <summary>What was done with it, in order.</summary>
    public IReadOnlyList<ChangeStep> History { get; private init; } = [];

    /// <summary>Why and until when it is put off; null while it is not.</summary>
    public Deferral? Deferral { get; private init; }

    /// <summary>The status that was last recorded; see <see cref="StatusOn"/> for what expires by itself.</summary>
    public ChangeStatus Status => History.Count == 0 ? ChangeStatus.Draft : History[^1].To;

    /// <summary>Writes a request down.</summary>
    /// <param name="id">the id</param>
    /// <param name="title">what it is about</param>
    /// <param name="reason">why it is wanted</param>
    /// <param name="requester">who asks for it</param>
    /// <param name="cause">who or what made it necessary</param>
    /// <param name="need">how much it is needed</param>
    /// <param name="currency">the currency of every amount</param>
    /// <param name="lines">what changes; at least one line</param>
    /// <param name="at">when</param>
    /// <param name="markupPercent">what is put on the price of all lines, in hundredths; zero or more</param>
    /// <exception cref="ArgumentException">A text is blank, there is no line, or a line does not fit; see <see cref="ChangePrice.Of"/>.</exception>
    public static ChangeRequest Open(
        string id, string title, string reason, string requester, ChangeCause cause, ChangeNeed need, Currency currency, IReadOnlyList<ChangeLine> lines, Instant at, decimal markupPercent = 0m)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(requester);
        return new(id, title, reason, requester, cause, currency) { Need = need, Revisions = [Version(1, currency, lines, markupPercent, at, requester)] };
    }

    /// <summary>The status on a date: what was put off has expired after its last day.</summary>
    /// <param name="date">the date</param>
    public ChangeStatus StatusOn(LocalDate date) =>
        Status == ChangeStatus.Deferred && date > Deferral!.ExpiresOn ? ChangeLifecycle.Next(Status, ChangeVerb.Expire)!.Value : Status;

    /// <summary>Gives it another title or need; neither is material, and no approval falls by it.</summary>
    /// <param name="title">what it is about; as it is by default</param>
    /// <param name="need">how much it is needed; as it is by default</param>
    /// <exception cref="ArgumentException"><paramref name="title"/> is blank.</exception>
    public ChangeRequest Renamed(string? title = null, ChangeNeed? need = null)
    {
        if (title is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return this with { Title = title ?? Title, Need = need ?? Need };
    }

    /// <summary>Gives it another version; an approved request waits for a decision again.</summary>
    /// <param name="lines">what changes; at least one line</param>
    /// <param name="at">when</param>
    /// <param name="by">who revises it</param>
    /// <param name="markupPercent">what is put on the price of all lines, in hundredths; zero or more</param>
    /// <exception cref="ArgumentException">There is no line, or a line does not fit; see <see cref="ChangePrice.Of"/>.</exception>
    public ChangeOutcome Revise(IReadOnlyList<ChangeLine> lines, Instant at, string by, decimal markupPercent = 0m)
    {
        var revision = Version(Revisions.Count + 1, Currency, lines, markupPercent, at, by);
        return Move(ChangeVerb.Revise, at, by, null, next => next with { Revisions = [.. Revisions, revision] });
    }

    /// <summary>Puts it up for a decision.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    public ChangeOutcome Submit(Instant at, string by) => Move(ChangeVerb.Submit, at, by, null);

    /// <summary>Decides against it.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who decides</param>
    /// <param name="reason">why</param>
    public ChangeOutcome Reject(Instant at, string by, string reason) => Move(ChangeVerb.Reject, at, by, reason);

    /// <summary>Takes it back.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    /// <param name="reason">why</param>
    public ChangeOutcome Withdraw(Instant at, string by, string reason) => Move(ChangeVerb.Withdraw, at, by, reason, next => next with { Deferral = null });

    /// <summary>Puts it off to a later phase.</summary>
    /// <param name="deferral">why, who holds it, and until when</param>
    /// <param name="at">when</param>
    /// <param name="by">who decides</param>
    /// <exception cref="ArgumentException">A text of the deferral is blank, or its dates are not in order.</exception>
    public ChangeOutcome Defer(Deferral deferral, Instant at, string by)
    {
        ArgumentNullException.ThrowIfNull(deferral);
        if (new[] { deferral.Phase, deferral.Reason, deferral.Holder }.Any(string.IsNullOrWhiteSpace) || deferral.ReviewOn < deferral.Since || deferral.ExpiresOn < deferral.ReviewOn)
            throw new ArgumentException($"What is put off has a phase, a reason, a holder, and dates in order, unlike {deferral}.", nameof(deferral));
        return Move(ChangeVerb.Defer, at, by, deferral.Reason, next => next with { Deferral = deferral });
    }

    /// <summary>Takes it up again after it was put off, on its last day at the latest.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    public ChangeOutcome Resume(Instant at, string by) => Move(ChangeVerb.Resume, at, by, null, next => next with { Deferral = null });

    /// <summary>Takes note that its order was approved.</summary>
    /// <param name="order">the order</param>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    public ChangeOutcome Approve(ChangeOrder order, Instant at, string by)
    {
        ArgumentNullException.ThrowIfNull(order);
        var ordered = order.Items.FirstOrDefault(item => item.Request == Id)?.Revision.Number;
        if (order.Status != OrderStatus.Approved || ordered != Current.Number)
            return new ChangeOutcome.NotOrdered(order.Id, order.Status, ordered, Current.Number);
        return at < order.DecidedAt ? new ChangeOutcome.TooEarly(order.DecidedAt.Value) : Move(ChangeVerb.Approve, at, by, order.Id);
    }

    /// <summary>Takes note that it was carried out.</summary>
    /// <param name="at">when</param>
    /// <param name="by">who does it</param>
    public ChangeOutcome Complete(Instant at, string by) => Move(ChangeVerb.Complete, at, by, null);

    private static ChangeRevision Version(int number, Currency currency, IReadOnlyList<ChangeLine> lines, decimal markupPercent, Instant at, string by)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0)
            throw new ArgumentException("A change has at least one line.", nameof(lines));
        return new(number, currency, lines, markupPercent, at, by);
    }

    private ChangeOutcome Move(ChangeVerb verb, Instant at, string by, string? reason, Func<ChangeRequest, ChangeRequest>? also = null)
    {
        var last = History.Count > 0 ? History[^1].At : Revisions[0].At;
        if (at < last)
            return new ChangeOutcome.TooEarly(last);
        var status = Deferral is null ? Status : StatusOn(at.InZone(Deferral.Zone).Date);
        if (ChangeLifecycle.Next(status, verb) is not { } to)
            return new ChangeOutcome.NotAllowed(status, verb, ChangeLifecycle.Allowed(status));
        var next = this with { History = [.. History, new(verb, at, by, to, reason)] };
        return new ChangeOutcome.Done(also is null ? next : also(next));
    }
}
