namespace Msp.Domain.Reviews;

/// <summary>Something that a review found.</summary>
/// <remarks>Read by <see cref="ReviewBook.Of"/>. Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Id">the id</param>
/// <param name="Review">the id of the review that found it</param>
/// <param name="Text">what was found</param>
/// <param name="SettledOn">the day on which it was settled; null while it is not</param>
/// <param name="Outcome">how it was settled; null while it is not</param>
public sealed record ReviewFinding(string Id, string Review, string Text, LocalDate? SettledOn, string? Outcome)
{
    internal static ReviewFinding Of(ReviewFindingDraft draft) => new(draft.Id!, draft.Review!, draft.Text!, draft.SettledOn, draft.Outcome);

    /// <summary>What was known of it on a date: a later settlement is not.</summary>
    internal ReviewFindingDraft KnownBy(LocalDate date) => IsOpenOn(date)
        ? new() { Id = Id, Review = Review, Text = Text } : new() { Id = Id, Review = Review, Text = Text, SettledOn = SettledOn, Outcome = Outcome };

    /// <summary>Whether it is not settled by the end of a date.</summary>
    /// <param name="date">the date</param>
    public bool IsOpenOn(LocalDate date) => !(SettledOn <= date);
}
