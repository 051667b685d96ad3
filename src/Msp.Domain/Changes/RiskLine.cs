namespace Msp.Domain.Changes;

/// <summary>What one answer adds to a risk score.</summary>
/// <remarks>Equality is by value. Immutable and thread-safe.</remarks>
/// <param name="Question">the question</param>
/// <param name="Answer">the answer given; null where none was, and the worst is taken</param>
/// <param name="Points">the points of the answer</param>
/// <param name="Weight">by what they are multiplied</param>
/// <param name="AtLeast">the lowest level that the answer leaves; low where it leaves any</param>
public sealed record RiskLine(string Question, string? Answer, decimal Points, decimal Weight, RiskLevel AtLeast)
{
    /// <summary>Points times weight.</summary>
    public decimal Score => Points * Weight;

    /// <summary>One line: <c>users affected: all, 3 × 2 = 6</c>.</summary>
    public override string ToString() => $"{Question}: {Answer ?? "not answered"}, {FindingPath.Value(Points)} × {FindingPath.Value(Weight)} = {FindingPath.Value(Score)}{(AtLeast == RiskLevel.Low ? "" : $", at least {FindingPath.Value(AtLeast)}")}";
}
