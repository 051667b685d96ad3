using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Reviews;

/// <summary>Feedback of one side about the other, with its reply.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
public sealed record FeedbackItem
{
    internal static readonly FeedbackValidator Validator = new();

    private readonly FeedbackDraft draft;

    internal FeedbackItem(FeedbackDraft draft) => this.draft = draft;

    /// <summary>The id.</summary>
    public string Id => draft.Id!;

    /// <summary>Praise, complaint or suggestion.</summary>
    public FeedbackKind Kind => draft.Kind!.Value;

    /// <summary>The side that gave it: client or provider.</summary>
    public Side Giver => draft.From!.Value;

    /// <summary>Who gave it.</summary>
    public string By => draft.By!;

    /// <summary>What was said.</summary>
    public string Text => draft.Text!;

    /// <summary>What happened, when and to whom; null where not stated.</summary>
    public string? Example => draft.Example;

    /// <summary>What it is about; null where not stated.</summary>
    public string? About => draft.About;

    /// <summary>When it was given.</summary>
    public Instant GivenAt => draft.GivenAt!.Value;

    /// <summary>When the other side replied, not before it was given; null while it did not.</summary>
    public Instant? RepliedAt => draft.RepliedAt;

    /// <summary>Who replied; null while nobody did.</summary>
    public string? RepliedBy => draft.RepliedBy;

    /// <summary>What was replied; null while there is no reply.</summary>
    public string? Reply => draft.Reply;

    /// <summary>Makes feedback of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static FeedbackItem From(FeedbackDraft draft) => Definition.From(draft, Validator, one => new FeedbackItem(one), "feedback");

    /// <summary>Makes feedback of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="item">the feedback, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(FeedbackDraft draft, [NotNullWhen(true)] out FeedbackItem? item, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new FeedbackItem(one), out item, out findings);

    /// <summary>What was written down.</summary>
    public FeedbackDraft ToDraft() => draft;

    /// <summary>What was known of it at an instant: a later reply is not.</summary>
    internal FeedbackDraft KnownBy(Instant at) => draft.RepliedAt > at ? draft with { RepliedAt = null, RepliedBy = null, Reply = null } : draft;

    /// <summary>One line: what was said by whom.</summary>
    public override string ToString() => $"{Id}: {FindingPath.Value(Kind)} of {By} ({FindingPath.Value(Giver)}): {Text}";
}
