namespace Msp.Domain.Reviews;

/// <summary>How the reply to one piece of feedback stands.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Item">the feedback</param>
/// <param name="Due">the last instant at which a reply is in time; null where none is due</param>
/// <param name="State">how the reply stands</param>
/// <param name="LateBy">the working time from the due to the reply, or to the time of the reading while there is none; zero in time</param>
public sealed record FeedbackReading(FeedbackItem Item, Instant? Due, ReplyState State, Duration LateBy)
{
    internal static FeedbackReading Of(FeedbackItem item, ReplyPromise promise, Instant asOf)
    {
        var replied = item.RepliedAt <= asOf ? item.RepliedAt : null;
        if (promise.DueFor(item.Kind, item.GivenAt) is not { } due)
            return new(item, null, ReplyState.NotDue, Duration.Zero);
        if ((replied ?? asOf) <= due)
            return new(item, due, replied is null ? ReplyState.Waiting : ReplyState.InTime, Duration.Zero);
        return new(item, due, replied is null ? ReplyState.Overdue : ReplyState.Late, promise.Calendar.Between(due, replied ?? asOf));
    }

    /// <summary>One line: the feedback, and how its reply stands.</summary>
    public override string ToString() => State switch
    {
        ReplyState.NotDue => $"{Item}; no reply is due",
        ReplyState.Waiting => $"{Item}; a reply is due {FindingPath.Value(Due)}",
        ReplyState.InTime => $"{Item}; replied {FindingPath.Value(Item.RepliedAt)}, due {FindingPath.Value(Due)}",
        ReplyState.Late => $"{Item}; replied {FindingPath.Value(Item.RepliedAt)}, {FindingPath.Text(LateBy)} of working time after it was due",
        _ => $"{Item}; no reply, {FindingPath.Text(LateBy)} of working time after it was due",
    };
}
