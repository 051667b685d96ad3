namespace Msp.Domain.Reviews;

/// <summary>How soon feedback is replied to, in working time of a calendar.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record ReplyPromise
{
    private ReplyPromise(BusinessCalendar calendar, Duration? complaint, Duration? suggestion, Duration? praise) =>
        (Calendar, Complaint, Suggestion, Praise) = (calendar, complaint, suggestion, praise);

    /// <summary>The calendar whose working time counts.</summary>
    public BusinessCalendar Calendar { get; }

    /// <summary>The working time for a reply to a complaint; null for no promise.</summary>
    public Duration? Complaint { get; }

    /// <summary>The working time for a reply to a suggestion; null for no promise.</summary>
    public Duration? Suggestion { get; }

    /// <summary>The working time for a reply to praise; null for no promise.</summary>
    public Duration? Praise { get; }

    /// <summary>Makes a promise.</summary>
    /// <param name="calendar">the calendar whose working time counts</param>
    /// <param name="complaint">the working time for a complaint, above zero; null for no promise</param>
    /// <param name="suggestion">the working time for a suggestion, above zero; null for no promise</param>
    /// <param name="praise">the working time for praise, above zero; no promise by default</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is zero or negative.</exception>
    public static ReplyPromise In(BusinessCalendar calendar, Duration? complaint, Duration? suggestion, Duration? praise = null)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        foreach (var (time, name) in new[] { (complaint, nameof(complaint)), (suggestion, nameof(suggestion)), (praise, nameof(praise)) })
            if (time <= Duration.Zero)
                throw new ArgumentOutOfRangeException(name, time, "The time for a reply is above zero.");
        return new(calendar, complaint, suggestion, praise);
    }

    /// <summary>The working time for a reply.</summary>
    /// <param name="kind">what the feedback says</param>
    /// <returns>null where no reply is promised</returns>
    public Duration? For(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Praise => Praise,
        FeedbackKind.Complaint => Complaint,
        FeedbackKind.Suggestion => Suggestion,
        _ => null,
    };

    /// <summary>When a reply is due.</summary>
    /// <param name="kind">what the feedback says</param>
    /// <param name="givenAt">when it was given</param>
    /// <returns>the last instant that is in time; null where no reply is promised, and where the calendar never has so much working time</returns>
    public Instant? DueFor(FeedbackKind kind, Instant givenAt) => For(kind) is { } within && Calendar.TryAdd(givenAt, within, Landing.Nearest, out var due)
        ? due : null;
}
