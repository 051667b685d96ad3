namespace Msp.Domain.Changes;

/// <summary>An answer to a question about risk, as people write it down.</summary>
/// <remarks>Nothing is checked here. Immutable and thread-safe.</remarks>
public sealed record RiskAnswerDraft
{
    /// <summary>The answer; required, once in a question.</summary>
    public string? Text { get; init; }

    /// <summary>How much it adds to the score before the question's weight; zero or more, required.</summary>
    public decimal? Points { get; init; }

    /// <summary>The lowest level that the risk has with this answer, whatever the score; any by default.</summary>
    public RiskLevel? AtLeast { get; init; }
}
