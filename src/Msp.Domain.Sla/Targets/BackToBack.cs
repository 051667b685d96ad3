using NodaTime.Text;

namespace Msp.Domain.Sla;

/// <summary>Whether what a client was promised rests on what teams and suppliers promised: for every start in a span of time, the answer
/// of those behind it comes no later than the client's due, even when each takes all the time it has.</summary>
/// <remarks>
/// Exact, not sampled: a due is piecewise linear in the start, so that the worst start lies beside an instant at which a calendar, a date
/// or an offset changes, or from which a due lands on one; all of those are tried, and the nanosecond before and after. A start at which the
/// client's target has no due fits whatever comes. The parties act one after the other and begin on time; waits are nobody's. Immutable and thread-safe.
/// </remarks>
public sealed class BackToBack
{
    private readonly (string Name, SlaTarget Target)[] steps;

    private BackToBack(SlaTarget promise, IReadOnlyList<SupportingTarget> support, Interval span)
    {
        (Promise, Support, Span) = (promise, support, span);
        steps = [.. support.SelectMany(StepsOf)];
        var worst = DueChain.Worst([.. steps.Select(step => step.Target)], promise, BusinessCalendar.ToNanoseconds(span.Start), BusinessCalendar.ToNanoseconds(span.End));
        Tightest = worst is { } found ? WitnessAt(BusinessCalendar.FromNanoseconds(found.Start)) : null;
        Findings = Fits ? [] : [Refusal()];
    }

    /// <summary>What the client was promised.</summary>
    public SlaTarget Promise { get; }

    /// <summary>Who has to act for it, one after the other.</summary>
    public IReadOnlyList<SupportingTarget> Support { get; }

    /// <summary>The starts that were tried: all from its start, included, to its end, excluded.</summary>
    public Interval Span { get; }

    /// <summary>The start that leaves the least time between the last answer and the client's due, on the clock; the earliest of equals.
    /// Null when the client's target has no due at any start of the span.</summary>
    public BackToBackWitness? Tightest { get; }

    /// <summary>Whether the answer comes by the due at every start of the span.</summary>
    public bool Fits => Tightest is null || Tightest.Slack >= Duration.Zero;

    /// <summary>Empty when it fits; otherwise one warning with the tightest start as a witness.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Tries every start of one year.</summary>
    /// <param name="promise">what the client was promised</param>
    /// <param name="support">who has to act for it, one after the other; at least one</param>
    /// <param name="from">the first start; the year is counted on the wall clock of the promise's calendar</param>
    /// <exception cref="ArgumentException"><paramref name="support"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The year is not within <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public static BackToBack Check(SlaTarget promise, IReadOnlyList<SupportingTarget> support, Instant from)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var end = from.InZone(promise.Calendar.Zone).LocalDateTime.PlusYears(1).InZoneLeniently(promise.Calendar.Zone).ToInstant();
        return Check(promise, support, new Interval(from, end));
    }

    /// <summary>Tries every start of a span of time.</summary>
    /// <param name="promise">what the client was promised</param>
    /// <param name="support">who has to act for it, one after the other; at least one</param>
    /// <param name="span">the starts to try: from its start, included, to its end, excluded</param>
    /// <exception cref="ArgumentException"><paramref name="support"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="span"/> is not within <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public static BackToBack Check(SlaTarget promise, IReadOnlyList<SupportingTarget> support, Interval span)
    {
        ArgumentNullException.ThrowIfNull(promise);
        if (support.Count == 0) throw new ArgumentException("A promise rests on at least one other.", nameof(support));
        if (!span.HasStart || !span.HasEnd || span.Start < BusinessCalendar.Earliest || span.End > BusinessCalendar.Latest)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"Starts are tried from {BusinessCalendar.Earliest} to {BusinessCalendar.Latest}.");
        return new BackToBack(promise, [.. support], span);
    }

    /// <summary>Tries the promises on a ticket that starts at an instant.</summary>
    /// <param name="start">the start</param>
    /// <returns>what each step takes at the most; null when the client's target has no due for this start</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is outside <see cref="BusinessCalendar.Earliest"/> to <see cref="BusinessCalendar.Latest"/>.</exception>
    public BackToBackWitness? WitnessAt(Instant start)
    {
        if (Promise.DueFor(start) is not { } due) return null;
        var taken = new List<BackToBackStep>();
        Instant? from = start;
        foreach (var (name, target) in steps)
        {
            if (from is not { } begin) break;
            from = begin > BusinessCalendar.Latest ? null : target.DueFor(begin);
            taken.Add(new BackToBackStep(name, begin, from));
        }

        return new BackToBackWitness(start, due, taken, Promise.Calendar.Zone);
    }

    private IEnumerable<(string Name, SlaTarget Target)> StepsOf(SupportingTarget support)
    {
        if (support.HandOver is not Limit.NoLimit)
            yield return ($"hand-over to {support.Party}", SlaTarget.For(Promise.Metric).Within(support.HandOver, Promise.Calendar).Build());
        yield return ($"{support}", support.Target);
    }

    private Finding Refusal()
    {
        var (witness, zone) = (Tightest!, Promise.Calendar.Zone);
        var answer = witness.Answered is { } answered ? $"may come {InstantText.At(answered, zone)}, {WorkingTimeText.Of(answered - witness.Due)} later" : "may never come";
        return Finding.Warning(
            FindingCodes.PolicyBackToBack,
            $"{Promise}",
            InstantPattern.ExtendedIso.Format(witness.Start),
            $"Opened {InstantText.At(witness.Start, zone)}: the client's due is {InstantText.At(witness.Due, zone)}, the answer of {Support[^1].Party} {answer}.");
    }
}
