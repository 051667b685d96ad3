namespace Msp.Domain.Reviews;

/// <summary>Feedback of one side about the other, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record FeedbackDraft
{
    /// <summary>The id; required, once.</summary>
    public string? Id { get; init; }

    /// <summary>Praise, complaint or suggestion; required.</summary>
    public FeedbackKind? Kind { get; init; }

    /// <summary>The side that gives it, client or provider; required. It is about the other.</summary>
    public Side? From { get; init; }

    /// <summary>Who gives it; required.</summary>
    public string? By { get; init; }

    /// <summary>What is said; required.</summary>
    public string? Text { get; init; }

    /// <summary>What happened, when and to whom: without an example nobody can act on a complaint; not stated by default.</summary>
    public string? Example { get; init; }

    /// <summary>What it is about, such as a ticket, a service or a person; not stated by default.</summary>
    public string? About { get; init; }

    /// <summary>When it was given; required, in the years 1970 to 2199.</summary>
    public Instant? GivenAt { get; init; }

    /// <summary>When the other side replied; not yet by default.</summary>
    public Instant? RepliedAt { get; init; }

    /// <summary>Who replied; required with a reply.</summary>
    public string? RepliedBy { get; init; }

    /// <summary>What was replied; required with a reply.</summary>
    public string? Reply { get; init; }
}
