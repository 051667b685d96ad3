namespace Msp.Domain.Documents;

/// <summary>How a credit is earned back by good periods.</summary>
internal sealed record EarnBackDraft
{
    /// <summary>How many, 1 to 120; required.</summary>
    public int? Periods { get; init; }

    /// <summary>What is good enough; by default the highest threshold below which is credited.</summary>
    public Share? At { get; init; }
}
