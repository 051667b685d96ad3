namespace Msp.Domain.Reviews;

/// <summary>A review that was held.</summary>
/// <remarks>Read by <see cref="ReviewBook.Of"/>. Immutable and thread-safe.</remarks>
public sealed class HeldReview
{
    internal HeldReview(HeldReviewDraft draft)
    {
        Draft = draft;
        (Id, On, Next, Pack) = (draft.Id!, draft.On!.Value, draft.Next, draft.Pack is { } pack ? PackHash.Parse(pack) : null);
        Attendees = [.. draft.Attendees!.Select(one => one!)];
        Decisions = [.. (draft.Decisions ?? []).Select(one => one!)];
    }

    internal HeldReviewDraft Draft { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<string> Attendees { get; }

    /// <summary>What was decided.</summary>
    public IReadOnlyList<string> Decisions { get; }

    /// <summary>The day of the next one; null where none was set.</summary>
    public LocalDate? Next { get; }

    /// <summary>The hash of the pack that it rested on; null where not stated.</summary>
    public PackHash? Pack { get; }

    /// <summary>The id and the day.</summary>
    public override string ToString() => $"{Id} on {FindingPath.Value(On)}";
}
