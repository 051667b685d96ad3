namespace Msp.Domain.Changes;

/// <summary>The risk of a change: the score, what it is made of, and what decided the level.</summary>
/// <remarks>The lines add up to the score. Immutable and thread-safe.</remarks>
public sealed class RiskAssessment
{
    internal RiskAssessment(IReadOnlyList<RiskLine> lines, RiskLevel byScore, decimal? threshold)
    {
        (Lines, Threshold, Score) = (lines, threshold, lines.Sum(line => line.Score));
        var floor = lines.MaxBy(line => line.AtLeast)!;
        (Level, Deciding) = floor.AtLeast > byScore ? (floor.AtLeast, floor) : (byScore, lines.MaxBy(line => line.Score)!);
        DecidedByAnswer = floor.AtLeast > byScore;
    }

    /// <summary>What each answer adds, in the order of the questions.</summary>
    public IReadOnlyList<RiskLine> Lines { get; }

    /// <summary>The sum.</summary>
    public decimal Score { get; }

    /// <summary>The level.</summary>
    public RiskLevel Level { get; }

    /// <summary>The score from which on the level holds that the score gives; null for low.</summary>
    public decimal? Threshold { get; }

    /// <summary>The answer that leaves no lower level, where one decided; otherwise the one that adds most, the earlier where equal.</summary>
    public RiskLine Deciding { get; }

    /// <summary>Whether one answer alone decided the level, and not the score.</summary>
    public bool DecidedByAnswer { get; }

    /// <summary>A line for each answer, then the level; lines ended by a line feed.</summary>
    public override string ToString()
    {
        var why = DecidedByAnswer ? $"by \"{Deciding.Question}\"" : Threshold is { } from ? $"from {FindingPath.Value(from)} on" : "below every threshold";
        return $"{string.Concat(Lines.Select(line => $"{line}\n"))}score {FindingPath.Value(Score)}: {FindingPath.Value(Level)}, {why}\n";
    }
}
