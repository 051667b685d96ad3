using System.Diagnostics.CodeAnalysis;

namespace Msp.Domain.Changes;

/// <summary>Scores the risk of changes by weighted answers, and says why.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RiskScale
{
    private static readonly RiskScaleValidator Validator = new();

    private readonly RiskScaleDraft draft;

    private RiskScale(RiskScaleDraft draft) => this.draft = draft;

    /// <summary>Makes a scale of what was written down.</summary>
    /// <param name="draft">what was written down</param>
    /// <exception cref="InvalidDefinitionException">The draft has errors; the exception carries every finding.</exception>
    public static RiskScale From(RiskScaleDraft draft) => Definition.From(draft, Validator, one => new RiskScale(one), "risk scale");

    /// <summary>Makes a scale of what was written down, if it has no errors.</summary>
    /// <param name="draft">what was written down</param>
    /// <param name="scale">the scale, or null</param>
    /// <param name="findings">everything found</param>
    public static bool TryFrom(RiskScaleDraft draft, [NotNullWhen(true)] out RiskScale? scale, out IReadOnlyList<Finding> findings) =>
        Definition.TryFrom(draft, Validator, one => new RiskScale(one), out scale, out findings);

    /// <summary>What was written down.</summary>
    public RiskScaleDraft ToDraft() => draft;

    /// <summary>Scores a change.</summary>
    /// <param name="answers">the answer to each question; where one is missing or unknown, the most points and the highest level of any answer count</param>
    public RiskAssessment Assess(IReadOnlyDictionary<string, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var lines = draft.Questions!.Select(question => Line(question!, answers.GetValueOrDefault(question!.Text!))).ToList();
        var score = lines.Sum(line => line.Score);
        var (level, from) = score >= draft.CriticalFrom ? (RiskLevel.Critical, draft.CriticalFrom)
            : score >= draft.HighFrom ? (RiskLevel.High, draft.HighFrom)
            : score >= draft.MediumFrom ? (RiskLevel.Medium, draft.MediumFrom) : (RiskLevel.Low, null);
        return new(lines, level, from);
    }

    private static RiskLine Line(RiskQuestionDraft question, string? given)
    {
        var answer = question.Answers!.FirstOrDefault(one => one!.Text == given);
        IReadOnlyList<RiskAnswerDraft?> counted = answer is null ? question.Answers! : [answer];
        return new(question.Text!, answer?.Text, counted.Max(one => one!.Points!.Value), question.Weight ?? 1m, counted.Max(one => one!.AtLeast ?? RiskLevel.Low));
    }
}
