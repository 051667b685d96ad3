namespace Msp.Domain.Reviews;

/// <summary>Something that a review agreed to do.</summary>
/// <remarks>Read by <see cref="ReviewBook.Of"/>. Immutable and thread-safe.</remarks>
public sealed class ReviewAction
{
    private readonly ReviewActionDraft draft;

    internal ReviewAction(ReviewActionDraft draft) => this.draft = draft with { Moves = [.. draft.Moves ?? []] };

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>The id of the review that agreed to it.</summary>
    public string Review => draft.Review!;

    /// <summary>The id of the finding that it is about; null for none.</summary>
    public string? Finding => draft.Finding;

    /// <summary>What is to be done.</summary>
    public string Title => draft.Title!;

    /// <summary>The one who does it.</summary>
    public string Owner => draft.Owner!;

    /// <summary>The due date that was agreed first.</summary>
    public LocalDate FirstDue => draft.Due!.Value;

    /// <summary>The day on which it was done; null while it is not.</summary>
    public LocalDate? DoneOn => draft.DoneOn;

    /// <summary>What shows that it was done; null while it is not.</summary>
    public string? Evidence => draft.Evidence;

    /// <summary>The day on which it was given up; null while it is not.</summary>
    public LocalDate? DroppedOn => draft.DroppedOn;

    /// <summary>Why it was given up, and who agreed; null while it is not.</summary>
    public string? DropReason => draft.DropReason;

    /// <summary>How often its due date was moved by the end of a date.</summary>
    /// <param name="date">the date</param>
    public int MovesBy(LocalDate date) => draft.Moves!.Count(move => move!.On <= date);

    /// <summary>The due date that holds at the end of a date.</summary>
    /// <param name="date">the date</param>
    public LocalDate DueOn(LocalDate date) => draft.Moves!.LastOrDefault(move => move!.On <= date)?.To ?? FirstDue;

    /// <summary>Whether it is neither done nor given up by the end of a date.</summary>
    /// <param name="date">the date</param>
    public bool IsOpenOn(LocalDate date) => !(DoneOn <= date || DroppedOn <= date);

    /// <summary>What was known of it on a date: what was done, given up or moved later is not.</summary>
    internal ReviewActionDraft KnownBy(LocalDate date)
    {
        var known = draft with { Moves = [.. draft.Moves!.Where(move => move!.On <= date)] };
        return IsOpenOn(date) ? known with { DoneOn = null, Evidence = null, DroppedOn = null, DropReason = null } : known;
    }

    /// <summary>The id, what is to be done, and by whom.</summary>
    public override string ToString() => $"{Id}: {Title} ({Owner})";
}
