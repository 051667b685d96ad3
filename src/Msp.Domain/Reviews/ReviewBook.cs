namespace Msp.Domain.Reviews;

/// <summary>The reviews of one agreement in order, with what they found and agreed: what is open is carried from one to the next, and nothing is
/// lost.</summary>
/// <remarks>Carrying is reckoned, not recorded: whatever was agreed and is neither done nor given up is on the next agenda. Immutable and
/// thread-safe.</remarks>
public sealed class ReviewBook
{
    private ReviewBook(IReadOnlyList<HeldReview> held, IReadOnlyList<ReviewFinding> raised, IReadOnlyList<ReviewAction> agreed,
        IReadOnlyList<Finding> findings) =>
        (Held, Raised, Agreed, Findings) = (held, raised, agreed, findings);

    /// <summary>The reviews that were held, by day, then by id.</summary>
    public IReadOnlyList<HeldReview> Held { get; }

    /// <summary>What they found, in the order of the reviews, then by id.</summary>
    public IReadOnlyList<ReviewFinding> Raised { get; }

    /// <summary>What they agreed to do, in the order of the reviews, then by id.</summary>
    public IReadOnlyList<ReviewAction> Agreed { get; }

    /// <summary>Everything found in what was written down; places are such as <c>agreed[3].due</c>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Reads what was written down: what has errors is a finding, what is valid counts, and of several with one id the first.</summary>
    /// <param name="draft">what was written down</param>
    public static ReviewBook Of(ReviewBookDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var findings = new List<Finding>();
        var held = FactReading.Read(draft.Held ?? [], new HeldReviewValidator(), one => new HeldReview(one), one => one.Id, DomainCodes.ReviewIdUnfit,
            findings, "held");
        var byId = held.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var raised = FactReading.Read(draft.Raised ?? [], new ReviewFindingValidator(byId), ReviewFinding.Of, one => one.Id, DomainCodes.ReviewIdUnfit,
            findings, "raised");
        var validator = new ReviewActionValidator(byId, raised.Select(one => one.Id).ToHashSet(StringComparer.Ordinal));
        var agreed = FactReading.Read(draft.Agreed ?? [], validator, one => new ReviewAction(one), one => one.Id, DomainCodes.ReviewIdUnfit, findings,
            "agreed");
        return new(
            [.. held.OrderBy(one => one.On).ThenBy(one => one.Id, StringComparer.Ordinal)],
            [.. raised.OrderBy(one => byId[one.Review].On).ThenBy(one => one.Review, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)],
            [.. agreed.OrderBy(one => byId[one.Review].On).ThenBy(one => one.Review, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)],
            findings.AsReadOnly());
    }

    /// <summary>What is left to the next review, as known at the end of a date.</summary>
    /// <param name="date">the date</param>
    public ReviewAgenda On(LocalDate date)
    {
        var held = Held.Where(one => one.On <= date).ToList();
        var place = held.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var agreed = Agreed.Where(one => place.ContainsKey(one.Review)).ToList();
        var open = agreed.Where(one => one.IsOpenOn(date)).Select(one => Carry(one, held.Count - 1 - place[one.Review], date))
            .OrderBy(one => one.Due).ThenBy(one => one.Action.Id, StringComparer.Ordinal).ToList();
        var raised = Raised.Where(one => place.ContainsKey(one.Review) && one.IsOpenOn(date)).ToList();
        return new(
            date, held.LastOrDefault(), agreed.Count, agreed.Count(one => one.DoneOn <= date), agreed.Count(one => one.DroppedOn <= date), open, raised,
            [.. Faults(held.LastOrDefault(), date), .. Idle(raised, agreed, date), .. Overdue(open)]);
    }

    private static CarriedAction Carry(ReviewAction action, int carried, LocalDate date)
    {
        var due = action.DueOn(date);
        return new(action, due, carried, action.MovesBy(date), Math.Max(0, Period.DaysBetween(due, date)));
    }

    private static IEnumerable<Finding> Faults(HeldReview? last, LocalDate date)
    {
        if (last is { Next: null })
            yield return Finding.Warning(DomainCodes.ReviewNoNext, $"held.{last.Id}.next", "", "A review sets the day of the next one.");
        if (last?.Next < date)
            yield return Finding.Warning(DomainCodes.ReviewMissed, $"held.{last.Id}.next", FindingPath.Value(last.Next),
                "The next review was not held on its day.");
    }

    private static IEnumerable<Finding> Idle(List<ReviewFinding> raised, List<ReviewAction> agreed, LocalDate date) =>
        raised.Where(one => !agreed.Any(action => action.Finding == one.Id && !(action.DroppedOn <= date)))
            .Select(one => Finding.Warning(DomainCodes.ReviewFindingIdle, $"raised.{one.Id}", one.Text,
                "Something is done about what was found, or it is settled."));

    private static IEnumerable<Finding> Overdue(List<CarriedAction> open) =>
        open.Where(one => one.DaysOverdue > 0).Select(one =>
            Finding.Warning(DomainCodes.ReviewActionOverdue, $"agreed.{one.Action.Id}.due", FindingPath.Value(one.Due), "An action is done by its due date."));
}
