namespace Msp.Domain.Sla;

public sealed partial class Attainment
{
    /// <summary>Whether a promise was kept, by the contract's rounding and small-volume clause.</summary>
    /// <param name="promised">the share promised, such as 95 %</param>
    /// <returns>the answer, with what it rests on; no data is an answer of its own</returns>
    public PromiseOutcome Against(Share promised) => PromiseOutcome.Of(Counted, promised, Rules.Rounding, Rules.SmallVolume);

    /// <summary>How many may be missed, and how many still: "5 % of 212: you may miss 3 more this quarter".</summary>
    /// <remarks>Left is zero or more exactly as long as the promise is kept at that volume.</remarks>
    /// <param name="promised">the share promised</param>
    /// <param name="expected">how many are expected to be decided by the end of the period; null, or fewer than are decided already, for those decided</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expected"/> is negative.</exception>
    public ErrorBudget ErrorBudget(Share promised, int? expected = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expected.GetValueOrDefault(), nameof(expected));
        var volume = Math.Max(Decided, expected ?? 0);
        return new(promised, volume, Rules.AllowedMisses(volume, promised), Missed, Period, volume == Decided && EarliestReading >= Period.End);
    }

    /// <summary>How fast the error budget is used up by what was decided last: 1 is exactly as fast as promised, 2 twice as fast.</summary>
    /// <remarks>Counts decided episodes and not time, since their number is low. Burn rate over a window: (1 - attained) / (1 - promised).</remarks>
    /// <param name="promised">the share promised</param>
    /// <param name="last">how many of those decided last are looked at, 1 or more; all when there are fewer</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is less than 1.</exception>
    public BudgetBurn Burn(Share promised, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        var window = DecidedItems.Skip(Math.Max(0, Decided - last)).ToList();
        var missed = window.Count(item => item.Standing == ItemStanding.Missed);
        return new(promised, new(window.Count - missed, missed));
    }

    /// <summary>Between which bounds the true rate lies, as far as so few or so many can tell; advice, never a verdict.</summary>
    /// <param name="confidence">how sure, above 0 % and below 100 %; 95 % when null</param>
    /// <returns>the interval of Wilson; null when nothing is decided</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is 0 % or 100 %.</exception>
    public RatioInterval? Interval(Share? confidence = null) => RatioInterval.Wilson(Counted, confidence ?? Share.OfPercent(95));

    /// <summary>Freezes the verdicts of a period that is over.</summary>
    /// <remarks>The results have to be read at the end of the period or later: what was read earlier does not know what fell due afterwards.</remarks>
    /// <param name="at">when it is closed: some days after its end, so that what is logged late is in</param>
    /// <param name="promised">the share promised, so that the outcome is frozen with the figures; null when none is</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> is before the end of the period.</exception>
    /// <exception cref="InvalidOperationException"><see cref="EarliestReading"/> is before the end of the period, or an episode was past its due but, at
    /// its target's granularity, not late yet when it was read, so that it is not known whether it will be a miss of this period.</exception>
    public ClosedPeriod Close(Instant at, Share? promised = null)
    {
        if (at < Period.End) throw new ArgumentOutOfRangeException(nameof(at), at, $"{Period.Name} is not over before {Period.End}.");
        if (EarliestReading < Period.End)
            throw new InvalidOperationException($"A result was read at {EarliestReading}, before {Period.Name} ended at {Period.End}: what fell due afterwards is not known to it. Read the clocks again, at the end or later.");
        if (Items.FirstOrDefault(item => item.IsUnsettledIn(Period)) is { TicketId: not null } unsettled)
            throw new InvalidOperationException($"{unsettled.TicketId} {unsettled.Metric} was past its due in {Period.Name} and not late yet at its granularity. Read the clocks again, later.");
        return new(Period, at, (Rules.Rounding, Rules.SmallVolume, promised), Array.AsReadOnly(Items.Select(item => ClosedItem.Of(in item)).OfType<ClosedItem>().ToArray()));
    }
}
