namespace Msp.Domain.Sla;

/// <summary>A clock that a host keeps alive and feeds event by event, instead of reading the whole history each time.</summary>
/// <remarks>After any sequence of applied events it reads as a reading of all of them does. Follows one target. Not thread-safe.</remarks>
public sealed class SlaClock
{
    private ClockState state;
    private TicketEvent? last;

    /// <summary>Makes a clock to which nothing has happened yet.</summary>
    /// <param name="target">the target it follows</param>
    public SlaClock(SlaTarget target) => state = new ClockState(target, target.Calendar);

    /// <summary>Makes a clock on the revision of the target's calendar that was known at an instant.</summary>
    internal SlaClock(SlaTarget target, Instant? knownBy) => state = new Terms(target, knownBy).NewState(target);

    /// <summary>Applies the next event.</summary>
    /// <param name="happened">the event</param>
    /// <returns>whether it was applied; an older one than the last is late, and the host folds again</returns>
    /// <exception cref="ArgumentOutOfRangeException">The event's instant is outside the years that calendars support.</exception>
    public ApplyOutcome Apply(TicketEvent happened)
    {
        SupportedRange.Require(happened.At, nameof(happened));
        if (last is not null)
        {
            var order = EventOrder.Instance.Compare(happened, last);
            if (order < 0) return ApplyOutcome.Late;
            if (order == 0) return ApplyOutcome.Duplicate;
        }

        last = happened;
        if (happened.Kind == TicketEventKind.Changed) return ApplyOutcome.Applied;
        var recorder = default(NoRecorder);
        ClockFold.Apply(ref state, happened, ref recorder);
        return ApplyOutcome.Applied;
    }

    /// <summary>Reads the clock.</summary>
    /// <param name="asOf">the instant of the reading, not before the last event applied</param>
    /// <returns>how the clock stands, of the latest episode</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> is before the last event, or outside the years that calendars support.</exception>
    public Reading Read(Instant asOf)
    {
        SupportedRange.Require(asOf, nameof(asOf));
        if (last is not null) ArgumentOutOfRangeException.ThrowIfLessThan(asOf, last.At);
        var copy = state;
        var at = BusinessCalendar.ToNanoseconds(asOf);
        copy.EndVisit(at);
        return new Reading(copy, at);
    }
}
